import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { writeMeta } from './db/meta.ts';
import { migrate } from './db/migrate.ts';
import { closeDatabase, createDatabase, openFailure, type OpenFailure } from './db/open.ts';
import { type Db, write } from './db/run.ts';
import { syncFolder } from './files/write-atomically.ts';
import { calibrate, type KdfCost } from './keys/argon2.ts';
import { deriveKey } from './keys/derive.ts';
import { writeKeyring } from './keys/keyring-file.ts';
import { createKeyring } from './keys/keyring.ts';
import { noTries, writeTries } from './keys/tries-file.ts';
import { addThisComputer } from './ledger/ledger.ts';
import { databaseName, vaultExists, vaultFolder } from './vault-place.ts';

export { databaseName, lockName, vaultExists, vaultFolder } from './vault-place.ts';

const partFolder = /^vault\.[0-9a-f]{12}\.part$/;

export interface NewVault {
  readonly passphrase: string;
  /** The first person of the vault, its owner. */
  readonly userId: string;
  readonly now: number;
  /** A name for this computer, shown in the history. */
  readonly computer: string;
  /** Found by measuring when it is not given. */
  readonly cost?: KdfCost;
  /** Writes the first entries, so that a vault is never seen without them. */
  readonly first?: (db: Db) => void;
}

export type MadeFolder =
  | { readonly ok: true; readonly recoveryCode: string }
  | { readonly ok: false; readonly why: OpenFailure | 'exists' };

/**
 * Makes the vault's folder with ring and database under another name and renames it when it is complete, so an
 * interrupted setup leaves no half vault. `exists` when there is anything in the vault's folder.
 */
export function makeVaultFolder(home: string, vaultKey: Buffer, given: NewVault): MadeFolder {
  const part = join(home, `vault.${randomBytes(6).toString('hex')}.part`);
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    if (vaultExists(home)) return { ok: false, why: 'exists' };
    for (const left of readdirSync(home)) {
      if (partFolder.test(left)) rmSync(join(home, left), { recursive: true });
    }
    const made = fillFolder(part, vaultKey, given);
    if (!made.ok) return made;
    if (existsSync(vaultFolder(home))) rmdirSync(vaultFolder(home));
    renameSync(part, vaultFolder(home));
    syncFolder(home);
    return made;
  } catch (error) {
    const why = openFailure(error);
    if (why !== 'disk-full' && why !== 'disk-error' && why !== 'not-allowed') throw error;
    return { ok: false, why };
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

function fillFolder(folder: string, vaultKey: Buffer, given: NewVault): MadeFolder {
  mkdirSync(folder, { mode: 0o700 });
  const salt = randomBytes(16);
  const vaultId = newId();
  const { ring, recoveryCode } = createKeyring({
    vaultId,
    vaultKey,
    dbSalt: salt.toString('hex'),
    owner: { userId: given.userId, passphrase: given.passphrase },
    cost: given.cost ?? calibrate(),
    heads: [],
  });
  writeKeyring(folder, ring);
  writeTries(folder, vaultId, noTries);
  const key = deriveKey(vaultKey, vaultId, 'database');
  try {
    const made = createDatabase(join(folder, databaseName), key, salt, (db) =>
      fillDatabase(db, vaultId, given),
    );
    if (!made.ok) return made;
    closeDatabase(made.db);
    return { ok: true, recoveryCode };
  } finally {
    key.fill(0);
  }
}

function fillDatabase(db: Db, vaultId: string, given: NewVault): void {
  migrate(db.sqlite);
  write(db, (tx) => {
    writeMeta(tx, 'vault-id', vaultId);
    writeMeta(tx, 'ring-generation', '1');
    addThisComputer(tx, newId(), given.computer, given.now);
  });
  given.first?.(db);
}
