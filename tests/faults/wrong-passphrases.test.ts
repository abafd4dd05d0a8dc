import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { passphraseKey } from '../../electron/vault/keys/argon2.ts';
import { readKeyring } from '../../electron/vault/keys/keyring-file.ts';
import { noTries, readTries, writeTries } from '../../electron/vault/keys/tries-file.ts';
import { close } from '../../electron/vault/services/vault.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';
import { folderDigest } from '../support/folder-digest.ts';
import { preparedPractice, workOf } from '../support/practice-at-work.ts';
import {
  failed,
  left,
  locked,
  noted,
  onlyCode,
  told,
  tooSoon,
  type,
  wrong,
} from '../support/tries-at-work.ts';
import { passphrase, patientInput } from '../support/vault-at-work.ts';
import { startVault } from '../support/vault-child.ts';
import { addCheaply, another, assistant, hers } from '../unit/electron/vault/services/users-at-work.ts';

// Counts the real derivations; nothing is replaced.
vi.mock('../../electron/vault/keys/argon2.ts', { spy: true });

const derivations = (): number => vi.mocked(passphraseKey).mock.calls.length;

const vaultIdOf = (folder: string): string => {
  const read = readKeyring(folder);
  if (!read.ok) throw new Error(read.why);
  return read.ring.vaultId;
};

