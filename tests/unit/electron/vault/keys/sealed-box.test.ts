import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  boxPublicKey,
  openBox,
  sealBox,
  sharedSecret,
} from '../../../../../electron/vault/keys/sealed-box.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

describe('X25519', () => {
  it('gives the known answers of RFC 7748, section 6.1', () => {
    const alice = hex('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a');
    const bob = hex('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb');
    const alicePublic = hex('8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a');
    const bobPublic = hex('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f');
    const shared = hex('4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742');
    expect(boxPublicKey(alice)).toEqual(alicePublic);
    expect(boxPublicKey(bob)).toEqual(bobPublic);
    expect(sharedSecret(alice, bobPublic)).toEqual(shared);
    expect(sharedSecret(bob, alicePublic)).toEqual(shared);
  });
});

describe('a sealed box', () => {
  const secret = randomBytes(32);
  const recipient = boxPublicKey(secret);
  const text = 'Words typed on a full disk: naïve, 你好.';

  it('is opened with the secret, and shows no word', () => {
    const box = sealBox(recipient, text, 'vault');
    expect(openBox(secret, box, 'vault')).toBe(text);
    expect(Buffer.from(box, 'base64').includes('full disk')).toBe(false);
    expect(sealBox(recipient, text, 'vault')).not.toBe(box);
  });

  it('is refused with another secret, about something else, cut, or with any byte changed', () => {
    const box = sealBox(recipient, text, 'vault');
    expect(openBox(randomBytes(32), box, 'vault')).toBeUndefined();
    expect(openBox(secret, box, 'another vault')).toBeUndefined();
    const bytes = Buffer.from(box, 'base64');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 4, at);
      expect(openBox(secret, changed.toString('base64'), 'vault'), `byte ${at}`).toBeUndefined();
      expect(openBox(secret, bytes.subarray(0, at).toString('base64'), 'vault'), `cut ${at}`).toBeUndefined();
    }
  });
});
