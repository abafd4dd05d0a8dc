/** Locks after a time without any call from the page; the page reports each minute in which a hand moved. */
export interface IdleLock {
  readonly touch: () => void;
  readonly stop: () => void;
}

/** Calls `lock` once after `afterMs` without a touch; starts at the first touch. */
export const idleLock = (afterMs: number, lock: () => void): IdleLock => {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => clearTimeout(timer);
  const touch = (): void => {
    stop();
    timer = setTimeout(lock, afterMs);
    timer.unref();
  };
  return { touch, stop };
};
