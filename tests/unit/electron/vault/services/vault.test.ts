import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { close, readState } from '../../../../../electron/vault/services/vault.ts';
import { folderDigest } from '../../../../support/folder-digest.ts';
import {
  countEntries,
  lockedPractice,
  practiceAtWork,
  preparedPractice,
} from '../../../../support/practice-at-work.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';
import {
  passphrase,
  patientInput,
  practice,
  practitioner,
  setUpPractice,
  typedBack,
  vaultAtWork,
} from '../../../../support/vault-at-work.ts';

const failed = (code: string, reason?: string): object => ({
  ok: false,
  error: reason === undefined ? { code } : { code, reason },
});
const another = 'orchard pebble lantern sixty quay';

describe('setting up', () => {
  it('makes a whole practice, says so, and is done once', async () => {
    const home = scratchFolder();
    const vault = await setUpPractice(home);
    onTestFinished(() => close(vault.holder));
    const home1 = await vault.get('practice:home', {});
    expect(home1).toMatchObject({
      practice: { name: practice.name },
      user: { ...practitioner, role: 'owner' },
      notices: [],
    });
    expect(countEntries(vault)).toBe(2);
    expect(readState(vault.holder)).toEqual({ state: 'open', problem: null, onlyRead: null });
    const again = { practice, practitioner, passphrase: another };
    expect(await vault.ask('vault:create', again)).toEqual(failed('conflict', 'already-open'));
    close(vault.holder);
    const before = folderDigest(home);
    expect(await vault.ask('vault:create', again)).toEqual(failed('conflict', 'vault-exists'));
    expect(folderDigest(home)).toEqual(before);
    await vault.get('vault:unlock', { passphrase });
    // The prepared practice of the other tests is what set-up makes.
    const prepared = await practiceAtWork();
    const withoutIds = ({ user, practice: place, ...rest }: typeof home1): object => ({
      ...rest,
      user: { ...user, id: '' },
      practice: { ...place, id: '' },
    });
    expect(withoutIds(await prepared.get('practice:home', {}))).toEqual(withoutIds(home1));
  });

  it('13, 14 refuses a weak passphrase and leaves nothing', async () => {
    const home = scratchFolder();
    const vault = vaultAtWork(home);
    const weak: readonly (readonly [string, string])[] = [
      ['', 'too-short'],
      ['short', 'too-short'],
      ['fourteen chars', 'too-short'],
      ['aaaaaaaaaaaaaaaaaaaa', 'repeats'],
      ['abcdefghijklmnopqrst', 'repeats'],
      ['passwordpassword', 'common'],
      ['northlight skin clinic', 'names'],
      ['tomasz wiśniewski!!', 'names'],
    ];
    for (const [given, problem] of weak) {
      const answer = await vault.ask('vault:create', { practice, practitioner, passphrase: given });
      expect(answer, given).toMatchObject({ ok: false, error: { code: 'refused' } });
      const judged = await vault.get('vault:assess-passphrase', {
        passphrase: given,
        names: [practice.name, practitioner.name],
      });
      expect(judged.problems, given).toContain(problem);
    }
    expect(
      await vault.ask('vault:create', { practice, practitioner, passphrase: 'x'.repeat(1025) }),
    ).toMatchObject(failed('invalid'));
    expect(readdirSync(home)).toEqual([]);
    expect(readState(vault.holder)).toEqual({ state: 'none', problem: null, onlyRead: null });
  });
});

