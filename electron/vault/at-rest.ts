import { checkpointAtRest } from './db/checkpoint.ts';
import { mergeAtRest } from './db/merge-indexes.ts';
import { keepHeads } from './keep-ring.ts';
import type { Holder } from './services/vault.ts';

/** Time without a question after which the vault is at rest, ms: longer than the pauses of somebody who types. */
const quiet = 1000;
/** Between two steps of the work that is left for then, ms: a question that comes meanwhile is answered first. */
const pause = 20;

/** Does what can wait as soon as nothing was asked for a moment; to be called after each answer. */
export const atRest = (holder: Holder, wait = quiet): (() => void) => {
  let timer: NodeJS.Timeout | undefined;
  const restStep = (): void => {
    if (!holder.work) return;
    const { db } = holder.work.vault;
    if (mergeAtRest(db)) timer = setTimeout(restStep, pause);
    else checkpointAtRest(db);
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!holder.work) return;
      keepHeads(holder.work.vault); // so that a WAL which goes away after a crash is missed
      restStep();
    }, wait);
  };
};
