import { readFileSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseMounts, placeOf } from '../../storage/place.ts';
import type { Db } from './run.ts';

/**
 * How SQLite keeps a write whole. A log of writes beside the database (WAL) is the rule. Where the folder is on a network drive, or is
 * copied to another place by a program, the old pages are noted beside it instead (TRUNCATE) and the file itself is written: there is
 * no moment at rest at which the records lie in two files, of which one could be copied, or come back, without the other.
 */
export type Journal = 'WAL' | 'TRUNCATE';

const mountTable = (): string => {
  try {
    return process.platform === 'linux' ? readFileSync('/proc/mounts', 'utf8') : '';
  } catch {
    return '';
  }
};

/** The journal for a database file, by what is known of the place of its folder. */
export function journalFor(file: string, mounts = mountTable()): Journal {
  return placeOf(realpathSync(dirname(file)), parseMounts(mounts)) === null ? 'WAL' : 'TRUNCATE';
}

/** Whether an open database has a log of writes beside it. */
export const hasLog = ({ sqlite }: Pick<Db, 'sqlite'>): boolean =>
  sqlite.pragma('journal_mode', { simple: true }) === 'wal';
