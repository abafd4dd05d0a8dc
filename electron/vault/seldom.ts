import type { RestoreProgress } from '../../shared/restores/restore.ts';

/** How often at most the page hears how far one step is, ms. */
export const everyMs = 100;

/**
 * Tells the first word of each step at once and of the others one in `everyMs`: a check of many records makes thousands of them a
 * second, and for each the page asks anew. `now` in ms.
 */
export const seldom = (
  tell: (progress: RestoreProgress) => void,
  now: () => number = () => performance.now(),
): ((progress: RestoreProgress) => void) => {
  let last: { readonly step: RestoreProgress['step']; readonly at: number } | undefined;
  return (progress) => {
    const at = now();
    if (last?.step === progress.step && at - last.at < everyMs) return;
    last = { step: progress.step, at };
    tell(progress);
  };
};
