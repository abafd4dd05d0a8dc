import { checkpointAtRest } from './db/checkpoint.ts';
import { mergeAtRest } from './db/merge-indexes.ts';
import type { Db } from './db/run.ts';
import { keepHeads } from './keep-ring.ts';
import { takeEndedCheck } from './services/checks.ts';
import type { Holder } from './services/vault.ts';

/** Time without a question after which the vault is at rest, ms: longer than the pauses of somebody who types. */
const quiet = 1000;
/** Between two steps of the work that is left for then, ms: a question that comes meanwhile is answered first. */
const pause = 20;
/** How long after a check its memory may wait for rest, ms. */
const longestWait = 30_000;

/**
 * What a check made lies in pages of memory that the engine keeps for later, as many MB as a vault of 2,000 patients has: only this
 * gives them back to the system. It takes a seventh of a second, once after each check.
 */
const afterCheck = { type: 'major', flavor: 'last-resort' } as const;

/** One step of what can wait; true when more is left. At its end young objects are cleared away, so that no save has to. */
export const restStep = (db: Db): boolean => {
  if (mergeAtRest(db)) return true;
  checkpointAtRest(db);
  // Only where the process was started with `--expose-gc`, as the vault is.
  globalThis.gc?.(takeEndedCheck(db) ? afterCheck : { type: 'minor' });
  return false;
};

/** Does what can wait as soon as nothing was asked for a moment; to be called after each answer. */
export const atRest = (holder: Holder, wait = quiet, longest = longestWait): (() => void) => {
  let timer: NodeJS.Timeout | undefined;
  const go = (): void => {
    if (holder.work && restStep(holder.work.vault.db)) timer = setTimeout(go, pause);
  };
  return () => {
    clearTimeout(timer);
    // Nobody pauses: then between two questions.
    if (holder.work && takeEndedCheck(holder.work.vault.db, longest)) globalThis.gc?.(afterCheck);
    timer = setTimeout(() => {
      if (!holder.work) return;
      keepHeads(holder.work.vault); // so that a WAL which goes away after a crash is missed
      go();
    }, wait);
  };
};
