import { createHash } from 'node:crypto';
import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { checkCopyAtOnce } from '../../electron/vault/backups/check-copy.ts';
import { closeDatabase, openDatabase } from '../../electron/vault/db/open.ts';
import { migrate, newestVersion, versionOf } from '../../electron/vault/db/migrate.ts';
import { migrations } from '../../electron/vault/db/migrations/index.ts';
import type { Db } from '../../electron/vault/db/run.ts';
import { deriveKey } from '../../electron/vault/keys/derive.ts';
import { readKeyring } from '../../electron/vault/keys/keyring-file.ts';
import { unlockWithPassphrase } from '../../electron/vault/keys/keyring.ts';
import { verifyLedger } from '../../electron/vault/ledger/verify.ts';
import { databaseName, vaultFolder } from '../../electron/vault/make-vault-folder.ts';
import { closeVault, openVault } from '../../electron/vault/open-vault.ts';
import { childScript } from '../support/child-script.ts';
import { filesBelow } from '../support/folder-digest.ts';
import { noteProjection, passphrase } from '../support/note-projection.ts';
import { olderVault } from '../support/older-vault.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { expectAsSaid } from './backup-as-said.ts';
import type { Act } from './recorded-act.ts';

interface Key {
  readonly key: Buffer;
  readonly salt: Buffer;
}

const keyOf = (home: string): Key => {
  const read = readKeyring(vaultFolder(home));
  const unlocked = read.ok ? unlockWithPassphrase(read.ring, passphrase) : read;
  if (!read.ok || !unlocked.ok) throw new Error('The key ring does not open.');
  const key = deriveKey(unlocked.vaultKey, read.ring.vaultId, 'database');
  return { key, salt: Buffer.from(read.ring.dbSalt, 'hex') };
};

/** The version of the tables, and a hash of every row of the notes and of the ledger. */
const rowsOf = ({ sqlite }: Db): string => {
  const hash = createHash('sha256');
  for (const table of ['drafts', 'entries', 'entry_bodies', 'computers'])
    for (const row of sqlite.prepare(`select * from ${table} order by 1`).raw().all())
      hash.update(JSON.stringify(row));
  return `${versionOf(sqlite)} ${hash.digest('hex')}`;
};

/** Opens a database as it lies there, without bringing it up to date. */
const inDatabase = <T>(file: string, { key, salt }: Key, look: (db: Db) => T): T => {
  const opened = openDatabase(file, key, salt);
  if (!opened.ok) throw new Error(opened.why);
  try {
    return look(opened.db);
  } finally {
    closeDatabase(opened.db);
  }
};

/** The rows after each step of the tables, the old ones first: each step is one transaction, and an interrupted update goes on. */
const rowsOfSteps = (db: Db): readonly string[] => {
  const rows = [rowsOf(db)];
  for (let version = versionOf(db.sqlite) + 1; version <= newestVersion; version += 1) {
    migrate(db.sqlite, migrations.slice(0, version));
    rows.push(rowsOf(db));
  }
  return rows;
};

/** The backup opens, each page of it holds, it has what its manifest says, and its rows are the old ones. */
const expectBackupWhole = (manifest: string, { key, salt }: Key, old: string, what: string): void => {
  const { vault, tables, heads, counts } = expectAsSaid(manifest, 'update', what);
  const alone = join(scratchFolder(), databaseName);
  cpSync(join(dirname(manifest), databaseName), alone);
  expect(checkCopyAtOnce(alone, key, salt, { vault, tables, heads, counts }), what).toBe(true);
  expect(inDatabase(alone, { key, salt }, rowsOf), what).toBe(old);
};

const fileIn = (home: string): string => join(vaultFolder(home), databaseName);

/** Brings so many notes of the first tables up to date: the old or the new rows, each note whole, and a backup that holds. */
export const update = (notes = 3): Act => {
  const before = olderVault(notes);
  const kept = keyOf(before);
  const copy = scratchFolder();
  cpSync(before, copy, { recursive: true });
  const steps = inDatabase(fileIn(copy), kept, rowsOfSteps);
  const [old = '', fresh = ''] = [steps[0], steps.at(-1)];
  expect(steps).toHaveLength(newestVersion);
  return {
    before,
    script: childScript('tests/faults/steps-at-work.ts'),
    args: (folder) => [folder, 'update'],
    look: (home, said, what) => {
      const found = inDatabase(fileIn(home), kept, rowsOf);
      expect(steps, what).toContain(found);
      const isUpdated = found === fresh;
      if (said.includes('updated')) expect(isUpdated, what).toBe(true);
      const manifests = filesBelow(home).filter((name) => name.endsWith('manifest.json'));
      if (found !== old) expect(manifests, what).toHaveLength(1);
      for (const name of manifests) expectBackupWhole(join(home, name), kept, old, what);
      const opened = openVault(home, passphrase, noteProjection);
      if (!opened.ok) throw new Error(`${what}: ${opened.why}`);
      const { db, ledger, notices } = opened.vault;
      expect(notices, what).toEqual([]);
      expect(verifyLedger(db, ledger), what).toEqual({ ok: true, entries: notes });
      expect(rowsOf(db), what).toBe(fresh);
      closeVault(opened.vault);
      return isUpdated;
    },
  };
};
