import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseKeyring, readKeyring, writeKeyring } from '../../../../../electron/vault/keys/keyring-file.ts';
import { contentOf, type Keyring, sealRing } from '../../../../../electron/vault/keys/keyring-format.ts';
import {
  createKeyring,
  prepareRecovery,
  removePerson,
  setPassphrase,
  unlockWithPassphrase,
  unlockWithRecovery,
  unlockWithSystemKey,
  withRecovery,
  withSystemKey,
} from '../../../../../electron/vault/keys/keyring.ts';
import { deriveKey } from '../../../../../electron/vault/keys/derive.ts';
import { canonicalText } from '../../../../../electron/vault/ledger/canonical.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';
import { cheapCost, owner, passphrase } from '../../../../support/note-projection.ts';

const vaultId = '0197a000-0000-7000-8000-00000000000a';
const other = '0197a000-0000-7000-8000-000000000002';

function newRing() {
  const vaultKey = randomBytes(32);
  const made = createKeyring({
    vaultId,
    vaultKey,
    dbSalt: randomBytes(16).toString('hex'),
    owner: { userId: owner, passphrase },
    cost: cheapCost,
    heads: [],
  });
  return { ...made, vaultKey };
}

/** The ring as somebody without the vault key can change it: checksum right, MAC as it was. */
function forged(ring: Keyring, change: Partial<Keyring>): Keyring {
  const content = contentOf({ ...ring, ...change });
  return { ...sealRing(content, randomBytes(32)), mac: ring.mac };
}

describe('16 the slot of the computer’s key store', () => {
  it('opens with its secret alone, goes with its person, and never stays alone', () => {
    const { ring, vaultKey } = newRing();
    const secret = randomBytes(32);
    const two = setPassphrase(
      ring,
      vaultKey,
      { userId: other, passphrase: 'another one of words' },
      cheapCost,
    );
    const { ring: made, slotId } = withSystemKey(two, vaultKey, other, secret);
    expect(made).toMatchObject({ format: 3, generation: two.generation + 1 });
    expect(unlockWithSystemKey(made, { slotId, secret })).toMatchObject({
      ok: true,
      vaultKey,
      userId: other,
    });
    const wrongKey = { ok: false, why: 'wrong-key' };
    expect(unlockWithSystemKey(made, { slotId, secret: randomBytes(32) })).toEqual(wrongKey);
    expect(unlockWithSystemKey(made, { slotId: made.slots[1]?.slotId ?? '', secret })).toEqual(wrongKey);
    expect(removePerson(made, vaultKey, other)?.slots.map(({ type }) => type)).toEqual(['pass', 'recovery']);
    const own = withSystemKey(ring, vaultKey, owner, secret).ring;
    expect(removePerson(own, vaultKey, owner)).toBeUndefined();
  });
});

