import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { manifestName } from '../../shared/backups/manifest.ts';
import type { Result } from '../../shared/result.ts';
import type { SpokenManifest } from '../vault/backup-messages.ts';

/** Largest manifest that is read, bytes. */
const mostBytes = 64 * 1024 * 1024;

const manifestIn = async (folder: string): Promise<string | undefined> => {
  const file = join(folder, manifestName);
  const about = await lstat(file).catch(() => undefined);
  return about?.isFile() && about.size <= mostBytes
    ? readFile(file, 'utf8').catch(() => undefined)
    : undefined;
};

const backupFoldersIn = async (folder: string): Promise<string[]> => {
  if (basename(folder).startsWith('stria-')) return [folder];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && entry.name.startsWith('stria-'))
    .map(({ name }) => join(folder, name));
};

/**
 * The finished backups in these folders, newest first; a folder may also be a backup itself. Nobody is unlocked, so what
 * they say of themselves is not proved yet. `read` asks a vault process for the meaning of manifests.
 */
export const backupsToRestore = async (
  folders: readonly string[],
  read: (manifests: readonly string[]) => Promise<Result<readonly (SpokenManifest | null)[]>>,
): Promise<Result<readonly (SpokenManifest & { readonly path: string })[]>> => {
  const paths = [...new Set((await Promise.all(folders.map(backupFoldersIn))).flat())];
  const texts = await Promise.all(paths.map(manifestIn));
  const meanings = await read(texts.map((text) => text ?? ''));
  if (!meanings.ok) return meanings;
  const found = paths.flatMap((path, index) => {
    const meaning = meanings.value[index];
    return meaning ? [{ path, ...meaning }] : [];
  });
  return { ok: true, value: found.toSorted((one, other) => other.at - one.at) };
};
