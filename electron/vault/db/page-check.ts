import { createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { atOnce } from '../slices.ts';
import { pageSize } from './vault-file.ts';

/** Bytes at the end of each page: the HMAC-SHA512 over the rest, which ends with 16 bytes of IV (SQLCipher 4). */
const macLength = 64;

export interface PageCheck {
  /** Numbers, from 1, of the pages that do not hold. */
  readonly bad: readonly number[];
  readonly pages: number;
}

/** The page at 1 GB: SQLite locks bytes of it and never writes it (SQLite file format, "The Lock-Byte Page"). */
const lockPage = 2 ** 30 / pageSize + 1;

/** Pages that are looked at in one step: less than a millisecond of work. */
const pagesAtOnce = 32;

/**
 * Checks the HMAC of every page of a database file with its key and the salt it was made with: the way of SQLCipher 4 with
 * a raw key, computed here without SQLite. Never of an open database: see `open.ts`. Yields after some pages how many of how many
 * are done.
 */
export function* pageSteps(
  file: string,
  key: Buffer,
  salt: Buffer,
): Generator<{ readonly done: number; readonly total: number }, PageCheck> {
  const handle = openSync(file, 'r');
  const masked = Buffer.from(salt.map((byte) => byte ^ 0x3a));
  const macKey = pbkdf2Sync(key, masked, 2, 32, 'sha512');
  try {
    const pages = Math.ceil(fstatSync(handle).size / pageSize);
    const page = Buffer.alloc(pageSize);
    const bad: number[] = [];
    for (let number = 1; number <= pages; number += 1) {
      if (number === lockPage) continue;
      const read = readSync(handle, page, 0, pageSize, (number - 1) * pageSize);
      const salted = number > 1 || page.subarray(0, salt.length).equals(salt);
      if (read < pageSize || !salted || !macHolds(page, number, salt.length, macKey)) bad.push(number);
      if (number % pagesAtOnce === 0) yield { done: number, total: pages };
    }
    return { bad, pages };
  } finally {
    macKey.fill(0);
    closeSync(handle);
  }
}

/** `pageSteps` without a pause. */
export const checkPages = (file: string, key: Buffer, salt: Buffer): PageCheck =>
  atOnce(pageSteps(file, key, salt));

/** The salt at the head of the first page is not part of what its HMAC covers. */
function macHolds(page: Buffer, number: number, saltLength: number, macKey: Buffer): boolean {
  const content = page.subarray(number === 1 ? saltLength : 0, pageSize - macLength);
  const place = Buffer.alloc(4);
  place.writeUInt32LE(number);
  const mac = createHmac('sha512', macKey).update(content).update(place).digest();
  return timingSafeEqual(mac, page.subarray(pageSize - macLength));
}
