import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { KeyStore } from '../../../../electron/system-keys/key-store.ts';
import { systemKeys } from '../../../../electron/system-keys/system-keys.ts';
import { guarded } from '../../../../electron/vault/ipc/answer-call.ts';
import { verifyLedger } from '../../../../electron/vault/ledger/verify.ts';
import { vaultFolder } from '../../../../electron/vault/make-vault-folder.ts';
import { drawVeil } from '../../../../electron/vault/services/pins.ts';
import { answerSystemKey } from '../../../../electron/vault/services/system-keys.ts';
import { close } from '../../../../electron/vault/services/vault.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { practiceAtWork, workOf } from '../../../support/practice-at-work.ts';
import { passphrase, typedBack, type VaultAtWork } from '../../../support/vault-at-work.ts';
import {
  addCheaply,
  another,
  assistant,
  atWorkId,
  giveCheaply,
  hers,
  state,
  wrong,
} from '../vault/services/users-at-work.ts';

/** A key store that does what the test says. */
type Store = { -readonly [Name in keyof KeyStore]: KeyStore[Name] };
const workingStore = (): Store => ({
  isAvailable: async () => true,
  backend: () => 'gnome_libsecret',
  encrypt: async (text) => Buffer.from(Buffer.from(text, 'utf8').map((byte) => byte ^ 0x5a)),
  decrypt: async (bytes) => Buffer.from(bytes.map((byte) => byte ^ 0x5a)).toString('utf8'),
});

const refused = fail('refused', 'system-key');
const waits = { look: 60, act: 60 };

/** An open practice of one owner with a key store beside it. */
const withStore = async () => {
  const vault = await practiceAtWork();
  const store = workingStore();
  const { home } = vault.holder;
  const keys = systemKeys({
    home,
    store,
    waits,
    vault: {
      ask: async (question) =>
        question.kind === 'system-key'
          ? guarded(() => answerSystemKey(vault.holder, question.ask))
          : fail('unexpected'),
    },
  });
  return { vault, store, keys, file: join(home, 'system-key.json') };
};
const switchedOn = async () => {
  const made = await withStore();
  expect(await made.keys.start(passphrase)).toEqual(ok(null));
  return made;
};

const ring = (vault: VaultAtWork) => workOf(vault).vault.held.ring;
const slotTypes = (vault: VaultAtWork): string[] => ring(vault).slots.map(({ type }) => type);
const actions = (vault: VaultAtWork): unknown[] =>
  workOf(vault)
    .vault.db.sqlite.prepare("select action from entries where type in ('user', 'unlock') order by arrival")
    .pluck()
    .all();

it('16 unlocks with one press once it is switched on, as an entry says, and not any more once it is switched off', async () => {
  const { vault, keys, file } = await withStore();
  expect(await keys.status()).toEqual(ok('off'));
  expect(await keys.start(passphrase)).toEqual(ok(null));
  expect(await keys.status()).toEqual(ok('on'));
  expect(slotTypes(vault)).toEqual(['pass', 'recovery', 'os']);
  const before = readFileSync(file, 'utf8');
  close(vault.holder);
  expect(await keys.isReady()).toEqual(ok(true));
  expect(await keys.unlock()).toEqual(ok(null));
  expect(await keys.unlock()).toEqual(ok(null));
  await keys.unlocked();
  expect(workOf(vault).vault.notices).toEqual([]);
  expect(actions(vault)).toEqual(['create', 'unlock', 'give-system-key', 'system-key']);
  expect(await keys.stop()).toEqual(ok(null));
  expect(await keys.stop()).toEqual(ok(null));
  expect([await keys.status(), existsSync(file)]).toEqual([ok('off'), false]);
  expect(actions(vault).at(-1)).toBe('take-system-key');
  const { db, ledger } = workOf(vault).vault;
  expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
  close(vault.holder);
  writeFileSync(file, before);
  expect([await keys.isReady(), await keys.unlock()]).toEqual([ok(false), refused]);
  await vault.get('vault:unlock', { passphrase });
  await keys.unlocked();
  expect(existsSync(file)).toBe(false);
});

