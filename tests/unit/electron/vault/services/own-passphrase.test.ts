import { describe, expect, it } from 'vitest';
import { saveAlone } from '../../../../../electron/vault/services/save-record.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { practiceAtWork, preparedPractice, workOf } from '../../../../support/practice-at-work.ts';
import { passphrase, typedBack } from '../../../../support/vault-at-work.ts';
import { another, assistant, atWorkId, failed, hers, openAs, state, wrong } from './users-at-work.ts';

describe('the own ways in', () => {
  it('the passphrase changes with the present one; the old one is dead', async () => {
    const vault = await practiceAtWork();
    const before = state(vault);
    const change = { passphrase, newPassphrase: another };
    expect(await vault.ask('users:change-passphrase', { ...change, passphrase: wrong })).toEqual(
      failed('wrong-passphrase'),
    );
    expect(await vault.ask('users:change-passphrase', { ...change, newPassphrase: 'short' })).toEqual(
      failed('refused', 'passphrase-too-short'),
    );
    expect(state(vault)).toEqual(before);
    await vault.get('users:change-passphrase', change);
    expect(await openAs(vault, passphrase)).toEqual(failed('wrong-passphrase'));
    expect(await openAs(vault, another)).toEqual({ ok: true, value: null });
    const { sqlite } = workOf(vault).vault.db;
    const newest = sqlite
      .prepare("select action, actor, id from entries where type = 'user' order by arrival desc")
      .get();
    const id = atWorkId(vault);
    expect(newest).toEqual({ action: 'change-passphrase', actor: id, id });
  });

  it('26 killed between entry and key ring: the old passphrase opens, the new one does not', async () => {
    const vault = await practiceAtWork();
    const { id, name, qualification, role } = workOf(vault).user;
    const body = { fields: { name, qualification }, role };
    saveAlone(workOf(vault), {
      type: 'user',
      id,
      revision: 1,
      action: 'change-passphrase',
      body,
      draft: null,
    });
    expect(await openAs(vault, another)).toEqual(failed('wrong-passphrase'));
    expect(await openAs(vault, passphrase)).toEqual({ ok: true, value: null });
  });

  it('a passphrase that opens somebody else’s way in is not taken, also after a recovery', async () => {
    const vault = await practiceAtWork();
    await vault.get('users:add', assistant());
    const change = { passphrase, newPassphrase: hers };
    expect(await vault.ask('users:change-passphrase', change)).toEqual(failed('refused', 'passphrase-taken'));
    close(vault.holder);
    const code = preparedPractice().recoveryCode;
    expect(await vault.ask('vault:recover', { code, passphrase: hers })).toEqual(
      failed('refused', 'passphrase-taken'),
    );
    await vault.get('vault:recover', { code, passphrase: another });
    expect((await vault.get('practice:home', {})).user.role).toBe('owner');
  });

  it('a new recovery code takes the place of the old one', async () => {
    const vault = await practiceAtWork();
    const before = state(vault);
    expect(await vault.ask('users:new-recovery-code', { passphrase: wrong })).toEqual(
      failed('wrong-passphrase'),
    );
    expect(state(vault)).toEqual(before);
    const { recoveryCode } = await vault.get('users:new-recovery-code', { passphrase });
    await vault.get('users:keep-recovery-code', typedBack(recoveryCode, 3));
    close(vault.holder);
    const old = preparedPractice().recoveryCode;
    expect(await vault.ask('vault:recover', { code: old, passphrase: another })).toEqual(
      failed('wrong-passphrase', 'wrong-code'),
    );
    await vault.get('vault:recover', { code: recoveryCode, passphrase: another });
  });

  it('a passphrase that is given while the vault is being locked changes nothing', async () => {
    const vault = await practiceAtWork();
    const asked = vault.ask('users:change-passphrase', { passphrase, newPassphrase: another });
    close(vault.holder);
    expect(await asked).toEqual(failed('locked'));
    expect(await vault.ask('vault:unlock', { passphrase })).toEqual({ ok: true, value: null });
  });
});

it('a name that was changed prints on what is signed next, without a lock between', async () => {
  const vault = await practiceAtWork();
  const { user } = await vault.get('practice:home', {});
  await vault.get('practice:save-practitioner', {
    revision: user.revision,
    practitioner: { name: 'T. Wiśniewski-Hale', qualification: '' },
  });
  await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
  const [template] = (await vault.get('templates:list', {})).filter(({ id }) => id === 'consent-striae');
  expect(template?.adoptedBy).toBe('T. Wiśniewski-Hale');
});
