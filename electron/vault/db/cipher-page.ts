import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  pbkdf2Sync,
  randomFillSync,
  timingSafeEqual,
} from 'node:crypto';
import { pageSize } from './vault-file.ts';

/*
 * A page of SQLCipher 4 with a raw key: AES-256-CBC, then 16 bytes of IV, then the HMAC-SHA512 over both and the page's number
 * (https://www.zetetic.net/sqlcipher/design/). The first page begins with the salt, which is neither encrypted nor authenticated.
 */

/** A raw 32-byte key and the 16-byte salt at the head of its file. */
export interface FileKey {
  readonly key: Buffer;
  readonly salt: Buffer;
}

const macLength = 64;
const ivLength = 16;
const macAt = pageSize - macLength;
const ivAt = macAt - ivLength;

/** Bytes at the end of each page that are other ones each time it is written: its IV and HMAC. */
export const tagLength = ivLength + macLength;

/** The page at 1 GB: SQLite locks bytes of it and never writes it (SQLite file format, "The Lock-Byte Page"). */
export const lockPage = 2 ** 30 / pageSize + 1;

/** The key of the pages' HMACs; the caller wipes it. */
export const macKeyOf = ({ key, salt }: FileKey): Buffer =>
  pbkdf2Sync(key, Buffer.from(salt.map((byte) => byte ^ 0x3a)), 2, 32, 'sha512');

const startOf = (number: number, { salt }: FileKey): number => (number === 1 ? salt.length : 0);

const macOf = (page: Buffer, number: number, start: number, macKey: Buffer): Buffer => {
  const place = Buffer.alloc(4);
  place.writeUInt32LE(number);
  return createHmac('sha512', macKey).update(page.subarray(start, macAt)).update(place).digest();
};

/** Whether a page holds under a key, the first with the file's salt at its head. Numbers count from 1. */
export const pageHolds = (page: Buffer, number: number, file: FileKey, macKey: Buffer): boolean => {
  const start = startOf(number, file);
  if (!page.subarray(0, start).equals(file.salt.subarray(0, start))) return false;
  return timingSafeEqual(macOf(page, number, start, macKey), page.subarray(macAt));
};

/** Encrypts and authenticates a page that holds under one key anew under another, with an IV of its own, in place. */
export const recodePage = (
  page: Buffer,
  number: number,
  from: FileKey,
  to: FileKey,
  macKey: Buffer,
): void => {
  const start = startOf(number, to);
  const decipher = createDecipheriv('aes-256-cbc', from.key, page.subarray(ivAt, macAt)).setAutoPadding(
    false,
  );
  const plain = decipher.update(page.subarray(start, ivAt)); // whole blocks: nothing is left for the end
  decipher.final();
  to.salt.copy(page, 0, 0, start);
  randomFillSync(page, ivAt, ivLength);
  const cipher = createCipheriv('aes-256-cbc', to.key, page.subarray(ivAt, macAt)).setAutoPadding(false);
  cipher.update(plain).copy(page, start);
  cipher.final();
  plain.fill(0);
  macOf(page, number, start, macKey).copy(page, macAt);
};
