import { powerMonitor } from 'electron';
import type { Clock } from '../shared/clocks/clock.ts';
import type { ChannelName, OutputOf } from '../shared/ipc/contract.ts';
import type { LockedBy } from '../shared/ipc/vault-views.ts';
import { usualLockTimes } from '../shared/locks/lock-times.ts';
import type { Result } from '../shared/result.ts';
import { lockClock, type LockTerms } from './lock-clock.ts';
import type { LockChoices } from './vault/messages.ts';
import type { VaultProcess } from './vault-process.ts';

/** The newest lock of this run, and what ran in the open sessions then: all that outlives it, never on whom. */
export interface LastLock {
  readonly at: number;
  readonly by: LockedBy;
  readonly clocks: readonly Clock[];
}

/** The lock of the one vault: who asks for it, and what is done in which order. */
export interface Locks {
  /** Ends the vault process, then shows the lock. `asked`: the page has kept its words because of `request`. */
  readonly lock: (by: LockedBy | 'asked') => Promise<void>;
  /** Lets the page keep its words first; one that does not answer is locked all the same. */
  readonly request: (by: LockedBy) => void;
  /** Lets the page keep its words and covers the screen; without a PIN, the lock. */
  readonly cover: () => void;
  /** The vault process ended by itself. */
  readonly ended: () => void;
  readonly last: () => LastLock | null;
  /** Resolves when a lock that is under way is done. */
  readonly settled: () => Promise<void>;
  readonly hand: (inSession: boolean) => void;
  /** What the vault answered on a channel: some answers begin the time until the lock, or change it. */
  readonly answered: (channel: ChannelName, answer: Result<OutputOf<ChannelName>>) => void;
  /** Answers a channel of the page; what asks for the lock during an unlock is done when that has its answer. */
  readonly during: <Answer>(channel: unknown, work: () => Promise<Answer>) => Promise<Answer>;
  /** Looks at the clock before the page is answered. */
  readonly look: () => void;
}

/** Times that do not come from the vault, ms. */
export type FixedTerms = { readonly [Name in keyof LockTerms]?: number | undefined };

interface Given {
  readonly vault: Pick<VaultProcess, 'ask' | 'end'>;
  /** Asks the page to keep its words and then to lock, or to cover the screen. */
  readonly askPage: (what: 'lock-requested' | 'veil-requested') => void;
  /** A page that did not cover itself is loaded anew, and finds itself covered. */
  readonly renewPage: () => void;
  /** After the vault has ended. */
  readonly showLock: () => void;
  /** How long the computer runs, ms, sleep included; never the wall clock, which can be set. */
  readonly uptime: () => number;
  readonly fixed: FixedTerms;
}

/** Longest wait for the page to keep its words, ms; it gives itself less (`renderer/features/vault/lock-vault.ts`). */
const pageTime = 1000;
/** Longest wait for the vault to end, ms; it gives itself less (`electron/vault-process.ts`). The lock is shown after it all the same. */
const closingTime = 1900;
const minute = 60_000;
const veilTime = 5 * minute;
const longest = 12 * 60 * minute;

/** After these the vault is open. */
export const opening: ReadonlySet<ChannelName> = new Set([
  'vault:create',
  'vault:unlock',
  'vault:recover',
  'system-keys:unlock',
]);

/** Of those, the ones that show no recovery code, which nobody could read again after a lock. */
const unlocking: ReadonlySet<unknown> = new Set<ChannelName>(['vault:unlock', 'system-keys:unlock']);

/** After these the vault knows something else about when to lock. */
const telling: ReadonlySet<ChannelName> = new Set([
  'locks:save-times',
  'pins:set',
  'pins:remove',
  'keys:change',
]);

const nothingIn = (ms: number): Promise<readonly Clock[]> =>
  new Promise((resolve) => setTimeout(() => resolve([]), ms).unref());

