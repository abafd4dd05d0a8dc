/** Lengths of time, ms. */
export interface LockTerms {
  /** Without a hand on the computer. */
  readonly idle: number;
  /** The same while a session is being recorded; never shorter than `idle`. */
  readonly session: number;
  /** From the unlock on, whatever is done meanwhile. */
  readonly longest: number;
}

/** What is known about the time since an unlock; moments in ms of one clock that goes on while the computer sleeps. */
export interface Sitting {
  readonly since: number;
  readonly hand: number;
  /** What the page said with its last hand: a page that hangs cannot make it last. */
  readonly inSession: boolean;
}

/** Why it is time: nobody was there, or the day is over. */
export type Due = 'idle' | 'day';

/** What comes next, and when. */
export const nextDue = (
  { since, hand, inSession }: Sitting,
  { idle, session, longest }: LockTerms,
): { readonly due: Due; readonly at: number } => {
  const alone = hand + (inSession ? Math.max(idle, session) : idle);
  const end = since + longest;
  return end <= alone ? { due: 'day', at: end } : { due: 'idle', at: alone };
};

/** Watches the time since an unlock. */
export interface LockClock {
  readonly begin: (terms: LockTerms) => void;
  /** The owner chose other times. */
  readonly change: (terms: LockTerms) => void;
  readonly hand: (inSession: boolean) => void;
  readonly stop: () => void;
  /** Whether it is running: between an unlock and a lock. */
  readonly runs: () => boolean;
  /** Looks now, so that nothing is answered in the moment after a sleep in which the time ran out. */
  readonly look: () => void;
}

/** Timers stand still while the computer sleeps: so the time is looked at again at least so often, ms. */
const longestWait = 10_000;

/** Calls `act` once when it is time; `now` in ms, handed in. Runs again from the next `begin`. */
export const lockClock = (now: () => number, act: (due: Due) => void): LockClock => {
  let running: { readonly sitting: Sitting; readonly terms: LockTerms } | undefined;
  let timer: NodeJS.Timeout | undefined;

  const stop = (): void => {
    running = undefined;
    clearTimeout(timer);
  };
  const look = (): void => {
    if (!running) return;
    clearTimeout(timer);
    const { due, at } = nextDue(running.sitting, running.terms);
    const left = at - now();
    if (left > 0) {
      timer = setTimeout(look, Math.min(left, longestWait));
      timer.unref();
      return;
    }
    stop();
    act(due);
  };
  const become = (next: typeof running): void => {
    running = next;
    look();
  };
  return {
    begin: (terms) => become({ sitting: { since: now(), hand: now(), inSession: false }, terms }),
    change: (terms) => running && become({ ...running, terms }),
    hand: (inSession) =>
      running && become({ ...running, sitting: { ...running.sitting, hand: now(), inSession } }),
    stop,
    runs: () => running !== undefined,
    look,
  };
};
