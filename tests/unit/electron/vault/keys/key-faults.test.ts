import Database from 'better-sqlite3';
import fc from 'fast-check';
import { argon2Sync, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { dictionary } from '@zxcvbn-ts/language-common';
import { argon2, passphraseBytes } from '../../../../../electron/vault/keys/argon2.ts';
import { readKeyring } from '../../../../../electron/vault/keys/keyring-file.ts';
import {
  contentOf,
  type Keyring,
  sealRing,
  type Slot,
} from '../../../../../electron/vault/keys/keyring-format.ts';
import {
  createKeyring,
  setPassphrase,
  unlockWithPassphrase,
} from '../../../../../electron/vault/keys/keyring.ts';
import { assess } from '../../../../../electron/vault/keys/passphrase-strength.ts';
import { selfTest } from '../../../../../electron/vault/keys/self-test.ts';
import { canonicalText } from '../../../../../electron/vault/ledger/canonical.ts';
import { closeVault, createVault, openVault } from '../../../../../electron/vault/open-vault.ts';
import { passphraseProblems } from '../../../../../shared/passphrase/policy.ts';
import { cheapCost, noon, noteProjection, owner, passphrase } from '../../../../support/note-projection.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';

const vaultId = '0197a000-0000-7000-8000-00000000000a';
const other = '0197a000-0000-7000-8000-000000000002';
const hers = 'a second person walks in';

/** A ring of two people. */
const ringOfTwo = (): Keyring => {
  const vaultKey = randomBytes(32);
  const dbSalt = randomBytes(16).toString('hex');
  const first = {
    vaultId,
    vaultKey,
    dbSalt,
    owner: { userId: owner, passphrase },
    cost: cheapCost,
    heads: [],
  };
  return setPassphrase(createKeyring(first).ring, vaultKey, { userId: other, passphrase: hers }, cheapCost);
};

type PassSlot = Extract<Slot, { type: 'pass' }>;
const passSlots = (ring: Keyring): PassSlot[] =>
  ring.slots.filter((slot): slot is PassSlot => slot.type === 'pass');

/** The ring as somebody without the key can change it: the checksum is right, the MAC as it was. */
const forged = (ring: Keyring, slots: readonly Slot[]): Keyring => ({
  ...sealRing({ ...contentOf(ring), slots: [...slots] }, randomBytes(32)),
  mac: ring.mac,
});

/** Reads a ring from the disk, and how long it took (ms, the best of three) and how much memory the process had more (MiB). */
const measured = (ring: Keyring) => {
  const folder = scratchFolder();
  for (const name of ['keyring.json', 'keyring.last-good.json'])
    writeFileSync(join(folder, name), canonicalText(ring));
  const before = process.memoryUsage().rss;
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    readKeyring(folder);
    return performance.now() - start;
  });
  const more = (process.memoryUsage().rss - before) / 2 ** 20;
  return { read: readKeyring(folder), ms: Math.min(...times), more };
};

const withCost = (ring: Keyring, cost: object): Keyring =>
  forged(
    ring,
    ring.slots.map((slot) => (slot.type === 'pass' ? { ...slot, kdf: { ...slot.kdf, ...cost } } : slot)),
  );

describe('a slot', () => {
  it('6 whose cost was lowered is refused: below the least unread, above it because the slot is bound to its cost', () => {
    const ring = ringOfTwo();
    for (const cost of [{ m: 8 }, { m: 8, t: 1 }, { m: 19 * 1024 - 1 }, { t: 1 }, { m: 0 }, { p: 0 }]) {
      const { read, ms } = measured(withCost(ring, cost));
      expect(read, JSON.stringify(cost)).toEqual({ ok: false, why: 'damaged' });
      expect(ms).toBeLessThan(50);
    }
    for (const cost of [{ m: 20 * 1024 }, { t: 3 }, { p: 2 }])
      expect(unlockWithPassphrase(withCost(ring, cost), passphrase).ok, JSON.stringify(cost)).toBe(false);
  });

  it('7 whose cost was raised is refused in 50 ms, without the memory it asks for', () => {
    const ring = ringOfTwo();
    measured(ring);
    for (const cost of [
      { m: 2 ** 26, t: 10 ** 9 },
      { m: 2 ** 20 + 1 },
      { t: 11 },
      { p: 5 },
      { m: 2 ** 53 - 1 },
    ]) {
      const { read, ms, more } = measured(withCost(ring, cost));
      expect(read, JSON.stringify(cost)).toEqual({ ok: false, why: 'damaged' });
      expect(ms, JSON.stringify(cost)).toBeLessThan(50);
      expect(more, JSON.stringify(cost)).toBeLessThan(50);
    }
  });

  it('8 of one person copied over that of another, or with any field exchanged, opens nothing', () => {
    const ring = ringOfTwo();
    const [mine, theirs] = passSlots(ring);
    if (!mine || !theirs) throw new Error('Two people have passphrases.');
    const fields = ['slotId', 'userId', 'iv', 'wrapped', 'tag', 'kdf'] as const;
    for (const field of fields) {
      const changed = forged(ring, [{ ...mine, [field]: theirs[field] }]);
      expect(unlockWithPassphrase(changed, passphrase).ok, field).toBe(false);
    }
    const named = { ...mine, userId: other };
    expect(unlockWithPassphrase(forged(ring, [named]), passphrase).ok).toBe(false);
    const copied = forged(ring, [mine, { ...mine, slotId: theirs.slotId, userId: other }]);
    expect(unlockWithPassphrase(copied, passphrase)).toEqual({ ok: false, why: 'damaged' });
    expect(unlockWithPassphrase(copied, hers).ok).toBe(false);
  });
});

