import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  sign,
  verify,
} from 'node:crypto';
import { argon2 } from './argon2.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

interface KnownAnswer {
  readonly name: string;
  readonly holds: () => boolean;
}

/** Known answers of every primitive that keys depend on, each from a published source. */
const knownAnswers: readonly KnownAnswer[] = [
  { name: 'Argon2id', holds: argon2Holds },
  { name: 'AES-256-GCM', holds: gcmHolds },
  { name: 'HKDF-SHA256', holds: hkdfHolds },
  { name: 'Ed25519', holds: ed25519Holds },
];

/** Checks the cryptography of this computer against known answers; throws and names the first that is wrong. */
export function selfTest(answers: readonly KnownAnswer[] = knownAnswers): void {
  for (const { name, holds } of answers) {
    if (!holds()) throw new Error(`The self-test of ${name} failed.`);
  }
}

/** The reference implementation's own test: t=2, m=256 KiB, p=1, "password", "somesalt" (phc-winner-argon2, test.c). */
function argon2Holds(): boolean {
  const key = argon2(Buffer.from('password'), Buffer.from('somesalt'), { m: 256, t: 2, p: 1 });
  return key.equals(hex('9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'));
}

/** Test case 16 of the GCM specification (McGrew and Viega), both ways. */
function gcmHolds(): boolean {
  const key = hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308');
  const iv = hex('cafebabefacedbaddecaf888');
  const about = hex('feedfacedeadbeeffeedfacedeadbeefabaddad2');
  const plain = hex(
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
  );
  const sealed = hex(
    '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662',
  );
  const tag = hex('76fc6ece0f4e1768cddf8853bb2d551b');
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(about);
  const made = Buffer.concat([cipher.update(plain), cipher.final()]);
  if (!made.equals(sealed) || !cipher.getAuthTag().equals(tag)) return false;
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(about).setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed), decipher.final()]).equals(plain);
}

/** RFC 5869, test case 1. */
function hkdfHolds(): boolean {
  const key = hkdfSync(
    'sha256',
    Buffer.alloc(22, 0x0b),
    hex('000102030405060708090a0b0c'),
    hex('f0f1f2f3f4f5f6f7f8f9'),
    42,
  );
  return Buffer.from(key).equals(
    hex('3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865'),
  );
}

/** RFC 8032, section 7.1, test 2. */
function ed25519Holds(): boolean {
  const seed = hex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');
  const key = createPrivateKey({
    key: Buffer.concat([hex('302e020100300506032b657004220420'), seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const message = hex('72');
  const expected = hex(
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  );
  const signature = sign(null, message, key);
  return signature.equals(expected) && verify(null, message, createPublicKey(key), signature);
}
