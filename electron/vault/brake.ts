import { uptime as computerUptime } from 'node:os';
import { isNotAllowed } from './files/write-atomically.ts';
import type { Keyring } from './keys/keyring-format.ts';
import { type Count, noTries, readTries, type Tries, writeTries } from './keys/tries-file.ts';
import { countAll, countOf, mostTries, triesOf, withCount } from './tries-of.ts';
import { whyOnlyRead } from './why-only-read.ts';

/** Where tries are counted: beside the ring of this folder, for a person who is known already or for whoever it is. */
export interface TriesPlace {
  readonly folder: string;
  readonly ring: Pick<Keyring, 'vaultId' | 'format'>;
  readonly userId?: string;
}

/**
 * `waiting`: it is too early for another try. `only-code`: too many in a row, only the recovery code opens now.
 * `locked-out`: too many of this person; their code or another owner helps.
 */
export type Braked = 'waiting' | 'only-code' | 'locked-out';

/** What came of a try: refused unseen, or the check's own answer with what was known before it. */
export type Attempt<Answer> =
  { readonly braked: Braked } | { readonly braked: null; readonly answer: Answer; readonly before: Tries };

/** Slows guessing down (security.md §3.5). One for each process: it also notices a count that went back. */
export interface Brake {
  /** How long a try would have to wait, ms, and whether a passphrase is taken at all. Writes nothing. */
  readonly look: (place: TriesPlace) => { readonly waitMs: number; readonly onlyCode: boolean };
  /**
   * Counts a try on the disk, then checks; during a wait the check is not run. A wrong one stays counted; after
   * any other answer the count is again as it was before, and `clear` is the caller's, once the tries are told.
   */
  readonly attempt: <Answer>(
    place: TriesPlace,
    by: 'passphrase' | 'code',
    check: () => Answer,
    isWrong: (answer: Answer) => boolean,
  ) => Attempt<Answer>;
  /** Forgets the tries of the lock page, and those of the person of the place; `cleared` is kept in the file. */
  readonly clear: (place: TriesPlace, cleared: number) => void;
  /** Forgets the tries of the person of the place and no others. */
  readonly clearPerson: (place: TriesPlace, cleared: number) => void;
  /**
   * The same as `clear` where nothing may be written: what lies there stays for who can tell it, and from then on this
   * process counts in memory, as long as nothing may be written there.
   */
  readonly clearInMemory: (place: TriesPlace, cleared: number) => void;
}

/** Wrong tries without a wait after them. */
const free = 4;
/** Longest wait, ms. */
const longest = 300_000;

/** How long to wait after so many wrong tries, ms: nothing for four, then 2, 4, 8 … 300 seconds. */
const waitAfter = (count: number): number =>
  count <= free ? 0 : Math.min(longest, 1000 * 2 ** Math.min(count - free, 10));

/** An uptime that is only so much lower than before, ms, is a system that reads it unevenly, not a restart. */
const uneven = 5000;
const hasRestarted = ({ since }: Tries, now: number): boolean => now < since - uneven;

/**
 * How much of a wait is left at this uptime, ms. No wall clock: uptime goes on through sleep and cannot be set. It
 * begins again at 0 when the computer does; then what passed since is at least the uptime now, so a restart can
 * make a wait longer, and never shorter or endless.
 */
const leftOf = (tries: Tries, now: number): number => {
  const passed = hasRestarted(tries, now) ? now : Math.max(0, now - tries.since);
  return Math.max(0, tries.wait - passed);
};

/** Whether somebody tried in vain. One try broken off is not that: it may have been a power cut. */
export const hasFailed = ({ wrong, brokenOff }: Count): boolean => wrong > 0 || brokenOff > 1;

