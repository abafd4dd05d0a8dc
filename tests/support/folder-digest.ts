import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file below a folder, as paths from it, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
}

/** What lies below a folder: SHA-256 of each regular file, the kind of everything else. */
export function folderDigest(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder).map((name) => {
      const path = join(folder, name);
      const regular = lstatSync(path).isFile();
      return [name, regular ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'special'];
    }),
  );
}
