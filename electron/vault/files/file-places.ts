import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isStoredName, storedPath, storedFolder } from '../../../shared/attachments/stored-path.ts';

/** The folder of the encrypted files in a vault's folder or a backup's. */
export const filesFolder = (folder: string): string => join(folder, storedFolder);

/** Where a file lies, by its name, in a vault's folder or a backup's. */
export const pathOfFile = (folder: string, name: string): string => join(folder, storedPath(name));

/** Something in the folder of the files: a file under its name, or whatever else lies there. */
export interface FoundFile {
  readonly path: string;
  /** What it is called in the folder. */
  readonly lies: string;
  /** Undefined for what is no finished file: the rest of one that was being written, or something strange. */
  readonly name: string | undefined;
}

/** The folder of what no entry speaks of, inside the folder of the files. */
export const asideFolder = (folder: string): string => join(filesFolder(folder), 'set-aside');

const partName = /^[0-9a-f]{32}\.part$/;

/** Every finished file, and the rests of those that were being written; what else lies there is left alone. */
export function foundFiles(folder: string): readonly FoundFile[] {
  const outer = namesIn(filesFolder(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name));
  return outer.flatMap((two) =>
    namesIn(join(filesFolder(folder), two))
      .filter((name) => isStoredName(name) || partName.test(name))
      .map((name) => ({
        path: join(filesFolder(folder), two, name),
        lies: name,
        name: isStoredName(name) ? name : undefined,
      })),
  );
}

/** What was put aside, by the name under which it lay. */
export const setAside = (folder: string): readonly string[] =>
  namesIn(asideFolder(folder)).filter((name) => isStoredName(name) || partName.test(name));

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}