describe('unlocking', () => {
  it('with a wrong passphrase says only that, changes nothing and leaves the vault locked', async () => {
    const home = lockedPractice();
    let uptime = 0;
    const vault = vaultAtWork(home, undefined, () => (uptime += 300));
    const untouched = (): object => ({ ...folderDigest(home), 'vault/tries.json': '' });
    const before = untouched();
    const wrong = [
      '',
      ' ',
      another,
      `${passphrase} `,
      passphrase.toUpperCase(),
      passphrase.slice(0, -1),
      "x'00'",
      `raw:${'k'.repeat(32)}`,
    ];
    for (const given of wrong) {
      expect(await vault.ask('vault:unlock', { passphrase: given }), given).toEqual(
        failed('wrong-passphrase'),
      );
      expect(readState(vault.holder)).toEqual({ state: 'locked', problem: null, onlyRead: null });
    }
    expect(untouched()).toEqual(before);
    expect(await vault.ask('practice:home', {})).toEqual(failed('locked'));
    await vault.get('vault:unlock', { passphrase });
    onTestFinished(() => close(vault.holder));
    expect(await vault.get('vault:unlock', { passphrase: 'anything' })).toBeNull();
  });

  it('where there is no vault says so and creates none', async () => {
    const home = scratchFolder();
    const vault = vaultAtWork(home);
    expect(await vault.ask('vault:unlock', { passphrase })).toMatchObject({
      ok: false,
      error: { code: 'damaged' },
    });
    expect(
      await vault.ask('vault:recover', { code: preparedPractice().recoveryCode, passphrase: another }),
    ).toMatchObject({ ok: false });
    expect(readdirSync(home)).toEqual([]);
  });
});

describe('recovering', () => {
  it('11, 12 takes the code once: new passphrase and new code work, the old ones do not', async () => {
    const vault = vaultAtWork(lockedPractice());
    onTestFinished(() => close(vault.holder));
    const { recoveryCode: code } = preparedPractice();
    expect(await vault.ask('vault:recover', { code, passphrase: 'short' })).toEqual(
      failed('refused', 'passphrase-too-short'),
    );
    const { recoveryCode } = await vault.get('vault:recover', {
      code: ` ${code.toLowerCase().replaceAll('-', ' ')} `,
      passphrase: another,
    });
    expect(recoveryCode).not.toBe(code);
    expect(await vault.ask('vault:recover', { code: recoveryCode, passphrase: another })).toEqual(
      failed('conflict', 'already-open'),
    );
    await vault.get('users:keep-recovery-code', typedBack(recoveryCode));
    await vault.get('patients:save', patientInput());
    close(vault.holder);
    expect(await vault.ask('vault:unlock', { passphrase })).toEqual(failed('wrong-passphrase'));
    expect(await vault.ask('vault:recover', { code, passphrase: another })).toEqual(
      failed('wrong-passphrase', 'wrong-code'),
    );
    await vault.get('vault:unlock', { passphrase: another });
    expect((await vault.get('today:view', { from: 0, to: 1, today: '2026-11-20' })).patients).toBe(1);
    close(vault.holder);
    await vault.get('vault:recover', { code: recoveryCode, passphrase });
    close(vault.holder);
    await vault.get('vault:unlock', { passphrase });
  });

  it('14 refuses the names of the practice and the person, which it knows once the code opened the vault, and keeps the code', async () => {
    const home = lockedPractice();
    const vault = vaultAtWork(home);
    onTestFinished(() => close(vault.holder));
    const { recoveryCode: code } = preparedPractice();
    const ring = readFileSync(join(home, 'vault', 'keyring.json'), 'utf8');
    for (const given of ['northlight skin clinic', 'tomasz wiśniewski!!']) {
      const answer = vault.ask('vault:recover', { code, passphrase: given });
      expect(await answer, given).toEqual(failed('refused', 'passphrase-names'));
      expect(readState(vault.holder), given).toMatchObject({ state: 'locked' });
      expect(await vault.ask('vault:unlock', { passphrase: given })).toEqual(failed('wrong-passphrase'));
    }
    expect(readFileSync(join(home, 'vault', 'keyring.json'), 'utf8')).toBe(ring);
    await vault.get('vault:recover', { code, passphrase: another });
  });

  it('11 says what is wrong with a typed code, and changes nothing', async () => {
    const home = lockedPractice();
    const vault = vaultAtWork(home);
    const { recoveryCode: code } = preparedPractice();
    const before = folderDigest(home);
    const other = code.startsWith('A') ? 'B' : 'A';
    const wrong: readonly (readonly [string, string])[] = [
      ['', 'code-length'],
      [code.slice(1), 'code-length'],
      [`${code}A`, 'code-length'],
      [`?${code.slice(1)}`, 'code-symbol'],
      [other + code.slice(1), 'code-check'],
    ];
    for (const [typed, reason] of wrong) {
      expect(await vault.ask('vault:recover', { code: typed, passphrase: another }), typed).toEqual(
        failed('wrong-passphrase', reason),
      );
    }
    expect(folderDigest(home)).toEqual(before);
  });
});
