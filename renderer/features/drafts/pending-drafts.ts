/** Every open form registers how to save its last words at once; locking waits for all of them. */
const pending = new Set<() => Promise<void>>();

/** Registers a form's flush; the answer removes it. */
export const registerFlush = (flush: () => Promise<void>): (() => void) => {
  pending.add(flush);
  return () => pending.delete(flush);
};

/** Forms that were left and whose last words are on their way. */
const leaving = new Set<Promise<void>>();

/** A form is left: its last words go to the vault, and whoever reads drafts waits for them. */
export const letGo = (flush: () => Promise<void>): void => {
  const gone = flush().finally(() => leaving.delete(gone));
  leaving.add(gone);
};

/** Waits until the last words of every form that was left are kept, or could not be. */
export const lastWordsKept = async (): Promise<void> => {
  await Promise.allSettled(leaving);
};

/** Saves what every open form still holds. */
export const flushDrafts = async (): Promise<void> => {
  await Promise.allSettled([...pending].map((flush) => flush()));
};
