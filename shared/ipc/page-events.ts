/** What main may tell the page, besides answers. */
export const pageEvents = [
  'lock-requested',
  'locked',
  'veil-requested',
  'find-requested',
  'keys-requested',
  'restore-progressed',
  'storage-changed',
  'going-changed',
] as const;
export type PageEvent = (typeof pageEvents)[number];

/** The one object the preload puts into the page: one call, and a way to hear of main's few events. */
export interface Bridge {
  readonly call: (channel: string, input: unknown) => Promise<unknown>;
  /** Starts hearing; the answer stops it. */
  readonly on: (event: PageEvent, heard: () => void) => () => void;
}
