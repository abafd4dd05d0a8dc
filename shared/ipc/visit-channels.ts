import { z } from 'zod';
import type { SessionClock } from '../clocks/clock.ts';
import { idSchema } from '../ids.ts';
import { snippetInputSchema, snippetOrderSchema, type Snippet } from '../snippets/snippet.ts';
import type { DocumentInfo } from '../documents/document.ts';
import { answers, nothing, revision, writers } from './channel.ts';

const write = { roles: writers };

/** What makes a visit quick: the clocks of every open session, and short texts. */
export const visitChannels = {
  'clocks:list': answers<readonly SessionClock[]>()(nothing),

  /** Those of the practice and the own ones, in the order in which they are offered. */
  'snippets:list': answers<readonly Snippet[]>()(nothing),
  'snippets:save': answers<readonly Snippet[]>()(snippetInputSchema, write),
  'snippets:remove': answers<readonly Snippet[]>()(z.strictObject({ id: idSchema, revision }), write),
  /** The own ones, or those of the practice, in a new order. */
  'snippets:order': answers<readonly Snippet[]>()(snippetOrderSchema, write),
  'snippets:print': answers<DocumentInfo>()(nothing),
} as const;
