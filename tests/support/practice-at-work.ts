import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { onTestFinished } from 'vitest';
import { leastCost } from '../../electron/vault/keys/argon2.ts';
import { deriveKey } from '../../electron/vault/keys/derive.ts';
import { readKeyring, writeKeyring } from '../../electron/vault/keys/keyring-file.ts';
import { contentOf, type Keyring, sealRing } from '../../electron/vault/keys/keyring-format.ts';
import { unlockWithPassphrase } from '../../electron/vault/keys/keyring.ts';
import { makePassSlot } from '../../electron/vault/keys/slots.ts';
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

let prepared: Prepared | undefined;

/** Sets the tests' practice up in a home, with the cheapest key slots; the caller closes it. */
export function makePractice(home: string): ReturnType<typeof createVault> {
  const userId = newId();
  return createVault(home, {
    passphrase,
    userId,
    now: afternoon,
    computer: 'Front desk',
    cost: cheapCost,
    projection,
    first: (db) =>
      writeFirstEntries(db, { at: afternoon, offset: 0 }, practice, { id: userId, ...practitioner }),
  });
}

/** The files of a practice just set up, with the cheapest key slots: made once a test file, kept in memory only. */
export function preparedPractice(): Prepared {
  if (prepared !== undefined) return prepared;
  const home = mkdtempSync(join(tmpdir(), 'stria-test-'));
  try {
    const made = makePractice(home);
    if (!made.ok) throw new Error(made.why);
    closeVault(made.vault);
    prepared = { files: bytesOf(vaultFolder(home)), recoveryCode: made.recoveryCode };
    return prepared;
  } finally {
    rmSync(home, { recursive: true });
  }
}

/** A locked practice in a scratch folder; answers its home. */
export function lockedPractice(): string {
  const home = scratchFolder();
  writeBytes(vaultFolder(home), preparedPractice().files);
  return home;
}

let programsRing: Keyring | undefined;

/** The same practice for the program itself: its key slot costs what is asked today and stays as it is at an unlock. */
export function lockedForProgram(): string {
  const home = lockedPractice();
  programsRing ??= ringAtFullCost(vaultFolder(home));
  writeKeyring(vaultFolder(home), programsRing);
  return home;
}

function ringAtFullCost(folder: string): Keyring {
  const read = readKeyring(folder);
  if (!read.ok) throw new Error(read.why);
  const { ring } = read;
  const unlocked = unlockWithPassphrase(ring, passphrase);
  if (!unlocked.ok) throw new Error(unlocked.why);
  const { vaultKey, userId, slotId } = unlocked;
  const made = { vaultId: ring.vaultId, vaultKey };
  const slot = makePassSlot(made, { userId, passphrase }, leastCost, slotId);
  const slots = ring.slots.map((each) => (each.slotId === slotId ? slot : each));
  return sealRing({ ...contentOf(ring), slots }, deriveKey(vaultKey, ring.vaultId, 'ringMac'));
}

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
