import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backupDatabase, backupFolder, backupRing, manifestName } from '../../../shared/backups/manifest.ts';
import { closeDatabase, openDatabase, type Opened } from '../db/open.ts';
import type { Db } from '../db/run.ts';
import { describeFile } from '../files/describe-file.ts';
import { syncFile, writeAtomically } from '../files/write-atomically.ts';
import type { Keyring } from '../keys/keyring-format.ts';
import { canonicalText } from '../ledger/canonical.ts';
import { openLedger } from '../ledger/ledger.ts';
import type { Projection } from '../ledger/projection.ts';
import { checkCopyAtOnce, factsOf } from './check-copy.ts';
import { signManifest } from './manifest.ts';

interface Older {
  readonly home: string;
  readonly file: string;
  /** The key of the database; the caller wipes it. */
  readonly key: Buffer;
  readonly ring: Keyring;
  readonly projection: Projection;
  /** The open database, which is closed here: only a closed one may be read through the file system. */
  readonly db: Db;
}

/**
 * Makes a checked backup of an older database beside the vault before its tables are brought up to date, and opens it
 * again. The vault's lock is held meanwhile, so nobody else opens it. Throws when the copy cannot be written.
 */
export function backUpBeforeUpdate({ home, file, key, ring, projection, db }: Older): Opened {
  const facts = factsOf(db, ring.vaultId);
  const signer = openLedger(db, projection);
  closeDatabase(db);
  const at = Date.now();
  const folder = join(home, 'backups', backupFolder(ring.vaultId, at));
  let whole = false;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeAtomically(join(folder, backupRing), Buffer.from(canonicalText(ring), 'utf8'));
    const copy = join(folder, backupDatabase);
    copyFileSync(file, copy);
    syncFile(copy);
    const salt = Buffer.from(ring.dbSalt, 'hex');
    if (!checkCopyAtOnce(copy, key, salt, facts)) return { ok: false, why: 'damaged' };
    const manifest = {
      format: 1 as const,
      device: signer.device,
      at,
      reason: 'update' as const,
      program: null,
      ringGeneration: ring.generation,
      ...facts,
      heads: [...facts.heads],
      files: [backupDatabase, backupRing].map((name) => describeFile(join(folder, name))),
    };
    writeAtomically(join(folder, manifestName), Buffer.from(signManifest(manifest, signer.key), 'utf8'));
    whole = true;
    return openDatabase(file, key, salt);
  } finally {
    if (!whole) rmSync(folder, { recursive: true, force: true });
  }
}
