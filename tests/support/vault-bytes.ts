import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { vaultFolder } from '../../electron/vault/make-vault-folder.ts';

/** Every file below a folder, by its path from there. */
export type FolderBytes = ReadonlyMap<string, Buffer>;

/** Reads a folder, so that it can be written anew for each test; kept in memory only. */
export const bytesOf = (folder: string): FolderBytes =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [relative(folder, file), readFileSync(file)]),
  );

/** Writes such a folder, for its owner's eyes only. */
export const writeBytes = (folder: string, bytes: FolderBytes): void => {
  for (const [path, content] of bytes) {
    mkdirSync(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, path), content, { mode: 0o600 });
  }
};

/** The vault of a home that `make` fills and closes, as bytes; the home is removed. */
export const vaultBytes = async <Known>(
  make: (home: string) => Promise<Known> | Known,
): Promise<{ readonly files: FolderBytes; readonly known: Known }> => {
  const home = mkdtempSync(join(tmpdir(), 'stria-prepared-'));
  try {
    const known = await make(home);
    return { files: bytesOf(vaultFolder(home)), known };
  } finally {
    rmSync(home, { recursive: true });
  }
};

/** A home of its own with such a vault; remove it afterwards. */
export const homeWith = (files: FolderBytes): string => {
  const home = mkdtempSync(join(tmpdir(), 'stria-e2e-'));
  writeBytes(vaultFolder(home), files);
  return home;
};
