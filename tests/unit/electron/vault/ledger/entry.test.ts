import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../../electron/vault/ledger/canonical.ts';
import {
  type EntryHeader,
  hashBody,
  hashHeader,
  signatureHolds,
  signHash,
} from '../../../../../electron/vault/ledger/entry.ts';

/** FROZEN: every vault ever written depends on these bytes. A change here is a new format, not a new figure. */
const header: EntryHeader = {
  format: 1,
  vault: '0197a000-0000-7000-8000-00000000000a',
  device: '0197a000-0000-7000-8000-00000000000b',
  seq: 2,
  at: 1_795_172_400_000,
  offset: -210,
  actor: '0197a000-0000-7000-8000-000000000001',
  action: 'sealed',
  type: 'session',
  id: '0197a000-0000-7000-8000-00000000000c',
  revision: 1,
  bodyVersion: 1,
  bodyHash: '96bc71f995694f47c0b5e75b4dc9ecb33d77566c806362f2c46862454dfabe12',
  prev: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};
const salt = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
const body = { note: 'Rötung, mild 🙂', areas: [{ depthMaxUm: 1500 }], again: null };
const key = createPrivateKey({
  key: Buffer.from('302e020100300506032b657004220420' + '07'.repeat(32), 'hex'),
  format: 'der',
  type: 'pkcs8',
});

describe('the format of an entry', () => {
  it('hashes a body with its salt', () => {
    const text = '{"again":null,"areas":[{"depthMaxUm":1500}],"note":"Rötung, mild 🙂"}';
    expect(canonicalText(body)).toBe(text);
    const wanted = createHash('sha256')
      .update(Buffer.concat([salt, Buffer.from(text)]))
      .digest('hex');
    expect(hashBody(salt, text)).toBe(wanted);
    expect(wanted).toBe(header.bodyHash);
  });

  it('hashes the header after a zero byte', () => {
    const text = `{"action":"sealed","actor":"0197a000-0000-7000-8000-000000000001","at":1795172400000,"bodyHash":"${header.bodyHash}","bodyVersion":1,"device":"0197a000-0000-7000-8000-00000000000b","format":1,"id":"0197a000-0000-7000-8000-00000000000c","offset":-210,"prev":"${header.prev}","revision":1,"seq":2,"type":"session","vault":"0197a000-0000-7000-8000-00000000000a"}`;
    expect(canonicalText(header)).toBe(text);
    expect(hashHeader(header)).toBe(
      createHash('sha256')
        .update(Buffer.concat([Buffer.from([0]), Buffer.from(text)]))
        .digest('hex'),
    );
    expect(hashHeader(header)).toBe('888432d708c160b3214a654d9a3d1620fdfbb5fe915c6c7c8e36e7c3bfa2be39');
  });

  it('signs the 32 bytes of the hash', () => {
    const signature = signHash(hashHeader(header), key);
    expect(signature).toBe(
      '55b2801c804446a6e55eb901b5da5dff7dacef28a39ce130c327c8cd790827010eedbedd09f2ae0c53fffdab26b6b2da01a8349d2b8d2da447e0e50310f9590f',
    );
    expect(signatureHolds(hashHeader(header), signature, createPublicKey(key))).toBe(true);
    expect(signatureHolds(header.prev, signature, createPublicKey(key))).toBe(false);
  });
});
