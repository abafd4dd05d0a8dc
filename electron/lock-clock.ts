/** Lengths of time, ms. */
export interface LockTerms {
  /** Without a hand until the screen is covered; null where it is not. */
  readonly veil: number | null;
  /** Without a hand until the lock. */
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
  /** `asked`: it was time, and is not done yet. */
  readonly veil: 'none' | 'asked' | 'drawn';
}

/** What it is time for: to cover the screen, or to lock because nobody was there or the day is over. */
export type Due = 'veil' | 'idle' | 'day';

/** What comes next, and when. */
export const nextDue = (
  { since, hand, inSession, veil }: Sitting,
  { veil: cover, idle, session, longest }: LockTerms,
): { readonly due: Due; readonly at: number } => {
  const alone = hand + (inSession ? Math.max(idle, session) : idle);
  const end = since + longest;
  const covered = veil === 'none' && cover !== null ? hand + cover : Infinity;
  if (covered < Math.min(end, alone)) return { due: 'veil', at: covered };
  return end <= alone ? { due: 'day', at: end } : { due: 'idle', at: alone };
};

/** Watches the time since an unlock. */
export interface LockClock {
  readonly begin: (terms: LockTerms) => void;
  /** The owner chose other times. */
  readonly change: (terms: LockTerms) => void;
  /** A hand moved; one before a covered screen begins nothing again. */
  readonly hand: (inSession: boolean) => void;
  /** The screen was covered, or its cover was lifted, which is a hand. */
  readonly veil: (drawn: boolean) => void;
  readonly veiled: () => Sitting['veil'];
  readonly stop: () => void;
  /** Whether it is running: between an unlock and a lock. */
  readonly runs: () => boolean;
  /** Looks now, so that nothing is answered in the moment after a sleep in which the time ran out. */
  readonly look: () => void;
}

/** Timers stand still while the computer sleeps: so the time is looked at again at least so often, ms. */
const longestWait = 10_000;

/** Calls `act` when it is time; `now` in ms, handed in. Runs again from the next `begin`. */
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
    if (due === 'veil') become({ ...running, sitting: { ...running.sitting, veil: 'asked' } });
    else stop();
    act(due);
  };
  const become = (next: typeof running): void => {
    running = next;
    look();
  };
  return {
    begin: (terms) =>
      become({ sitting: { since: now(), hand: now(), inSession: false, veil: 'none' }, terms }),
    change: (terms) => running && become({ ...running, terms }),
    hand: (inSession) => {
      if (!running || running.sitting.veil === 'drawn') return;
      become({ ...running, sitting: { ...running.sitting, hand: now(), inSession, veil: 'none' } });
    },
    veil: (drawn) => {
      if (!running) return;
      const { sitting, terms } = running;
      become({
        sitting: drawn ? { ...sitting, veil: 'drawn' } : { ...sitting, hand: now(), veil: 'none' },
        terms,
      });
    },
    veiled: () => running?.sitting.veil ?? 'none',
    stop,
    runs: () => running !== undefined,
    look,
  };
};
