import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { insertComputer, listComputers, readPrivateKey } from '../db/entries.ts';
import { readMeta, writeMeta } from '../db/meta.ts';
import type { Db } from '../db/run.ts';
import type { Projection } from './projection.ts';

/** What is needed to append to the chain of this computer. */
export interface Ledger {
  readonly vaultId: string;
  readonly device: string;
  readonly key: KeyObject;
  readonly projection: Projection;
}

/** Makes this computer's signing key and notes it in an open transaction, at the creation of a vault. */
export function addThisComputer(tx: Db, device: string, name: string, at: number): void {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  insertComputer(tx, {
    id: device,
    name,
    public_key: publicKey.export({ type: 'spki', format: 'der' }),
    private_key: privateKey.export({ type: 'pkcs8', format: 'der' }),
    added_at: at,
  });
  writeMeta(tx, 'device', device);
}

/** The ledger of an open database; throws when the database has no computer of its own. */
export function openLedger(db: Db, projection: Projection): Ledger {
  const vaultId = readMeta(db, 'vault-id');
  const device = readMeta(db, 'device');
  const own = device === undefined ? undefined : readPrivateKey(db, device);
  if (vaultId === undefined || device === undefined || own === undefined) {
    throw new Error('The database does not name its vault and computer.');
  }
  const key = createPrivateKey({ key: own, type: 'pkcs8', format: 'der' });
  own.fill(0);
  return { vaultId, device, key, projection };
}

/** The public keys of all computers by id. */
export function publicKeys(db: Db): ReadonlyMap<string, KeyObject> {
  return new Map(
    listComputers(db).map((computer) => [
      computer.id,
      createPublicKey({ key: computer.public_key, type: 'spki', format: 'der' }),
    ]),
  );
}