/** Makes the brake; `uptime` is how long the computer runs, in seconds, handed in like the clock. */
export function makeBrake(uptime: () => number): Brake {
  const seen = new Map<string, Tries>();
  /** Folders in which the count may not be written: there it is kept in memory, until this process ends. */
  const unwritten = new Set<string>();
  /** Folders of vaults that can only be read, whose file was left with what is still to be told. */
  const untold = new Set<string>();

  const now = (): number => Math.floor(uptime() * 1000);

  const wentBack = (folder: string, tries: Tries): boolean => {
    const last = seen.get(folder);
    if (last === undefined || tries.cleared > last.cleared) return false;
    return tries.cleared < last.cleared || countAll(tries) < countAll(last);
  };
  /** Whether the count is in memory; not any longer once the vault may be written again. */
  const isInMemory = (folder: string): boolean => {
    if (untold.has(folder) && whyOnlyRead(folder) === null) {
      untold.delete(folder);
      unwritten.delete(folder);
      seen.delete(folder);
    }
    return untold.has(folder) || unwritten.has(folder);
  };
  const write = ({ folder, ring }: TriesPlace, tries: Tries): void => {
    if (untold.has(folder)) return void seen.set(folder, tries);
    try {
      writeTries(folder, ring.vaultId, tries);
      unwritten.delete(folder);
    } catch (error) {
      if (!isNotAllowed(error)) {
        // It may lie there all the same, when only its last flush failed: then a lower count is nobody's doing.
        if (wentBack(folder, tries)) seen.set(folder, tries);
        throw error;
      }
      unwritten.add(folder);
    }
    seen.set(folder, tries);
  };
  /**
   * A ring of format 1 is from before this file: there it may be missing, and the first right passphrase raises
   * the ring's format. So taking the file away later is not taken for an old vault; only with an old ring put
   * back it is, and who can do that could put an old count back as well.
   */
  const read = ({ folder, ring }: TriesPlace): Tries | undefined => {
    if (isInMemory(folder)) return seen.get(folder);
    const found = readTries(folder, ring.vaultId);
    if (found === 'missing') return ring.format === 1 && !seen.has(folder) ? noTries : undefined;
    return found === 'changed' || wentBack(folder, found) ? undefined : found;
  };
  /** A right answer must not be lost because the file cannot be written; the count is only too high then. */
  const writeIfPossible = (place: TriesPlace, tries: Tries): void => {
    try {
      write(place, tries);
    } catch {
      // Told again after the next unlock.
    }
  };

  /** The longest wait begins, once, for a count that cannot be trusted; every wrong try after it costs as much. */
  const beginLongest = (place: TriesPlace): void => {
    const cleared = seen.get(place.folder)?.cleared ?? 0;
    write(place, { ...noTries, cleared, changed: true, wait: longest, since: now() });
  };

  return {
    look: (place) => {
      const tries = read(place);
      if (tries === undefined) return { waitMs: 0, onlyCode: false };
      const count = countOf(triesOf(tries, place.userId));
      return { waitMs: leftOf(tries, now()), onlyCode: count >= mostTries };
    },
    attempt: (place, by, check, isWrong) => {
      const before = read(place);
      if (before === undefined) {
        beginLongest(place);
        return { braked: 'waiting' };
      }
      const { userId } = place;
      const count = triesOf(before, userId);
      if (by === 'passphrase' && countOf(count) >= mostTries)
        return { braked: userId === undefined ? 'only-code' : 'locked-out' };
      if (leftOf(before, now()) > 0) {
        // After a restart of the computer the wait goes on from there, so that what is left never grows again.
        if (hasRestarted(before, now())) writeIfPossible(place, { ...before, since: 0 });
        return { braked: 'waiting' };
      }
      const wait = before.changed ? longest : waitAfter(countOf(count) + 1);
      const counted = { ...before, wait, since: wait === 0 ? 0 : now() };
      // Before the derivation, so that ending the process during it gives no try for nothing.
      write(place, withCount(counted, { ...count, brokenOff: count.brokenOff + 1 }, userId));
      const answer = check();
      if (isWrong(answer)) write(place, withCount(counted, { ...count, wrong: count.wrong + 1 }, userId));
      else writeIfPossible(place, { ...before, wait: 0, since: 0 });
      return { braked: null, answer, before };
    },
    clear: (place, cleared) => {
      const people = (read(place)?.people ?? []).filter(({ userId }) => userId !== place.userId);
      writeIfPossible(place, { ...noTries, cleared, people });
    },
    clearPerson: (place, cleared) => {
      const tries = read(place) ?? { ...noTries, changed: true };
      const without = withCount(tries, { wrong: 0, brokenOff: 0 }, place.userId);
      writeIfPossible(place, { ...without, cleared });
    },
    clearInMemory: (place, cleared) => {
      const { people } = read(place) ?? noTries;
      untold.add(place.folder);
      seen.set(place.folder, {
        ...noTries,
        cleared,
        people: people.filter(({ userId }) => userId !== place.userId),
      });
    },
  };
}

/** The brake of a program that opens a vault once; one that stays hands its own in. */
export const ownBrake = (): Brake => makeBrake(computerUptime);
