import { createDecipheriv } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from './scratch-folder.ts';

const pageSize = 4096;
/** At the end of each page: 16 bytes IV and 64 bytes HMAC. */
const reserved = 80;

/** Decrypts every page of a closed database (SQLCipher 4, by its raw key) to a file in a folder, and answers the folder. */
export function decryptedImage(database: string, key: Buffer): string {
  const bytes = readFileSync(database);
  const pages: Buffer[] = [];
  for (let start = 0; start < bytes.length; start += pageSize) {
    const page = bytes.subarray(start, start + pageSize);
    const iv = page.subarray(pageSize - reserved, pageSize - reserved + 16);
    const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
    // The first page begins with the salt instead of SQLite's own mark.
    pages.push(decipher.update(page.subarray(start === 0 ? 16 : 0, pageSize - reserved)), decipher.final());
  }
  const folder = scratchFolder();
  writeFileSync(join(folder, 'image'), Buffer.concat(pages));
  return folder;
}