describe('wrong passphrases', () => {
  it('1 one to 110: the same answer, a growing wait, from 100 on only the code; the vault is untouched', async () => {
    const { home, computer, start } = locked();
    const vault = start();
    const untouched = (): object => ({ ...folderDigest(home), 'vault/tries.json': '' });
    const before = untouched();
    const derived = derivations();
    const waits: number[] = [];
    for (let one = 0; one < 110; one += 1) {
      expect(await type(vault, `${wrong} ${one}`), `try ${one + 1}`).toEqual(
        one < 100 ? failed('wrong-passphrase') : onlyCode,
      );
      waits.push(await left(vault));
      computer.uptime += 300;
    }
    expect(waits.slice(0, 13).map((wait) => wait / 1000)).toEqual([
      0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300,
    ]);
    expect(new Set(waits.slice(13, 100))).toEqual(new Set([300_000]));
    expect(derivations() - derived).toBe(100);
    expect(await type(start(), passphrase)).toEqual(onlyCode);
    expect(untouched()).toEqual(before);
    const { recoveryCode: code } = preparedPractice();
    expect(await vault.ask('vault:recover', { code, passphrase: wrong })).toMatchObject({ ok: true });
    expect(await told(vault)).toEqual({
      notices: ['tries-failed', 'code-unconfirmed', 'code-used'],
      wrong: 100,
      brokenOff: 0,
    });
    close(vault.holder);
    expect(await type(start(), wrong)).toMatchObject({ ok: true });
  });

  it('1 a hundred in the name of one person at work lock out that person alone, until another owner or their code lets them', async () => {
    const { folder, computer, start } = locked();
    const vault = start();
    await vault.get('vault:unlock', { passphrase });
    const { id } = workOf(vault).user;
    const other = assistant({ role: 'owner' });
    addCheaply(vault, other);
    const lockedOut = failed('refused', 'locked-out');
    const askAgain = (text: string) => vault.ask('users:new-recovery-code', { passphrase: text });
    const standAt = (count: number): void => {
      const tries = readTries(folder, vaultIdOf(folder));
      if (typeof tries === 'string') throw new Error(tries);
      const people = [{ userId: id, wrong: count - 1, brokenOff: 1 }];
      writeTries(folder, vaultIdOf(folder), { ...tries, people });
    };
    for (let one = 0; one < 105; one += 1) {
      if (one === 8) {
        one = 95; // what lies between is as before
        standAt(one);
      }
      expect(await askAgain(`${wrong} ${one}`), `try ${one + 1}`).toEqual(
        one < 100 ? failed('wrong-passphrase') : lockedOut,
      );
      if (one >= 4 && one < 100) expect(await askAgain(passphrase)).toEqual(one < 99 ? tooSoon : lockedOut);
      computer.uptime += 300;
    }
    expect(await askAgain(passphrase)).toEqual(lockedOut);
    close(vault.holder);
    for (const each of [vault, start()]) {
      expect(await type(each, passphrase)).toEqual(lockedOut);
      expect(each.holder.work).toBeUndefined();
    }
    await vault.get('vault:unlock', { passphrase: hers });
    const listed = async () =>
      (await vault.get('users:list', {})).map((user) => [user.id === id, user.isLockedOut]);
    expect(await listed()).toEqual(
      expect.arrayContaining([
        [true, true],
        [false, false],
      ]),
    );
    expect(await vault.ask('users:allow-tries', { id, passphrase: wrong })).toEqual(
      failed('wrong-passphrase'),
    );
    expect(await listed()).toContainEqual([true, true]);
    await vault.get('users:allow-tries', { id, passphrase: hers });
    expect(await listed()).not.toContainEqual([true, true]);
    const newest = workOf(vault).vault.db.sqlite.prepare(
      "select action, actor, id from entries where type = 'user' order by arrival desc",
    );
    expect(newest.get()).toEqual({ action: 'allow-tries', actor: other.id, id });
    close(vault.holder);
    await vault.get('vault:unlock', { passphrase });
    expect(await askAgain(passphrase)).toMatchObject({ ok: true });
    close(vault.holder);
    standAt(100);
    expect(await type(vault, passphrase)).toEqual(lockedOut);
    const { recoveryCode: code } = preparedPractice();
    await vault.get('vault:recover', { code, passphrase: another });
    expect(await askAgain(another)).toMatchObject({ ok: true });
    close(vault.holder);
    expect(await type(start(), another)).toMatchObject({ ok: true });
  });

  it('1 those at work and those at the lock page are counted apart, and told together to the person', async () => {
    const { folder, computer, start } = locked();
    const vault = start();
    await vault.get('vault:unlock', { passphrase });
    addCheaply(vault, assistant());
    for (let one = 0; one < 6; one += 1) {
      await vault.ask('users:new-recovery-code', { passphrase: wrong });
      computer.uptime += 10;
    }
    close(vault.holder);
    for (let one = 0; one < 3; one += 1) await type(vault, wrong);
    expect(await left(vault)).toBe(0);
    const tries = readTries(folder, vaultIdOf(folder));
    expect(tries).toMatchObject({ wrong: 3, people: [{ wrong: 6 }] });
    await vault.get('vault:unlock', { passphrase: hers });
    expect(await told(vault)).toEqual({ notices: ['tries-failed'], wrong: 3, brokenOff: 0 });
    close(vault.holder);
    await vault.get('vault:unlock', { passphrase });
    expect(await told(vault)).toEqual({ notices: ['tries-failed'], wrong: 6, brokenOff: 0 });
    expect(readTries(folder, vaultIdOf(folder))).toMatchObject({ wrong: 0, people: [] });
    const file = join(folder, 'tries.json');
    await vault.ask('users:new-recovery-code', { passphrase: wrong });
    writeFileSync(file, readFileSync(file, 'utf8').replace('"wrong":1', '"wrong":0'));
    expect(await vault.ask('users:new-recovery-code', { passphrase })).toEqual(tooSoon);
    computer.uptime += 300;
    expect(await vault.ask('users:new-recovery-code', { passphrase })).toMatchObject({ ok: true });
  });

  it('1 are told once at the next unlock, and become an entry that verifies', async () => {
    const { home, computer, start } = locked();
    const vault = start();
    for (let one = 0; one < 6; one += 1) {
      await type(vault, wrong);
      computer.uptime += 10;
    }
    await vault.get('vault:unlock', { passphrase });
    expect(await told(vault)).toEqual({ notices: ['tries-failed'], wrong: 6, brokenOff: 0 });
    const entry = { mine: true, action: 'note', body: { wrong: 6, brokenOff: 0, changed: false } };
    expect(noted(vault)).toEqual([entry]);
    close(vault.holder);
    await vault.get('vault:unlock', { passphrase });
    expect(await told(vault)).toEqual({ notices: [], wrong: 0, brokenOff: 0 });
    expect(noted(vault)).toEqual([entry]);
    close(vault.holder);
    expect(verifyVault(home, passphrase).code).toBe(0);
  });

  it('2 the right one during the wait is refused without a derivation, and so is the right code', async () => {
    const { computer, start } = locked();
    const vault = start();
    const derived = derivations();
    for (let one = 0; one < 5; one += 1) await type(vault, wrong);
    expect(derivations() - derived).toBe(5);
    expect(await type(vault, passphrase)).toEqual(tooSoon);
    const { recoveryCode: code } = preparedPractice();
    expect(await vault.ask('vault:recover', { code, passphrase: wrong })).toEqual(tooSoon);
    computer.uptime += 1.9;
    expect(await type(vault, passphrase)).toEqual(tooSoon);
    expect(derivations() - derived).toBe(5);
    computer.uptime += 0.1;
    expect(await type(vault, passphrase)).toMatchObject({ ok: true });
    expect(derivations() - derived).toBe(6);
  });

  it('3 a program that is killed between the tries counts on', async () => {
    const { home, folder, start } = locked();
    for (let one = 9; one < 13; one += 1) {
      // The waits before were served: only the count is left of them.
      writeTries(folder, vaultIdOf(folder), { ...noTries, wrong: one });
      const child = startVault(home);
      expect(await child.ask('vault:unlock', { passphrase: wrong })).toEqual(failed('wrong-passphrase'));
      await child.kill();
      const again = startVault(home);
      expect(await again.ask('vault:unlock', { passphrase })).toEqual(tooSoon);
      await again.kill();
      expect(readTries(folder, vaultIdOf(folder))).toMatchObject({
        wrong: one + 1,
        brokenOff: 0,
        wait: Math.min(300_000, 1000 * 2 ** (one - 3)),
      });
    }
    const vault = start();
    await vault.get('vault:unlock', { passphrase });
    expect(await told(vault)).toEqual({ notices: ['tries-failed'], wrong: 13, brokenOff: 0 });
  });

  it('3 a program that is killed during the derivation has used its try', async () => {
    const { home, folder } = locked();
    const vaultId = vaultIdOf(folder);
    const tried = (): number => {
      const tries = readTries(folder, vaultId);
      if (typeof tries === 'string') throw new Error(tries);
      return tries.wrong + tries.brokenOff;
    };
    for (let one = 1; one <= 4; one += 1) {
      const child = startVault(home);
      void child.ask('vault:unlock', { passphrase: wrong });
      await vi.waitUntil(() => tried() === one, { interval: 1, timeout: 10_000 });
      await child.kill();
      expect(tried()).toBe(one);
    }
    const vault = locked(home).start();
    await vault.get('vault:unlock', { passphrase });
    expect(await told(vault)).toMatchObject({ notices: ['tries-failed'] });
  });

  it.each([
    ['deleted', (file: string) => rmSync(file)],
    ['torn', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 90))],
    [
      'edited',
      (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('"wrong":9', '"wrong":0')),
    ],
  ])('4 the count %s: the longest wait, once, then it is told and noted', async (_what, spoil) => {
    const { folder, computer, start } = locked();
    const before = start();
    for (let one = 0; one < 9; one += 1) {
      await type(before, wrong);
      computer.uptime += 300;
    }
    spoil(join(folder, 'tries.json'));
    const vault = start();
    expect(await type(vault, passphrase)).toEqual(tooSoon);
    expect(await left(vault)).toBe(300_000);
    computer.uptime += 299;
    expect(await type(start(), passphrase)).toEqual(tooSoon);
    computer.uptime += 1;
    await vault.get('vault:unlock', { passphrase });
    expect(await told(vault)).toEqual({ notices: ['tries-changed'], wrong: 0, brokenOff: 0 });
    expect(noted(vault)).toMatchObject([{ body: { wrong: 0, changed: true } }]);
    close(vault.holder);
    await vault.get('vault:unlock', { passphrase });
    expect(await told(vault)).toEqual({ notices: [], wrong: 0, brokenOff: 0 });
  });

  it('4 an older count put back: noticed while the program runs, and one from before the last telling later', async () => {
    const { folder, computer, start } = locked();
    const file = join(folder, 'tries.json');
    const vault = start();
    await type(vault, wrong);
    const older = readFileSync(file);
    for (let one = 0; one < 5; one += 1) {
      await type(vault, wrong);
      computer.uptime += 4;
    }
    writeFileSync(file, older);
    expect(await type(vault, passphrase)).toEqual(tooSoon);
    expect(await left(vault)).toBe(300_000);
    computer.uptime += 300;
    await vault.get('vault:unlock', { passphrase });
    expect(await told(vault)).toMatchObject({ notices: ['tries-changed'] });
    close(vault.holder);
    writeFileSync(file, older);
    const later = start();
    await later.get('vault:unlock', { passphrase });
    expect(await told(later)).toMatchObject({ notices: ['tries-failed', 'tries-changed'] });
    close(later.holder);
    const again = start();
    await again.get('vault:unlock', { passphrase });
    expect(await told(again)).toMatchObject({ notices: [] });
  });

  it('5 a clock set back or forward ten years neither skips a wait nor prolongs it; entries keep their order', async () => {
    const { home, computer, start } = locked();
    const vault = start();
    const tenYears = 10 * 365 * 24 * 3_600_000;
    for (let one = 0; one < 7; one += 1) {
      await type(vault, wrong);
      computer.uptime += one < 6 ? 10 : 0;
    }
    for (const by of [tenYears, -2 * tenYears]) {
      computer.at += by;
      expect(await left(vault)).toBe(8000);
      expect(await type(vault, passphrase)).toEqual(tooSoon);
      expect(await type(start(), passphrase)).toEqual(tooSoon);
    }
    computer.uptime += 8;
    await vault.get('vault:unlock', { passphrase });
    await vault.get('patients:save', patientInput());
    close(vault.holder);
    expect(verifyVault(home, passphrase).code).toBe(0);
  });

  it('5 a computer started anew during the wait: it goes on, and ends', async () => {
    const { computer, start } = locked();
    const vault = start();
    for (let one = 0; one < 7; one += 1) {
      await type(vault, wrong);
      computer.uptime += one < 6 ? 10 : 0;
    }
    computer.uptime = 3;
    const again = start();
    expect(await type(again, passphrase)).toEqual(tooSoon);
    expect(await left(again)).toBe(5000);
    computer.uptime = 8;
    expect(await type(again, passphrase)).toMatchObject({ ok: true });
  });
});
