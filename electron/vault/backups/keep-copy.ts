import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  backupDatabase,
  backupFolder,
  backupRing,
  type BackupReason,
  manifestName,
} from '../../../shared/backups/manifest.ts';
import type { StoredFile } from '../../../shared/attachments/attachment.ts';
import type { BackupFile } from '../../../shared/backups/manifest.ts';
import { describeSteps } from '../files/describe-file.ts';
import { syncFolder, writeAtomically } from '../files/write-atomically.ts';
import type { Keyring } from '../keys/keyring-format.ts';
import { canonicalText } from '../ledger/canonical.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { vaultFolder } from '../make-vault-folder.ts';
import { atOnce, type Steps } from '../slices.ts';
import { lendFiles } from './lend-files.ts';
import { checkCopyAtOnce, type Facts } from './check-copy.ts';
import { signManifest } from './manifest.ts';

/** What the vault backs up by itself, before something that could go wrong. */
export interface Kept {
  readonly home: string;
  /** UTC ms, in the folder's name and in the manifest. */
  readonly at: number;
  readonly reason: BackupReason;
  readonly ring: Keyring;
  readonly signer: Ledger;
  readonly facts: Facts;
  /** Attached files that lie below the vault's folder. */
  readonly attached: readonly StoredFile[];
}

interface Copied extends Kept {
  /** The key of the database; the caller wipes it. */
  readonly key: Buffer;
  /** Puts the copy of the database there, on the disk when it returns. */
  readonly copyTo: (file: string) => void;
}

/** The folder that a backup beside the vault has in the end. */
export const keptFolder = ({ home, ring, at }: Pick<Kept, 'home' | 'ring' | 'at'>): string =>
  join(home, 'backups', backupFolder(ring.vaultId, at));

/** Waits until the names of the backups beside the vault are on the disk, and that of their own folder. */
export function syncKept(home: string): void {
  syncFolder(join(home, 'backups'));
  syncFolder(home);
}

/**
 * Makes a checked backup beside the vault; answers its folder, or undefined when the copy does not hold, and nothing is
 * left then. Throws when it cannot be written.
 */
export function keepCopy({ key, copyTo, ...kept }: Copied): string | undefined {
  const folder = keptFolder(kept);
  mkdirSync(join(kept.home, 'backups'), { recursive: true, mode: 0o700 });
  mkdirSync(folder, { mode: 0o700 });
  let whole = false;
  try {
    const copy = join(folder, backupDatabase);
    copyTo(copy);
    if (!checkCopyAtOnce(copy, key, Buffer.from(kept.ring.dbSalt, 'hex'), kept.facts)) return undefined;
    atOnce(describeCopy(folder, kept));
    syncKept(kept.home);
    whole = true;
    return folder;
  } finally {
    if (!whole) rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts ring, attached files and the signed manifest beside a copy of the database that was checked: now it is a backup. */
export function* describeCopy(
  folder: string,
  { home, at, reason, ring, signer, facts, attached }: Kept,
): Steps<void> {
  writeAtomically(join(folder, backupRing), Buffer.from(canonicalText(ring), 'utf8'));
  const names = [backupDatabase, backupRing].map((name) => join(folder, name));
  const total =
    names.reduce((sum, name) => sum + statSync(name).size, 0) +
    attached.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const far = (bytes: number) => ({ done: Math.min((done += bytes), total), total });
  const files: BackupFile[] = [];
  for (const name of names) files.push(yield* told(describeSteps(name), far));
  files.push(...(yield* told(lendFiles(vaultFolder(home), folder, attached), far)));
  const manifest = {
    format: 1 as const,
    device: signer.device,
    at,
    reason,
    program: null,
    ringGeneration: ring.generation,
    ...facts,
    heads: [...facts.heads],
    files,
  };
  writeAtomically(join(folder, manifestName), Buffer.from(signManifest(manifest, signer.key), 'utf8'));
}

/** Steps that tell something else of how far they are. */
function* told<From, To, T>(steps: Generator<From, T>, tell: (step: From) => To): Generator<To, T> {
  try {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      yield tell(step.value);
    }
  } finally {
    steps.return(undefined as never);
  }
}
