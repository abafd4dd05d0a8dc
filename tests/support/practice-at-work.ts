import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { onTestFinished } from 'vitest';
import { type KdfCost, leastCost } from '../../electron/vault/keys/argon2.ts';
import { vaultFolder } from '../../electron/vault/make-vault-folder.ts';
import { closeVault, createVault } from '../../electron/vault/open-vault.ts';
import { projection } from '../../electron/vault/projectors.ts';
import { serveDocument } from '../../electron/vault/services/documents.ts';
import { close, writeFirstEntries } from '../../electron/vault/services/vault.ts';
import type { Work } from '../../electron/vault/services/work.ts';
import { cheapCost } from './note-projection.ts';
import { scratchFolder } from './scratch-folder.ts';
import { passphrase, practice, practitioner, type VaultAtWork, vaultAtWork } from './vault-at-work.ts';
import { bytesOf, type FolderBytes, writeBytes } from './vault-bytes.ts';

/** When the tests' practice was set up, and where their clocks begin. */
export const afternoon = Date.UTC(2026, 10, 20, 13, 0);

/** A closed vault as bytes, and its recovery code. */
export interface Prepared {
  readonly files: FolderBytes;
  readonly recoveryCode: string;
}

const preparedAt = new Map<KdfCost, Prepared>();

/** The files of a practice just set up, with the cheapest key slots: made once a test file, kept in memory only. */
export function preparedPractice(cost: KdfCost = cheapCost): Prepared {
  const known = preparedAt.get(cost);
  if (known !== undefined) return known;
  const home = mkdtempSync(join(tmpdir(), 'stria-test-'));
  try {
    const userId = newId();
    const made = createVault(home, {
      passphrase,
      userId,
      now: afternoon,
      computer: 'Front desk',
      cost,
      projection,
      first: (db) =>
        writeFirstEntries(db, { at: afternoon, offset: 0 }, practice, { id: userId, ...practitioner }),
    });
    if (!made.ok) throw new Error(made.why);
    closeVault(made.vault);
    const prepared = { files: bytesOf(vaultFolder(home)), recoveryCode: made.recoveryCode };
    preparedAt.set(cost, prepared);
    return prepared;
  } finally {
    rmSync(home, { recursive: true });
  }
}

/** A locked practice in a scratch folder; answers its home. */
export function lockedPractice(cost?: KdfCost): string {
  const home = scratchFolder();
  writeBytes(vaultFolder(home), preparedPractice(cost).files);
  return home;
}

/** Files for the program itself, with key slots that stay as they are at an unlock. */
export const preparedForProgram = (): Prepared => preparedPractice(leastCost);
/** A locked practice for it. */
export const lockedForProgram = (): string => lockedPractice(leastCost);

/** An unlocked practice in a scratch folder, closed when the test ends. */
export async function practiceAtWork(clock: { at: number } = { at: afternoon }): Promise<VaultAtWork> {
  const vault = vaultAtWork(lockedPractice(), clock);
  onTestFinished(() => close(vault.holder));
  await vault.get('vault:unlock', { passphrase });
  return vault;
}

/** What the services of an unlocked practice are given. */
export function workOf({ holder }: VaultAtWork): Work {
  if (!holder.work) throw new Error('The vault is locked.');
  return holder.work;
}

/** How many entries the ledger has. */
export function countEntries(vault: VaultAtWork): number {
  return Number(workOf(vault).vault.db.sqlite.prepare('select count(*) from entries').pluck().get());
}

/** The page of a document, as the window or the printer gets it. */
export function htmlOf(vault: VaultAtWork, id: string): string {
  const served = serveDocument(workOf(vault), id);
  if (!served.ok) throw new Error(served.error.reason);
  return served.value.html;
}