const faults: Readonly<Record<string, (store: Store) => void>> = {
  'is gone': (store) => (store.decrypt = () => Promise.reject(new Error('No such key.'))),
  'is another one': (store) => (store.backend = () => 'kwallet6'),
  'gives other bytes': (store) => (store.decrypt = async () => 'ab'.repeat(32)),
  'gives no key at all': (store) => (store.decrypt = async () => '\u0000\ufffd'),
  'throws when it is asked': (store) =>
    (store.isAvailable = () => {
      throw new Error('The key store cannot be reached.');
    }),
  'is not available': (store) => (store.isAvailable = async () => false),
  'became one without a lock': (store) => (store.backend = () => 'basic_text'),
  'never answers': (store) => (store.decrypt = () => new Promise(() => undefined)),
};

it.each(Object.keys(faults))(
  '16 a key store that %s is passed over, nothing is deleted, and the passphrase opens',
  async (fault) => {
    const { vault, store, keys, file } = await switchedOn();
    const [before, kept] = [state(vault), readFileSync(file, 'utf8')];
    close(vault.holder);
    faults[fault]?.(store);
    expect([await keys.isReady(), await keys.unlock()]).toEqual([ok(false), refused]);
    expect(vault.holder.work).toBeUndefined();
    expect(await vault.get('vault:tries', {})).toEqual({ waitMs: 0, onlyRecoveryCode: false });
    await vault.get('vault:unlock', { passphrase });
    await keys.unlocked();
    expect(workOf(vault).vault.notices).toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe(kept);
    expect(ring(vault).slots).toHaveLength(3);
    expect(before).toMatchObject({ ring: expect.stringContaining(ring(vault).slots[2]?.slotId ?? '-') });
    expect(await keys.status()).toEqual(ok('on'));
    close(vault.holder);
    Object.assign(store, workingStore());
    expect(await keys.unlock()).toEqual(ok(null));
  },
);

it('16 is refused where the key store is none, keeps nothing safe, or does not give back what it was given', async () => {
  const { vault, store, keys, file } = await withStore();
  const before = state(vault);
  for (const [name, code] of [
    ['is not available', 'no-key-store'],
    ['throws when it is asked', 'no-key-store'],
    ['became one without a lock', 'no-key-store'],
    ['gives other bytes', 'key-store-fails'],
    ['is gone', 'key-store-fails'],
    ['never answers', 'key-store-fails'],
  ] as const) {
    Object.assign(store, workingStore());
    faults[name]?.(store);
    expect(await keys.start(passphrase), name).toEqual(fail('refused', code));
    expect(await keys.status(), name).toEqual(ok(code === 'no-key-store' ? 'none' : 'off'));
  }
  Object.assign(store, workingStore());
  expect(await keys.start(wrong)).toEqual(fail('wrong-passphrase'));
  expect([existsSync(file), state(vault)]).toEqual([false, before]);
});

it('16 a file that is torn, huge or a link is none', async () => {
  const { vault, keys, file } = await switchedOn();
  const kept = readFileSync(file, 'utf8');
  close(vault.holder);
  for (const text of [
    '',
    '{',
    kept.slice(0, -9),
    kept.replace('"format":1', '"format":2'),
    ' '.repeat(20_000),
  ]) {
    writeFileSync(file, text);
    expect([await keys.isReady(), await keys.unlock()]).toEqual([ok(false), refused]);
  }
  rmSync(file);
  writeFileSync(`${file}.real`, kept);
  symlinkSync(`${file}.real`, file);
  expect(await keys.isReady()).toEqual(ok(false));
});

