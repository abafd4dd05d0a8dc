/** How much a copy has to go through: entries of the vault, and of the patient the sessions and the bytes of their files. */
export interface CopySize {
  readonly entries: number;
  readonly sessions: number;
  readonly bytes: number;
}

const megabyte = 1024 * 1024;
/** A session is about so much in the page and in the list of all records. */
const sessionBytes = 0.04 * megabyte;

/** About how long the parts of a copy take, ms: only their proportions matter, for how far it is. */
export const copyEfforts = ({ entries, sessions, bytes }: CopySize) => ({
  looking: 0.03 * entries,
  reading: 10 + 0.2 * sessions,
  files: (8 * bytes) / megabyte,
  pages: 20 + 2.5 * sessions,
  sealing: 400 + (25 * (bytes + sessions * sessionBytes)) / megabyte,
});
