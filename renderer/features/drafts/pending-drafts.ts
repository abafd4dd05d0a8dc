/** Every open form registers how to save its last words at once; locking waits for all of them. */
const pending = new Set<() => Promise<void>>();

/** Registers a form's flush; the answer removes it. */
export const registerFlush = (flush: () => Promise<void>): (() => void) => {
  pending.add(flush);
  return () => pending.delete(flush);
};

/** Saves what every open form still holds. */
export const flushDrafts = async (): Promise<void> => {
  await Promise.allSettled([...pending].map((flush) => flush()));
};