describe('unlocking', () => {
  it('gives the vault key for the passphrase and for the recovery code', () => {
    const { ring, recoveryCode, vaultKey } = newRing();
    expect(unlockWithPassphrase(ring, passphrase)).toMatchObject({ ok: true, vaultKey, userId: owner });
    expect(unlockWithRecovery(ring, recoveryCode.toLowerCase())).toMatchObject({
      ok: true,
      vaultKey,
      userId: owner,
    });
  });

  it('refuses another passphrase and another code', () => {
    const { ring } = newRing();
    expect(unlockWithPassphrase(ring, `${passphrase} `)).toEqual({ ok: false, why: 'wrong-passphrase' });
    expect(unlockWithPassphrase(ring, passphrase, other)).toEqual({ ok: false, why: 'wrong-passphrase' });
    expect(unlockWithRecovery(ring, newRing().recoveryCode)).toEqual({ ok: false, why: 'wrong-code' });
    expect(unlockWithRecovery(ring, 'no code')).toEqual({ ok: false, why: 'code-length' });
  });

  it('refuses a slot of which any field was changed', () => {
    const { ring } = newRing();
    const [slot] = ring.slots;
    if (slot?.type !== 'pass') throw new Error('The first slot is the passphrase.');
    const zeros = (text: string): string => (text[0] === '0' ? '1' : '0') + text.slice(1);
    const changes = [
      { slotId: zeros(slot.slotId) },
      { userId: other },
      { iv: zeros(slot.iv) },
      { wrapped: zeros(slot.wrapped) },
      { tag: zeros(slot.tag) },
      { kdf: { ...slot.kdf, t: 3 } },
      { kdf: { ...slot.kdf, m: 20 * 1024 } },
      { kdf: { ...slot.kdf, salt: zeros(slot.kdf.salt) } },
    ];
    for (const change of changes) {
      const changed = forged(ring, { slots: [{ ...slot, ...change }] });
      expect(parseKeyring(canonicalText(changed)).ok).toBe(true);
      expect(unlockWithPassphrase(changed, passphrase)).toEqual({ ok: false, why: 'wrong-passphrase' });
    }
    expect(unlockWithPassphrase(forged(ring, { vaultId: other }), passphrase).ok).toBe(false);
  });

  it('refuses a ring that was changed around good slots', () => {
    const { ring } = newRing();
    for (const change of [{ generation: 7 }, { dbSalt: '0'.repeat(32) }, { slots: ring.slots.slice(0, 1) }]) {
      expect(unlockWithPassphrase(forged(ring, change), passphrase)).toEqual({ ok: false, why: 'damaged' });
    }
  });
});

describe('changing slots', () => {
  it('kills the old passphrase at once and the old code with the new one, and keeps other people in', () => {
    const { ring, recoveryCode, vaultKey } = newRing();
    const two = setPassphrase(
      ring,
      vaultKey,
      { userId: other, passphrase: 'a second person walks in' },
      cheapCost,
    );
    const mine = { userId: owner, passphrase: 'an entirely new passphrase' };
    const prepared = prepareRecovery({ vaultId, vaultKey }, owner);
    const changed = setPassphrase(two, vaultKey, mine, cheapCost);
    expect(unlockWithRecovery(changed, recoveryCode).ok).toBe(true);
    expect(unlockWithRecovery(changed, prepared.recoveryCode).ok).toBe(false);
    const replaced = withRecovery(changed, deriveKey(vaultKey, vaultId, 'ringMac'), prepared.slot);
    expect(replaced.generation).toBe(4);
    expect(unlockWithPassphrase(replaced, passphrase).ok).toBe(false);
    expect(unlockWithRecovery(replaced, recoveryCode).ok).toBe(false);
    expect(unlockWithPassphrase(replaced, 'an entirely new passphrase').ok).toBe(true);
    expect(unlockWithRecovery(replaced, prepared.recoveryCode).ok).toBe(true);
    expect(unlockWithPassphrase(replaced, 'a second person walks in')).toMatchObject({
      ok: true,
      userId: other,
    });
  });

  it('does not remove the last passphrase', () => {
    const { ring, vaultKey } = newRing();
    expect(removePerson(ring, vaultKey, owner)).toBeUndefined();
    const two = setPassphrase(
      ring,
      vaultKey,
      { userId: other, passphrase: 'a second person walks in' },
      cheapCost,
    );
    const left = removePerson(two, vaultKey, owner);
    expect(left?.slots.map((slot) => slot.userId)).toEqual([other]);
  });
});

