import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readHead } from './db/vault-file.ts';
import { leaveVaultLock, takeVaultLock } from './db/vault-lock.ts';
import { syncFolder } from './files/write-atomically.ts';
import { readKeyring, writeKeyringIfRoom } from './keys/keyring-file.ts';
import type { Keyring } from './keys/keyring-format.ts';
import { databaseName, lockName, vaultFolder } from './vault-place.ts';
import { whyOnlyRead } from './why-only-read.ts';

/** The database under the new key, until it takes the name of the old one. */
export const nextDatabaseName = 'stria.next.db';
/** The backup that comes before a change, until it is whole and has its place among the others. */
export const nextBackupFolder = 'next-backup';
/** Where the database and ring of before the change lie until the next good backup. */
export const oldKeyFolder = 'old-key';

/** What SQLite may lay beside a database. */
const ends = ['', '-wal', '-journal', '-shm'];

/** The database under the new key with whatever lies beside it, and a backup that is not whole. */
export function removeNext(folder: string): void {
  for (const end of ends) rmSync(join(folder, nextDatabaseName + end), { force: true });
  rmSync(join(folder, nextBackupFolder), { recursive: true, force: true });
}

const isFile = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false })?.isFile() === true;

/** Whether the file is there and is the one that this ring opens: the ring's salt is its head. */
const belongsTo = (file: string, ring: Keyring): boolean =>
  isFile(file) && readHead(file).toString('hex') === ring.dbSalt;

/**
 * Brings a change of the vault key that was broken off to one end. The change is made the moment its ring is written
 * (`electron/vault/change-key.ts`): with that ring the new database gets its place, with the one before it goes. Called
 * under the vault's lock, with the database closed. Throws what the file system says; nothing is lost then, and the next
 * opening goes on.
 */
export function settleKeyChange(folder: string, ring: Keyring): void {
  const next = join(folder, nextDatabaseName);
  rmSync(join(folder, nextBackupFolder), { recursive: true, force: true });
  if (!isFile(next)) return;
  // The old database first: the next one may be a part of a copy of it, head and all.
  if (belongsTo(join(folder, databaseName), ring)) {
    // The ring of before without its database is of this change; with one, of an earlier change.
    if (!isFile(join(folder, oldKeyFolder, databaseName))) removeOldKey(folder);
    removeNext(folder);
  } else if (belongsTo(next, ring)) finishKeyChange(folder, ring);
}

/**
 * Puts the new database in place and the old one, with what SQLite left beside it, in a folder of its own. First the
 * ring's copy: an old one would open neither. Each step may be the last one that was done, and it can be called again.
 */
export function finishKeyChange(
  folder: string,
  ring: Keyring,
  onStep: (step: 'copy-of-ring' | 'putting-aside' | 'putting-in-place') => void = () => undefined,
): void {
  onStep('copy-of-ring');
  writeKeyringIfRoom(folder, ring);
  const aside = join(folder, oldKeyFolder);
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  onStep('putting-aside');
  for (const end of ends) {
    const old = join(folder, databaseName + end);
    if (existsSync(old) && !belongsTo(old, ring)) renameSync(old, join(aside, databaseName + end));
  }
  syncFolder(aside);
  onStep('putting-in-place');
  renameSync(join(folder, nextDatabaseName), join(folder, databaseName));
  syncFolder(folder);
}

/** The same for who only looks at the files: under the lock for that moment, and not while another program has it. */
export function settleForLook(home: string): void {
  const folder = vaultFolder(home);
  if (!isFile(join(folder, nextDatabaseName)) || whyOnlyRead(folder) !== null) return;
  const lock = takeVaultLock(join(folder, lockName));
  if (lock === undefined) return;
  try {
    const read = readKeyring(folder);
    if (read.ok) settleKeyChange(folder, read.ring);
  } finally {
    leaveVaultLock(lock);
  }
}

/** Whether the vault as it was under the key before is kept. */
export function isOldKeyKept(folder: string): boolean {
  const aside = join(folder, oldKeyFolder);
  return existsSync(aside) && readdirSync(aside).length > 0;
}

/** Removes the vault as it was under the key before; called when there is a good backup under the new one. */
export function removeOldKey(folder: string): void {
  rmSync(join(folder, oldKeyFolder), { recursive: true, force: true });
}
