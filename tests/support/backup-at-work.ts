import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { AskVault } from '../../electron/backups/ask-vault.ts';
import { makeBackup, type BackupOrder } from '../../electron/backups/make-backup.ts';
import { signManifest } from '../../electron/vault/backups/manifest.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';
import { restoreVault, type RestoreOutcome } from '../../electron/vault/restore-command.ts';
import type { BackupStep } from '../../shared/backups/backup.ts';
import { manifestName, manifestSchema } from '../../shared/backups/manifest.ts';
import type { Result } from '../../shared/result.ts';
import { lockedForProgram } from './practice-at-work.ts';
import { scratchFolder } from './scratch-folder.ts';
import { scratchVault } from './scratch-vault.ts';
import { passphrase, patientInput } from './vault-at-work.ts';
import { startVault, type VaultChild } from './vault-child.ts';

/** A word typed into every backed-up practice: no file of a backup may hold it. */
export const typedWord = 'Quillfeather-Onyekachi';

/** The steps of making a backup, in order: after the last of them it is one. */
export const stepsOfMaking: readonly BackupStep[] = [
  'clearing',
  'holding',
  'ring',
  'copying',
  'comparing',
  'files',
  'checking',
  'signing',
];
/** What is done once it is there. */
export const stepsAfterwards: readonly BackupStep[] = ['thinning', 'done'];

/** A vault process with an open practice of one patient, and a folder for its backups. */
export interface BackupAtWork {
  readonly home: string;
  readonly target: string;
  readonly child: VaultChild;
  readonly ask: AskVault;
  readonly make: (changes?: Partial<BackupOrder>) => Promise<Result<number>>;
  /** The backups' folders, as whole paths. */
  readonly folders: () => string[];
}

/** The way from a vault process to its backups. */
export const askOf = (child: VaultChild): AskVault =>
  ((question) => child.send({ kind: 'backup', ask: question })) as AskVault;

/** Starts the vault process of a practice and unlocks it; it is ended when the test ends. */
export async function backupAtWork(home = lockedForProgram()): Promise<BackupAtWork> {
  const child = startVault(home);
  onTestFinished(() => child.kill());
  const target = join(scratchFolder(), 'stick');
  mkdirSync(target);
  const unlocked = await child.ask('vault:unlock', { passphrase });
  const saved = await child.ask('patients:save', patientInput({ family: typedWord }));
  if (!unlocked.ok || !saved.ok) throw new Error('The practice did not open.');
  const ask = askOf(child);
  return {
    home,
    target,
    child,
    ask,
    make: (changes = {}) => makeBackup({ ask, target, reason: 'asked', program: '0.1.0', ...changes }),
    folders: () => readdirSync(target).map((name) => join(target, name)),
  };
}

/** The one backup of a practice; fails when there is not exactly one. */
export async function madeBackup(work: BackupAtWork): Promise<string> {
  const made = await work.make();
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const [folder, ...others] = work.folders();
  if (folder === undefined || others.length > 0) throw new Error('There is not one backup.');
  return folder;
}

/** Restores a backup into a home, by default an empty one. */
export const restoreFrom = (
  from: string,
  home = join(scratchFolder(), 'home'),
  secret = passphrase,
): RestoreOutcome & { readonly home: string } => ({
  ...restoreVault({ from, home, secret, now: Date.UTC(2026, 10, 20, 14) }),
  home,
});

/** What the whole verification says of a home. */
export const verified = (home: string): string => verifyVault(home, passphrase).text;

/** Puts the manifest of another vault into a backup: signed well, but not by this one. */
export function putForeignManifest(folder: string): void {
  const file = join(folder, manifestName);
  const { signature: _signature, ...content } = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const { vaultId, ledger } = scratchVault();
  writeFileSync(file, signManifest({ ...content, vault: vaultId, device: ledger.device }, ledger.key));
}
