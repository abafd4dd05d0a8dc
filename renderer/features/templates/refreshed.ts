import type { ChannelName } from '../../../shared/ipc/contract.ts';

/** What is asked again after a text, its adoption or its retirement changed. */
export const refreshedByTexts: readonly ChannelName[] = [
  'templates:list',
  'templates:studio',
  'templates:history',
  'practice:home',
  'documents:create',
  'drafts:list',
];
