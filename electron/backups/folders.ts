import { lstat, readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { storedPath } from '../../shared/attachments/stored-path.ts';
import {
  type BackupFile,
  backupPrefix,
  manifestName,
  type BackupReason,
} from '../../shared/backups/manifest.ts';
import type { Result } from '../../shared/result.ts';
import type { KnownBackup } from '../vault/backup-messages.ts';
import type { AskVault } from './ask-vault.ts';

/** A backup's folder in a target: a good one with its time (UTC ms), or one that was not finished or was changed. */
export interface FoundBackup {
  readonly folder: string;
  readonly at: number | null;
  /** Why it was made, by its manifest; as on demand where it has none of this vault. */
  readonly reason: BackupReason;
  /** When one was made that is whole to look at and did not hold when it was read again; else null. */
  readonly damagedAt: number | null;
  /** What its manifest says of its files; none when it has no manifest of this vault. */
  readonly files: readonly BackupFile[];
  /** What it knows and the records do not have; none when it has no manifest of this vault. */
  readonly lost: KnownBackup['lost'];
  /** It is from before the last erasure; also where that is not known. */
  readonly holdsErased: boolean;
  /** Without any manifest it is the rest of a run that was broken off, and may be removed. */
  readonly brokenOff: boolean;
}

/** Largest manifest that is read, bytes: far more than any has. */
const mostBytes = 64 * 1024 * 1024;

/** The text of a folder's manifest, empty when there is one that cannot be read; undefined when there is none. */
const manifestIn = async (folder: string): Promise<string | undefined> => {
  const file = join(folder, manifestName);
  try {
    const about = await lstat(file);
    return about.isFile() && about.size <= mostBytes ? await readFile(file, 'utf8') : '';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : '';
  }
};

const allThere = async (folder: string, { files }: KnownBackup): Promise<boolean> => {
  for (const { name, size } of files) {
    const about = await lstat(join(folder, storedPath(name))).catch(() => undefined);
    if (!about?.isFile() || about.size !== size) return false;
  }
  return true;
};

/**
 * Every backup of this vault in a target. Good is one whose manifest was signed by a computer of the vault, whose files
 * are there with their sizes, and which is none of the `damaged` ones (names of folders): their content is read again
 * once a week, at a drill and at a restore. Throws when the target cannot be read.
 */
export const findBackups = async (
  ask: AskVault,
  target: string,
  vaultId: string,
  damaged: ReadonlySet<string>,
): Promise<Result<readonly FoundBackup[]>> => {
  const names = await readdir(target, { withFileTypes: true });
  const folders = names
    .filter((entry) => entry.isDirectory() && entry.name.startsWith(backupPrefix(vaultId)))
    .map(({ name }) => join(target, name));
  const texts = await Promise.all(folders.map(manifestIn));
  const judged = await ask({ do: 'judge', manifests: texts.map((text) => text ?? '') });
  if (!judged.ok) return judged;
  const found: FoundBackup[] = [];
  for (const [index, folder] of folders.entries()) {
    const known = judged.value[index];
    const at = known && (await allThere(folder, known)) ? known.at : null;
    const spoilt = damaged.has(basename(folder));
    found.push({
      folder,
      at: spoilt ? null : at,
      damagedAt: spoilt ? at : null,
      reason: known?.reason ?? 'asked',
      files: known?.files ?? [],
      lost: known?.lost ?? null,
      holdsErased: known?.holdsErased ?? true,
      brokenOff: texts[index] === undefined,
    });
  }
  return { ok: true, value: found };
};

/** Removes a backup, its manifest first: broken off in between, it is an unfinished one and not a damaged one. */
export const removeBackup = async (folder: string): Promise<void> => {
  await rm(join(folder, manifestName), { force: true });
  await rm(folder, { recursive: true, force: true });
};
