import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';

const pageSize = 4096;
/** At the end of each page: 16 bytes IV and 64 bytes HMAC. */
const reserved = 80;
const mark = Buffer.from('SQLite format 3\0', 'latin1');

/** A database read without any library of ours: the plain image, and the pages whose HMAC is not theirs. */
export interface PlainRead {
  readonly image: Buffer;
  readonly badPages: readonly number[];
}

/** Reads a closed file of SQLCipher 4 by its raw key, with Node's cryptography alone; the format is SQLCipher's own text. */
export function readPlainly(file: Buffer, key: Buffer): PlainRead {
  const salt = file.subarray(0, 16);
  const forMac = pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  );
  const badPages: number[] = [];
  const pages: Buffer[] = [];
  for (let number = 1; (number - 1) * pageSize < file.length; number += 1) {
    const page = file.subarray((number - 1) * pageSize, number * pageSize);
    const from = number === 1 ? 16 : 0;
    const iv = page.subarray(pageSize - reserved, pageSize - 64);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(number);
    const mac = createHmac('sha512', forMac)
      .update(page.subarray(from, pageSize - 64))
      .update(place)
      .digest();
    if (!timingSafeEqual(mac, page.subarray(pageSize - 64))) badPages.push(number);
    const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
    const plain = decipher.update(page.subarray(from, pageSize - reserved));
    pages.push(number === 1 ? Buffer.concat([mark, plain]) : plain, Buffer.alloc(reserved));
  }
  const image = Buffer.concat(pages);
  image.fill(1, 18, 20); // a rollback journal instead of a WAL, which is not there
  return { image, badPages };
}
