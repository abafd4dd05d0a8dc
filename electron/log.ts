import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodes, type ErrorCode } from '../shared/errors.ts';
import { contract, type ChannelName } from '../shared/ipc/contract.ts';

const processes = ['main', 'vault', 'page'] as const;
const ownPlaces = ['unknown-channel', 'sender', 'process', 'backup'] as const;
const ownCodes = ['ended', 'crashed'] as const;

type LogProcess = (typeof processes)[number];
/** Where something failed: a channel of the contract, or one of a few fixed words. */
export type LogPlace = ChannelName | (typeof ownPlaces)[number];
/** What failed: a code of the closed list, or that a process ended or crashed. */
export type LogCode = ErrorCode | (typeof ownCodes)[number];

/** The program's log: words of closed lists only, so that no text of a person, path or error can get into it. */
export interface Log {
  /** Notes that something failed. The same thing again within ten seconds is only counted. Never throws. */
  readonly note: (from: LogProcess, place: LogPlace, code: LogCode) => void;
  /** A failed answer to the page: by whom it is answered follows from the channel, which may be any value. */
  readonly answered: (channel: unknown, code: ErrorCode) => void;
  /** Writes what was only counted so far; for the end of the program. */
  readonly flush: () => void;
}

/** One file has at most so many bytes, and there are two: the one before is kept. */
const biggest = 256 * 1024;
/** The same failure is written at most once in this time, ms. */
const pause = 10_000;

const places: ReadonlySet<string> = new Set([...Object.keys(contract), ...ownPlaces]);
const codes: ReadonlySet<string> = new Set([...errorCodes, ...ownCodes]);

/** A word of a closed list, also when somebody passes another by force. */
const known = (word: string, list: ReadonlySet<string>): string => (list.has(word) ? word : 'unknown');

interface Told {
  readonly at: number;
  readonly held: number;
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/**
 * Opens the log in a folder, which is made with the first line. Each line is UTC time, process, place, code and how often
 * ("2026-11-20T16:02:28.123Z vault patients:save invalid 1"). `now` is ms since 1970.
 */
export const openLog = (folder: string, now: () => number = Date.now): Log => {
  const file = join(folder, 'stria.log');
  const told = new Map<string, Told>();

  const write = (what: string, times: number): void => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (sizeOf(file) >= biggest) renameSync(file, join(folder, 'stria.1.log'));
      appendFileSync(file, `${new Date(now()).toISOString()} ${what} ${times}\n`, { mode: 0o600 });
    } catch {
      // A full or read-only disk is told on the page; the log has nobody to tell.
    }
  };

  const note: Log['note'] = (from, place, code) => {
    const what = `${known(from, new Set(processes))} ${known(place, places)} ${known(code, codes)}`;
    const before = told.get(what);
    const at = now();
    if (before && at - before.at < pause && at >= before.at) {
      told.set(what, { at: before.at, held: before.held + 1 });
      return;
    }
    told.set(what, { at, held: 0 });
    write(what, (before?.held ?? 0) + 1);
  };

  return {
    note,
    answered: (channel, code) => {
      if (code === 'locked') return; // what every answer is while the vault is locked, and no fault
      const isKnown = typeof channel === 'string' && Object.hasOwn(contract, channel);
      const place = isKnown ? (channel as ChannelName) : 'unknown-channel';
      note(place === 'unknown-channel' ? 'page' : contract[place].answeredBy, place, code);
    },
    flush: () => {
      for (const [what, { held }] of told) if (held > 0) write(what, held);
      told.clear();
    },
  };
};
