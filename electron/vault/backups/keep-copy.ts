import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  backupDatabase,
  backupFolder,
  backupRing,
  type BackupReason,
  manifestName,
} from '../../../shared/backups/manifest.ts';
import type { StoredFile } from '../../../shared/attachments/attachment.ts';
import { describeFile } from '../files/describe-file.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { Keyring } from '../keys/keyring-format.ts';
import { canonicalText } from '../ledger/canonical.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { vaultFolder } from '../make-vault-folder.ts';
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
  /** The key of the database; the caller wipes it. */
  readonly key: Buffer;
  readonly signer: Ledger;
  readonly facts: Facts;
  /** Attached files that lie below the vault's folder. */
  readonly attached: readonly StoredFile[];
  /** Puts the copy of the database there, on the disk when it returns. */
  readonly copyTo: (file: string) => void;
}

/**
 * Makes a checked backup beside the vault; answers its folder, or undefined when the copy does not hold, and nothing is
 * left then. Throws when it cannot be written.
 */
export function keepCopy({
  home,
  at,
  reason,
  ring,
  key,
  signer,
  facts,
  attached,
  copyTo,
}: Kept): string | undefined {
  const folder = join(home, 'backups', backupFolder(ring.vaultId, at));
  mkdirSync(join(home, 'backups'), { recursive: true, mode: 0o700 });
  mkdirSync(folder, { mode: 0o700 });
  let whole = false;
  try {
    writeAtomically(join(folder, backupRing), Buffer.from(canonicalText(ring), 'utf8'));
    const copy = join(folder, backupDatabase);
    copyTo(copy);
    if (!checkCopyAtOnce(copy, key, Buffer.from(ring.dbSalt, 'hex'), facts)) return undefined;
    const manifest = {
      format: 1 as const,
      device: signer.device,
      at,
      reason,
      program: null,
      ringGeneration: ring.generation,
      ...facts,
      heads: [...facts.heads],
      files: [
        ...[backupDatabase, backupRing].map((name) => describeFile(join(folder, name))),
        ...lendFiles(vaultFolder(home), folder, attached),
      ],
    };
    writeAtomically(join(folder, manifestName), Buffer.from(signManifest(manifest, signer.key), 'utf8'));
    whole = true;
    return folder;
  } finally {
    if (!whole) rmSync(folder, { recursive: true, force: true });
  }
}
