import { copyFileSync } from 'node:fs';
import { hasAttachments, selectStoredFiles } from '../db/attachments.ts';
import { closeDatabase, openDatabase, type Opened } from '../db/open.ts';
import type { Db } from '../db/run.ts';
import { syncFile } from '../files/write-atomically.ts';
import type { Keyring } from '../keys/keyring-format.ts';
import { openLedger } from '../ledger/ledger.ts';
import type { Projection } from '../ledger/projection.ts';
import { factsOf } from './check-copy.ts';
import { keepCopy } from './keep-copy.ts';

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
  const attached = hasAttachments(db) ? selectStoredFiles(db) : [];
  const signer = openLedger(db, projection);
  closeDatabase(db);
  const copyTo = (copy: string): void => {
    copyFileSync(file, copy);
    syncFile(copy);
  };
  const kept = keepCopy({
    home,
    at: Date.now(),
    reason: 'update',
    ring,
    key,
    signer,
    facts,
    attached,
    copyTo,
  });
  if (kept === undefined) return { ok: false, why: 'damaged' };
  return openDatabase(file, key, Buffer.from(ring.dbSalt, 'hex'));
}