describe('a passphrase', () => {
  it('13 of any length and script is one key, however its accents are typed, and nothing of it is lost', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 256 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((text) => `raw:${text}`),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((text) => `x'${text}'`),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((text) => ` ${text} 🐎é`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const bytes = passphraseBytes(text);
        expect(passphraseBytes(text.normalize('NFD'))).toEqual(bytes);
        expect(passphraseBytes(text.normalize('NFC'))).toEqual(bytes);
        expect(bytes.toString('utf8')).toBe(text.normalize('NFKC'));
        expect(passphraseBytes(`${text}.`)).not.toEqual(bytes);
      }),
      { numRuns: 500 },
    );
    const lengths = [1, 14, 15, 64, 256].map((length) => 'abcdefgh ijklmnop'.repeat(20).slice(0, length));
    expect(lengths.map((text) => passphraseProblems(text, []).includes('too-short'))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('13 never reaches SQLite: the database only sees a raw key', () => {
    const seen: Buffer[] = [];
    const { key } = Database.prototype;
    vi.spyOn(Database.prototype, 'key').mockImplementation(function (this: Database.Database, given: Buffer) {
      seen.push(Buffer.from(given));
      return key.call(this, given);
    });
    onTestFinished(() => void vi.restoreAllMocks());
    for (const text of [`raw:${'k'.repeat(32)}`, `x'${'6b'.repeat(32)}'`, ' crème brûlée à la carte 🐎 ']) {
      const home = scratchFolder();
      const given = { passphrase: text, userId: owner, now: noon.at, computer: 'x', cost: cheapCost };
      const made = createVault(home, { ...given, projection: noteProjection });
      if (!made.ok) throw new Error(made.why);
      closeVault(made.vault);
      expect(openVault(home, text.trim() === text ? `${text} ` : text.trim(), noteProjection).ok).toBe(false);
      const opened = openVault(home, text.normalize('NFD'), noteProjection);
      if (!opened.ok) throw new Error(opened.why);
      closeVault(opened.vault);
      expect(seen.some((bytes) => bytes.includes(text.slice(4).trim()))).toBe(false);
    }
    expect(seen.length).toBeGreaterThan(5);
    for (const bytes of seen) {
      expect(bytes.subarray(0, 4).toString()).toBe('raw:');
      expect(bytes).toHaveLength(4 + 32 + 16);
    }
  });

  it('14 of the 3,000 most common is refused, alone or over and over, and so are the long ones', async () => {
    const common = dictionary['passwords-common'] as readonly string[];
    const most = common.slice(0, 3000);
    const asIs = most.filter((word) => [...word].length < 15 && passphraseProblems(word, []).length === 0);
    expect(asIs).toEqual([]);
    const overAndOver = most.map((word) => word.repeat(Math.max(3, Math.ceil(15 / word.length))));
    expect(overAndOver.filter((text) => passphraseProblems(text, []).length === 0)).toEqual([]);
    const long = common.filter((word) => [...word].length >= 15).slice(0, 12);
    expect(long.length).toBeGreaterThan(10);
    for (const word of long) expect((await assess(word, [])).problems, word).not.toEqual([]);
  });
});

describe('Argon2id', () => {
  it('15 of the program and another implementation agree over 50 sets, and that one holds the vector of RFC 9106', () => {
    const vector = argon2Sync('argon2id', {
      message: Buffer.alloc(32, 1),
      nonce: Buffer.alloc(16, 2),
      secret: Buffer.alloc(8, 3),
      associatedData: Buffer.alloc(12, 4),
      memory: 32,
      passes: 3,
      parallelism: 4,
      tagLength: 32,
    });
    // RFC 9106, section 5.3.
    expect(vector.toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
    for (let set = 0; set < 50; set += 1) {
      const message = randomBytes(1 + set * 5);
      const nonce = randomBytes(16);
      const [m, t, p] = [64 + 37 * set, 1 + (set % 4), 1 + (set % 3)];
      const theirs = argon2Sync('argon2id', {
        message,
        nonce,
        memory: m,
        passes: t,
        parallelism: p,
        tagLength: 32,
      });
      expect(argon2(message, nonce, { m, t, p }), `m=${m} t=${t} p=${p}`).toEqual(theirs);
    }
  });

  it('15 that is wrong or missing stops the start', () => {
    expect(() => selfTest()).not.toThrow();
    const missing = (): boolean => {
      throw new Error('not supported');
    };
    expect(() => selfTest([{ name: 'Argon2id', holds: () => false }])).toThrow('Argon2id');
    expect(() => selfTest([{ name: 'Argon2id', holds: missing }])).toThrow('not supported');
  });
});
