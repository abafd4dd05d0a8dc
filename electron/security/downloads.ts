import type { Session } from 'electron';

/** Refuses every download of a page: what leaves the program goes through a dialog of main's alone (security.md §3.9). */
export const refuseDownloads = (of: Session): void => {
  of.on('will-download', (event) => event.preventDefault());
};
