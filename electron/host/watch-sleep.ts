/** Two clocks in ms: one goes on while the computer sleeps, the other stands still. */
export interface SleepClocks {
  readonly uptime: () => number;
  readonly awake: () => number;
}

/** A difference between the clocks from one look to the next, ms, that is more than unevenness. */
const slept = 2000;

/**
 * Answers what to call now and then: it calls `woke` when the computer slept since the last call. On Linux the uptime
 * counts sleep and Node's monotonic clock does not; where both count it, nothing is ever told.
 */
export const watchSleep = ({ uptime, awake }: SleepClocks, woke: () => void): (() => void) => {
  let before = uptime() - awake();
  return () => {
    const apart = uptime() - awake();
    if (apart - before > slept) woke();
    before = apart;
  };
};
