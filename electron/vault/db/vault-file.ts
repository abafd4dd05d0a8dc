import { closeSync, fstatSync, lstatSync, openSync, readSync } from 'node:fs';

export const pageSize = 4096;
const plainHeader = Buffer.from('SQLite format 3\0', 'latin1');

/** What can be said about a database file before any key is used. */
export type FileProblem = 'missing' | 'empty' | 'not-a-database' | 'link-or-special' | 'size';

/** The first page, or what is wrong with the file. Never while the database is open: see `open.ts`. */
export function inspectFile(
  file: string,
): { readonly ok: true; readonly page: Buffer } | { readonly ok: false; readonly why: FileProblem } {
  const about = lstatSync(file, { throwIfNoEntry: false });
  if (about === undefined) return { ok: false, why: 'missing' };
  if (!about.isFile()) return { ok: false, why: 'link-or-special' };
  if (about.size === 0) return { ok: false, why: 'empty' };
  const page = readPage(file);
  if (isText(page) || page.subarray(0, 16).equals(plainHeader)) return { ok: false, why: 'not-a-database' };
  if (about.size % pageSize !== 0) return { ok: false, why: 'size' };
  return { ok: true, page };
}

function readPage(file: string): Buffer {
  const handle = openSync(file, 'r');
  try {
    const page = Buffer.alloc(Math.min(pageSize, fstatSync(handle).size));
    readSync(handle, page, 0, page.length, 0);
    return page;
  } finally {
    closeSync(handle);
  }
}

/** The first 16 bytes of a file: the salt of a database of ours. Never while it is open. */
export function readHead(file: string): Buffer {
  return readPage(file).subarray(0, 16);
}

function isText(page: Buffer): boolean {
  return page.every((byte) => byte >= 32 || (byte >= 9 && byte <= 13));
}

/**
 * Whether a page looks encrypted: 4096 random bytes have some 256 different values and some 16 zeros (more
 * than 64 is beyond 10^-18), a page of a plain database is mostly zeros or text.
 */
export function looksLikeNoise(page: Buffer): boolean {
  const zeros = page.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  return page.length === pageSize && new Set(page).size > 200 && zeros <= 64;
}