/** Makes the lock, and hears from the system when the computer sleeps, is locked, or goes to another user. */
export const makeLocks = ({ vault, askPage, renewPage, showLock, uptime, fixed }: Given): Locks => {
  let last: LastLock | null = null;
  let locking: Promise<void> | undefined;
  let asked: LockedBy | undefined;
  let hasPin = false;
  /** How often the screen was covered since the start: a cover that was lifted at once was drawn all the same. */
  let veilsDrawn = 0;
  let unlocks = 0;
  let missed: LockedBy | undefined;

  const termsOf = ({ times: { idleMinutes, sessionMinutes }, hasPin }: LockChoices): LockTerms => ({
    veil: hasPin ? (fixed.veil ?? veilTime) : null,
    idle: fixed.idle ?? idleMinutes * minute,
    session: fixed.session ?? sessionMinutes * minute,
    longest: fixed.longest ?? longest,
  });
  const learn = async (): Promise<void> => {
    const choices = (await vault.ask({ kind: 'lock-terms' })) as Result<LockChoices>;
    if (!choices.ok) return;
    hasPin = choices.value.hasPin;
    clock.change(termsOf(choices.value));
  };
  const lock: Locks['lock'] = (by) =>
    (locking ??= (async () => {
      clock.stop();
      const clocks = await Promise.race([vault.end().catch(() => []), nothingIn(closingTime)]);
      last = { at: Date.now(), by: by === 'asked' ? (asked ?? 'person') : by, clocks };
      asked = undefined;
      showLock();
    })().finally(() => (locking = undefined)));
  const begin = (by: LockedBy): void => {
    if (locking || asked !== undefined) return;
    asked = by;
    const before = last;
    askPage('lock-requested');
    setTimeout(() => void (last === before && lock(by)), pageTime).unref();
  };
  const drawVeil = (): void => {
    veilsDrawn += 1;
    clock.veil(true);
  };
  const coverByForce = async (): Promise<void> => {
    const drawn = await vault.ask({ kind: 'veil' });
    if (!drawn.ok) return;
    drawVeil();
    renewPage();
  };
  const cover = (): void => {
    askPage('veil-requested');
    setTimeout(() => void (clock.veiled() === 'asked' && coverByForce()), pageTime).unref();
  };
  /** The hot key's: unlike the cover for want of a hand, the clock did not note that it was asked for. */
  const coverNow = (): void => {
    const [before, drawnBefore] = [last, veilsDrawn];
    askPage('veil-requested');
    const isUndone = (): boolean => last === before && clock.runs() && veilsDrawn === drawnBefore;
    setTimeout(() => void (isUndone() && coverByForce()), pageTime).unref();
  };
  const clock = lockClock(uptime, (due) => (due === 'veil' ? cover() : begin(due)));
  const request = (by: LockedBy): void => {
    if (clock.runs()) begin(by);
    else if (unlocks > 0) missed = by;
  };
  const during: Locks['during'] = async (channel, work) => {
    if (!unlocking.has(channel)) return work();
    unlocks += 1;
    try {
      return await work();
    } finally {
      unlocks -= 1;
      if (missed !== undefined && clock.runs()) void lock(missed);
      if (unlocks === 0 || clock.runs()) missed = undefined;
    }
  };

  powerMonitor.on('suspend', () => request('computer'));
  powerMonitor.on('resume', () => request('computer')); // it slept although nothing was heard of it before
  powerMonitor.on('lock-screen', () => request('computer'));
  powerMonitor.on('user-did-resign-active', () => request('computer'));

  return {
    lock,
    request,
    cover: () => (hasPin && clock.runs() ? coverNow() : request('person')),
    ended: () => {
      clock.stop();
      asked = undefined;
      last = { at: Date.now(), by: 'vault-ended', clocks: [] };
    },
    last: () => last,
    settled: async () => locking,
    hand: clock.hand,
    answered: (channel, answer) => {
      if (!answer.ok) {
        if (answer.error.reason === 'pin-over') void lock('pin');
        return;
      }
      if (opening.has(channel) && !clock.runs())
        clock.begin(termsOf({ times: usualLockTimes, hasPin: false }));
      if (opening.has(channel) || telling.has(channel)) void learn();
      if (channel === 'vault:veil') drawVeil();
      if (channel === 'vault:unveil') clock.veil(false);
    },
    during,
    look: clock.look,
  };
};

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

/** Times from the environment, ms, for tests: what is not there comes from the vault. */
export const fixedTerms = (env: NodeJS.ProcessEnv): FixedTerms => ({
  veil: numberOf(env['STRIA_VEIL_MS']),
  idle: numberOf(env['STRIA_IDLE_MS']),
  session: numberOf(env['STRIA_SESSION_MS']),
  longest: numberOf(env['STRIA_LONGEST_MS']),
});
