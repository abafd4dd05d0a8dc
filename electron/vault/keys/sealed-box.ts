import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { hkdf } from './derive.ts';

const algorithm = 'aes-256-gcm';
const label = 'stria/v1/sealed-box';
/** What stands before the 32 bytes of an X25519 key in PKCS #8 and in SubjectPublicKeyInfo (RFC 8410). */
const privateHead = Buffer.from('302e020100300506032b656e04220420', 'hex');
const publicHead = Buffer.from('302a300506032b656e032100', 'hex');
const [ivLength, tagLength] = [12, 16];

/** The X25519 public key, 32 bytes, of 32 secret bytes. */
export function boxPublicKey(secret: Buffer): Buffer {
  const key = createPublicKey(privateKey(secret)).export({ format: 'der', type: 'spki' });
  return key.subarray(publicHead.length);
}

/** What two parties share, 32 bytes (X25519, RFC 7748): of the secret bytes of one and the public key of the other. */
export function sharedSecret(secret: Buffer, other: Buffer): Buffer {
  const publicKey = createPublicKey({
    key: Buffer.concat([publicHead, other]),
    format: 'der',
    type: 'spki',
  });
  return diffieHellman({ privateKey: privateKey(secret), publicKey });
}

/**
 * Seals a text to a public key: a fresh X25519 key, HKDF-SHA256 and AES-256-GCM. Nobody opens it without the secret
 * bytes, also not who sealed it; `about` is authenticated with it. Base64.
 */
export function sealBox(recipient: Buffer, text: string, about: string): string {
  const once = randomBytes(32);
  const sender = boxPublicKey(once);
  const key = boxKey(sharedSecret(once, recipient), sender, recipient);
  once.fill(0);
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(about, 'utf8'));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  key.fill(0);
  return Buffer.concat([sender, iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** The text of a box, or undefined when it is for another key, about something else, or was changed. */
export function openBox(secret: Buffer, box: string, about: string): string | undefined {
  const bytes = Buffer.from(box, 'base64');
  const [tagAt, textAt] = [32 + ivLength, 32 + ivLength + tagLength];
  if (bytes.length < textAt) return undefined;
  const sender = bytes.subarray(0, 32);
  try {
    const key = boxKey(sharedSecret(secret, sender), sender, boxPublicKey(secret));
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(32, tagAt), {
      authTagLength: tagLength,
    });
    key.fill(0);
    decipher.setAAD(Buffer.from(about, 'utf8')).setAuthTag(bytes.subarray(tagAt, textAt));
    return Buffer.concat([decipher.update(bytes.subarray(textAt)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

function privateKey(secret: Buffer): KeyObject {
  const key = Buffer.concat([privateHead, secret]);
  try {
    return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  } finally {
    key.fill(0);
  }
}

function boxKey(shared: Buffer, sender: Buffer, recipient: Buffer): Buffer {
  try {
    return hkdf(shared, Buffer.concat([sender, recipient]).toString('hex'), label);
  } finally {
    shared.fill(0);
  }
}
