import type { ChannelName } from '../../../shared/ipc/contract.ts';

/** What is asked again when photos came or their records changed. */
export const changedPhotos: readonly ChannelName[] = [
  'photos:list',
  'attachments:list',
  'patients:timeline',
  'patients:chart',
  'timelines:read',
  'timelines:overview',
];
