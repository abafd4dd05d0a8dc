import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { storedPath } from '../../shared/attachments/stored-path.ts';
import type { BackupNote, BackupPlace } from '../../shared/backups/backup.ts';
import type { RereadRecord } from '../../shared/backups/drill.ts';
import type { AskVault } from './ask-vault.ts';
import { readBack } from './files.ts';
import { findBackups, type FoundBackup } from './folders.ts';

const week = 7 * 86_400_000;

export interface RereadOrder {
  readonly ask: AskVault;
  readonly vaultId: string;
  readonly place: BackupPlace;
  /** The folder with the backups. */
  readonly target: string;
  readonly note: BackupNote;
  /** UTC ms. */
  readonly now: number;
}

/** What a folder's note says after the reading, and what the ledger keeps of it. */
export interface Reread {
  readonly note: BackupNote;
  readonly record: RereadRecord;
}

/** The backups of a folder that did not hold when they were read, by name. */
export const damagedIn = ({ readings }: BackupNote): ReadonlySet<string> =>
  new Set(readings.filter(({ holds }) => !holds).map(({ name }) => name));

/** A backup that is there with its size; a damaged one is read again too, because a stick may only have sat loosely. */
interface There extends Pick<FoundBackup, 'folder' | 'files'> {
  readonly name: string;
  readonly at: number;
  readonly readAt: number;
  readonly damaged: boolean;
}

/**
 * Which backups are read this week: the newest, because it is the one that will be needed; those that did not hold; and of
 * the others a tenth, those not read for longest, so that each is read in ten weeks. A backup was read when it was made.
 */
const turnOf = (there: readonly There[]): readonly There[] => {
  const newest = there.reduce<There | undefined>(
    (best, one) => (!one.damaged && one.at > (best?.at ?? -Infinity) ? one : best),
    undefined,
  );
  const others = there.filter((one) => one !== newest && !one.damaged);
  const tenth = others
    .toSorted((one, other) => one.readAt - other.readAt)
    .slice(0, Math.ceil(others.length / 10));
  return [...(newest ? [newest] : []), ...tenth, ...there.filter(({ damaged }) => damaged)];
};

const thereOf = (found: readonly FoundBackup[], { readings }: BackupNote): readonly There[] =>
  found.flatMap(({ folder, at, damagedAt, files }) => {
    const made = at ?? damagedAt;
    if (made === null) return [];
    const name = basename(folder);
    const readAt = readings.find((reading) => reading.name === name)?.at ?? made;
    return [{ folder, files, name, at: made, readAt, damaged: at === null }];
  });

/** Whether every file is as the manifest says; one that cannot be read is not. Reads in pieces, and holds up nobody. */
const filesHold = async ({ folder, files }: There): Promise<boolean> => {
  for (const file of files) {
    const again = await readBack(join(folder, storedPath(file.name))).catch(() => undefined);
    if (again?.size !== file.size || again.sha256 !== file.sha256) return false;
  }
  return true;
};

/**
 * Reads the backups whose turn it is when the last reading is a week old, or, before the first one, when the oldest backup
 * is. Undefined when it is not due, or was broken off: the vault was locked, the stick pulled out. Throws when the folder
 * cannot be read.
 */
export const rereadWhenDue = async (order: RereadOrder): Promise<Reread | undefined> => {
  const { ask, vaultId, place, target, note, now } = order;
  const found = await findBackups(ask, target, vaultId, damagedIn(note));
  if (!found.ok) return undefined;
  const there = thereOf(found.value, note);
  const since = note.readAt ?? Math.min(...there.map(({ at }) => at));
  if (there.length === 0 || Math.abs(now - since) < week) return undefined;
  const read: (There & { readonly holds: boolean })[] = [];
  for (const one of turnOf(there)) {
    const holds = await filesHold(one);
    await stat(target); // a stick that was pulled out is no damaged backup
    if (!(await ask({ do: 'vault-id' })).ok) return undefined;
    read.push({ ...one, holds });
  }
  const names = new Set(there.map(({ name }) => name));
  const before = note.readings.filter(
    ({ name }) => names.has(name) && !read.some((one) => one.name === name),
  );
  const readings = [...before, ...read.map(({ name, holds }) => ({ name, at: now, holds }))];
  const bytes = read.reduce((sum, { files }) => files.reduce((part, { size }) => part + size, sum), 0);
  const damaged = read.filter(({ holds }) => !holds).map(({ at }) => at);
  return {
    note: { ...note, readAt: now, readings },
    record: { place, folder: target, backups: read.length, bytes, damaged },
  };
};
