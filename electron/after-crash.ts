/** Crashes within this time, ms, count together. */
const spell = 60_000;
/** So many are recovered from: after more, something would only crash again and again. */
const most = 3;

/** Counts how often a process crashed. */
export interface Crashes {
  readonly note: () => void;
  /** More than three times within a minute (fault table, row 82). */
  readonly tooMany: () => boolean;
}

/** Begins to count; `now` in ms. */
export const countCrashes = (now: () => number = Date.now): Crashes => {
  let crashes: readonly number[] = [];
  return {
    note: () => void (crashes = [...crashes.slice(-most), now()]),
    tooMany: () => crashes.filter((at) => at > now() - spell).length > most,
  };
};
