import { link, lstat, mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { StoredFile } from '../../shared/attachments/attachment.ts';
import { storedPath } from '../../shared/attachments/stored-path.ts';
import type { BackupFile } from '../../shared/backups/manifest.ts';
import { copyFile, putInPlace, readBack, syncFolder } from './files.ts';
import type { FoundBackup } from './folders.ts';

/** Where files of earlier backups lie in the same target, by name, newest first. */
export type EarlierFiles = ReadonlyMap<string, readonly string[]>;

/** The attached files of every good backup in a target. */
export const earlierFiles = (found: readonly FoundBackup[]): EarlierFiles => {
  const good = found
    .filter(({ at }) => at !== null)
    .toSorted((one, other) => (other.at ?? 0) - (one.at ?? 0));
  const paths = good.flatMap(({ folder, files }) =>
    files.map(({ name }) => [name, join(folder, storedPath(name))] as const),
  );
  const byName = Map.groupBy(paths, ([name]) => name);
  return new Map([...byName].map(([name, all]) => [name, all.map(([, path]) => path)]));
};

/** Bytes that have to be copied: files that no earlier backup has. */
export const bytesToCopy = (files: readonly StoredFile[], earlier: EarlierFiles): number =>
  files.reduce((sum, { name, size }) => sum + (earlier.has(name) ? 0 : size), 0);

interface FilesOrder {
  readonly files: readonly StoredFile[];
  /** The vault's folder. */
  readonly vault: string;
  /** The backup's folder. */
  readonly folder: string;
  readonly earlier: EarlierFiles;
  /** Told after each file: how many bytes are done, and how many there are. */
  readonly onFar?: (done: number, of: number) => void;
}

/**
 * Brings every attached file into a backup. One that an earlier backup in the same target has is linked, so that it lies
 * there once, and copied where the disk offers no links; each is read again and compared with its entry's hash. What the
 * vault itself has no more, or not as it was kept, and no earlier backup either, is left out: the backup is made all the same.
 */
export const bringFiles = async ({
  files,
  vault,
  folder,
  earlier,
  onFar = () => undefined,
}: FilesOrder): Promise<readonly BackupFile[]> => {
  const brought: BackupFile[] = [];
  const of = files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const places = new Set<string>();
  for (const file of files) {
    const to = join(folder, storedPath(file.name));
    if (!places.has(dirname(to))) await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    places.add(dirname(to));
    const own = join(vault, storedPath(file.name));
    const there =
      (await linked(earlier.get(file.name) ?? [], own, to, file)) ?? (await copied(own, to, file));
    if (there) brought.push(there);
    onFar((done += file.size), of);
  }
  const above = new Set([...places].map((place) => dirname(place)));
  for (const place of [...places, ...above, ...(places.size > 0 ? [folder] : [])]) await syncFolder(place);
  return brought;
};

const isAs = (found: BackupFile, { size, sha256 }: StoredFile): boolean =>
  found.size === size && found.sha256 === sha256;

/** What a disk says that offers no links, or no more of them to one file. */
const noLinks = /^(EPERM|ENOTSUP|EOPNOTSUPP|ENOSYS|EXDEV|EMLINK|EACCES|EINVAL|ENOENT)$/;

/** A link to the first earlier copy that holds; never to the vault's own file, which a fault would then spoil in both. */
const linked = async (
  paths: readonly string[],
  own: string,
  to: string,
  file: StoredFile,
): Promise<BackupFile | undefined> => {
  const self = await lstat(own).catch(() => undefined);
  for (const path of paths) {
    try {
      const about = await lstat(path);
      if (!about.isFile() || about.size !== file.size) continue;
      if (self && about.ino === self.ino && about.dev === self.dev) continue;
      await link(path, to);
    } catch (error) {
      if (noLinks.test((error as NodeJS.ErrnoException).code ?? '')) continue;
      throw error;
    }
    const found = await readBack(to);
    if (isAs(found, file)) return found;
    await rm(to);
  }
  return undefined;
};

/** A copy of the vault's own file; undefined when it is not there as it was kept. */
const copied = async (own: string, to: string, file: StoredFile): Promise<BackupFile | undefined> => {
  const about = await lstat(own).catch(() => undefined);
  if (!about?.isFile() || about.size !== file.size) return undefined;
  try {
    await copyFile(own, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await stat(dirname(to)); // the stick was pulled out; else the file was erased meanwhile
    return undefined;
  }
  await putInPlace(to);
  const found = await readBack(to);
  if (isAs(found, file)) return found;
  await rm(to);
  // Not what was read: the vault's own file is another one, or the target does not keep what is written to it.
  if (isAs(await readBack(own), file)) throw new CopyDiffers();
  return undefined;
};

/** What is read back from the target is not what was written to it. */
export class CopyDiffers extends Error {}