describe('the key ring on disk', () => {
  const text = (ring: Keyring): string => canonicalText(ring);
  const kdf = (ring: Keyring, change: object): string =>
    text(ring).replace(
      /"kdf":(\{[^}]*\})/,
      (_all, json: string) => `"kdf":${canonicalText({ ...JSON.parse(json), ...change })}`,
    );

  const damaged: Record<string, (ring: Keyring) => string | Buffer> = {
    empty: () => '',
    torn: (ring) => text(ring).slice(0, 300),
    'a line too much': (ring) => `${text(ring)}\n`,
    'other order': (ring) => JSON.stringify({ mac: ring.mac, ...contentOf(ring), checksum: ring.checksum }),
    'a duplicate key': (ring) => text(ring).replace('"format":2', '"format":2,"format":2'),
    'an unknown key': (ring) => text({ ...ring, extra: 1 } as Keyring),
    'a __proto__ key': (ring) => text(ring).replace('{', '{"__proto__":{},'),
    'deep JSON': () => '['.repeat(100_000),
    'another type': () => '"keyring"',
    null: () => 'null',
    huge: (ring) => text(ring) + ' '.repeat(300_000),
    'random bytes': () => randomBytes(2000),
    'no slots': (ring) => text({ ...ring, slots: [] }),
    'one digit changed': (ring) => text({ ...ring, generation: 2 }),
    'cost too low': (ring) => kdf(ring, { m: 8 }),
    'cost too high': (ring) => kdf(ring, { m: 64 * 1024 * 1024, t: 1_000_000_000 }),
    'cost too low, checksum right': (ring) => text(weak(ring, { m: 8, t: 3 })),
    'cost too high, checksum right': (ring) => text(weak(ring, { m: 2 ** 26, t: 10 ** 9 })),
  };
  const weak = (ring: Keyring, cost: object): Keyring =>
    forged(ring, {
      slots: ring.slots.map((slot) =>
        slot.type === 'pass' ? { ...slot, kdf: { ...slot.kdf, ...cost } } : slot,
      ),
    });

  it.each(Object.keys(damaged))('is read from the copy when it is damaged: %s', (name) => {
    const folder = scratchFolder();
    const { ring } = newRing();
    writeKeyring(folder, ring);
    const bytes = damaged[name]?.(ring) ?? '';
    writeFileSync(join(folder, 'keyring.json'), bytes);
    const start = performance.now();
    expect(readKeyring(folder)).toEqual({ ok: true, ring, from: 'last-good' });
    expect(performance.now() - start).toBeLessThan(1000);
    writeFileSync(join(folder, 'keyring.last-good.json'), bytes);
    expect(readKeyring(folder)).toEqual({ ok: false, why: 'damaged' });
  });

  it('is read from the copy when it is missing, a folder or a link', () => {
    const folder = scratchFolder();
    const { ring } = newRing();
    writeKeyring(folder, ring);
    const file = join(folder, 'keyring.json');
    expect(readKeyring(folder)).toEqual({ ok: true, ring, from: 'ring' });
    rmSync(file);
    expect(readKeyring(folder)).toMatchObject({ ok: true, from: 'last-good' });
    mkdirSync(file);
    expect(readKeyring(folder)).toMatchObject({ ok: true, from: 'last-good' });
    rmSync(file, { recursive: true });
    symlinkSync(join(folder, 'keyring.last-good.json'), file);
    expect(readKeyring(folder)).toMatchObject({ ok: true, from: 'last-good' });
  });

  it('says that it is missing, or from a newer program', () => {
    const folder = scratchFolder();
    expect(readKeyring(folder)).toEqual({ ok: false, why: 'missing' });
    writeKeyring(folder, newRing().ring);
    writeFileSync(join(folder, 'keyring.json'), '{"format":4,"anything":[]}');
    expect(readKeyring(folder)).toEqual({ ok: false, why: 'newer' });
  });

  it('holds no passphrase, code or key', () => {
    const folder = scratchFolder();
    const { ring, recoveryCode, vaultKey } = newRing();
    writeKeyring(folder, ring);
    const written = readFileSync(join(folder, 'keyring.json'), 'utf8');
    for (const secret of [
      passphrase,
      recoveryCode,
      vaultKey.toString('hex'),
      deriveKey(vaultKey, vaultId, 'database').toString('hex'),
    ]) {
      expect(written).not.toContain(secret);
    }
  });
});