it('16 counts no wrong try of its own, goes on during a wait, and tells what was typed wrongly before', async () => {
  const { vault, keys } = await switchedOn();
  close(vault.holder);
  for (let time = 0; time < 5; time += 1) await vault.ask('vault:unlock', { passphrase: wrong });
  expect((await vault.get('vault:tries', {})).waitMs).toBeGreaterThan(0);
  expect(await keys.unlock()).toEqual(ok(null));
  expect(workOf(vault).vault.notices).toEqual(['tries-failed']);
  expect((await vault.get('practice:home', {})).failedTries.wrong).toBe(5);
  expect(await vault.get('vault:tries', {})).toEqual({ waitMs: 0, onlyRecoveryCode: false });
  rmSync(join(vaultFolder(vault.holder.home), 'tries.json'));
  close(vault.holder);
  expect(await keys.unlock()).toEqual(ok(null));
  expect(workOf(vault).vault.notices).toEqual(['tries-changed']);
});

it('16 lifts no cover, and nothing of it is answered under one', async () => {
  const { vault, keys } = await switchedOn();
  await vault.get('pins:set', { pin: '804913', passphrase });
  drawVeil(workOf(vault));
  expect(await keys.unlock()).toEqual(fail('refused', 'veiled'));
  expect(await keys.stop()).toEqual(fail('locked'));
  expect(slotTypes(vault)).toContain('os');
});

const enders: Readonly<Record<string, (vault: VaultAtWork) => unknown>> = {
  'a new passphrase': (vault) => giveCheaply(vault, atWorkId(vault), another),
  'a second person': (vault) => addCheaply(vault, assistant()),
  'a new vault key': async (vault) => {
    const { recoveryCode } = await vault.get('keys:prepare', { passphrase });
    await vault.get('keys:change', typedBack(recoveryCode));
  },
};

it.each(Object.keys(enders))('16 %s ends it, and its secret is removed', async (ender) => {
  const { vault, keys, file } = await switchedOn();
  await enders[ender]?.(vault);
  expect(slotTypes(vault)).not.toContain('os');
  close(vault.holder);
  expect([await keys.isReady(), await keys.unlock()]).toEqual([ok(false), refused]);
  expect(existsSync(file)).toBe(true);
  const secret = ender === 'a new passphrase' ? another : passphrase;
  await vault.get('vault:unlock', { passphrase: secret });
  expect(await keys.status()).toEqual(ok(ender === 'a second person' ? 'shared' : 'off'));
  expect(existsSync(file)).toBe(false);
});

it('16 stays off where several people unlock, until they are removed', async () => {
  const { vault, keys } = await withStore();
  const input = assistant();
  addCheaply(vault, input);
  const before = state(vault);
  expect(await keys.start(passphrase)).toEqual(fail('refused', 'several-people'));
  expect(state(vault)).toEqual(before);
  close(vault.holder);
  await vault.get('vault:unlock', { passphrase: hers });
  expect(await keys.status()).toEqual(ok('shared'));
  close(vault.holder);
  await vault.get('vault:unlock', { passphrase });
  await vault.get('users:remove', { id: input.id, revision: 1, passphrase });
  expect(await keys.start(passphrase)).toEqual(ok(null));
});

it('9, 16 an old key ring put back does not bring it back: the passphrase is asked, and the slot is gone', async () => {
  const { vault, keys, file } = await switchedOn();
  const ringFile = join(vaultFolder(vault.holder.home), 'keyring.json');
  const [old, secret] = [readFileSync(ringFile), readFileSync(file)];
  await keys.stop();
  close(vault.holder);
  writeFileSync(ringFile, old);
  writeFileSync(file, secret);
  expect(await keys.unlock()).toEqual(refused);
  expect(vault.holder.work).toBeUndefined();
  await vault.get('vault:unlock', { passphrase });
  expect(slotTypes(vault)).toEqual(['pass', 'recovery']);
  close(vault.holder);
  expect(await keys.unlock()).toEqual(refused);
});

it('16 a secret that cannot be written down takes its slot back', async () => {
  const { vault, keys, file } = await withStore();
  mkdirSync(file);
  expect(await keys.start(passphrase)).toEqual(fail('refused', 'not-allowed'));
  expect(slotTypes(vault)).toEqual(['pass', 'recovery']);
  expect(await keys.status()).toEqual(ok('off'));
});
