import { listClocks } from '../services/clocks.ts';
import {
  listSnippets,
  orderSnippets,
  printSnippets,
  removeSnippet,
  saveSnippet,
} from '../services/snippets.ts';

/** Who answers the channels of `shared/ipc/visit-channels.ts`. */
export const visitHandlers = {
  'clocks:list': listClocks,
  'snippets:list': listSnippets,
  'snippets:save': saveSnippet,
  'snippets:remove': removeSnippet,
  'snippets:order': orderSnippets,
  'snippets:print': printSnippets,
} as const;
