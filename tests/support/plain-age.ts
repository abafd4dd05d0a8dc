import { createDecipheriv, createHmac, hkdfSync, scryptSync, timingSafeEqual } from 'node:crypto';

const piece = 64 * 1024;
const tag = 16;

const openPiece = (key: Buffer, nonce: Buffer, sealed: Buffer): Buffer => {
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: tag });
  decipher.setAuthTag(sealed.subarray(sealed.length - tag));
  return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - tag)), decipher.final()]);
};

const derived = (secret: Buffer, salt: Buffer, info: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, 32));

/**
 * Opens an age file (age-encryption.org/v1) that has a passphrase, with Node's own cryptography and nothing of the library
 * that made it. Throws when the passphrase is another one or any byte was changed, added or cut off.
 */
export function openAge(file: Buffer, passphrase: string): Buffer {
  const head = /^age-encryption\.org\/v1\n-> scrypt (\S+) (\d+)\n(\S+)\n--- (\S+)\n/.exec(
    file.toString('latin1'),
  );
  if (!head) throw new Error('This is no age file with a passphrase.');
  const [whole, salt = '', logN = '', wrapped = '', mac = ''] = head;
  const saltBytes = Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), Buffer.from(salt, 'base64')]);
  const wrapKey = scryptSync(passphrase, saltBytes, 32, {
    N: 2 ** Number(logN),
    r: 8,
    p: 1,
    maxmem: 2 ** 30,
  });
  const fileKey = openPiece(wrapKey, Buffer.alloc(12), Buffer.from(wrapped, 'base64'));
  const signed = whole.slice(0, whole.lastIndexOf(' '));
  const expected = createHmac('sha256', derived(fileKey, Buffer.alloc(0), 'header'))
    .update(signed, 'latin1')
    .digest();
  if (!timingSafeEqual(expected, Buffer.from(mac, 'base64'))) throw new Error('The head was changed.');
  const payload = file.subarray(whole.length);
  const key = derived(fileKey, payload.subarray(0, 16), 'payload');
  const pieces: Buffer[] = [];
  const body = payload.subarray(16);
  for (let at = 0, count = 0; ; at += piece + tag, count += 1) {
    const sealed = body.subarray(at, at + piece + tag);
    const last = at + piece + tag >= body.length;
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(count, 7);
    nonce[11] = last ? 1 : 0;
    pieces.push(openPiece(key, nonce, sealed));
    if (last) return Buffer.concat(pieces);
  }
}
