/** Crashes within this time, ms, after which the page is left alone: something would only crash again and again. */
const spell = 60_000;
const most = 3;

/** What is done after the page's process crashed, at most three times a minute (fault table, row 82). */
export const afterCrash = (recover: () => void, now: () => number = Date.now): (() => void) => {
  const crashes: number[] = [];
  return () => {
    crashes.push(now());
    if (crashes.filter((at) => at > now() - spell).length <= most) recover();
  };
};
