import { v7 as newId } from 'uuid';
import { expect, it } from 'vitest';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { practiceAtWork } from '../../../../support/practice-at-work.ts';
import { passphrase, practitioner, vaultAtWork } from '../../../../support/vault-at-work.ts';

const theirs = 'meadow cactus ribbon forty plum';
const inUse = { ok: false, error: { code: 'busy', reason: 'in-use' } };

it('17 nobody can be removed while they are at work: a vault is open once, for one person', async () => {
  const owners = await practiceAtWork();
  const { home } = owners.holder;
  const id = newId();
  const person = { id, fields: { ...practitioner, name: 'Maren Abernathy' }, role: 'owner' as const };
  await owners.get('users:add', { ...person, newPassphrase: theirs, passphrase });

  // While the owner is here, the other one is nowhere in this vault.
  const elsewhere = vaultAtWork(home);
  expect(await elsewhere.ask('vault:unlock', { passphrase: theirs })).toEqual(inUse);
  // While the other one is here, the owner cannot come in to remove them.
  close(owners.holder);
  await elsewhere.get('vault:unlock', { passphrase: theirs });
  expect(await owners.ask('vault:unlock', { passphrase })).toEqual(inUse);
  expect(await elsewhere.ask('users:remove', { id, revision: 1, passphrase: theirs })).toMatchObject({
    error: { code: 'refused', reason: 'own-account' },
  });
  // A second unlock of the open vault does not change who is at work.
  expect(await elsewhere.ask('vault:unlock', { passphrase })).toEqual({ ok: true, value: null });
  expect((await elsewhere.get('practice:home', {})).user.name).toBe('Maren Abernathy');

  close(elsewhere.holder);
  await owners.get('vault:unlock', { passphrase });
  await owners.get('users:remove', { id, revision: 1, passphrase });
  close(owners.holder);
  expect(await elsewhere.ask('vault:unlock', { passphrase: theirs })).toMatchObject({
    error: { code: 'wrong-passphrase' },
  });
});
