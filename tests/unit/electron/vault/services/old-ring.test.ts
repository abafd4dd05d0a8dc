import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isDeepStrictEqual } from 'node:util';
import { vaultFolder } from '../../../../../electron/vault/make-vault-folder.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { practiceAtWork, preparedPractice, workOf } from '../../../../support/practice-at-work.ts';
import { passphrase, typedBack, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import {
  addCheaply,
  another,
  assistant,
  atWorkId,
  failed,
  giveCheaply,
  hers,
  listed,
  openAs,
  opensByCode,
  wrong,
} from './users-at-work.ts';

const ringFile = (vault: VaultAtWork): string => join(vaultFolder(vault.holder.home), 'keyring.json');
const ownerFirst = failed('refused', 'ring-outdated');
const remaining = 'tundra violet anchor maple ferry';

/** A practice with an assistant who stays, and one who was removed after the old ring was taken. */
const withOldRing = async () => {
  const vault = await practiceAtWork();
  const stays = assistant({ newPassphrase: remaining });
  const goes = assistant();
  addCheaply(vault, stays);
  addCheaply(vault, goes);
  const old = readFileSync(ringFile(vault));
  const putBack = (): void => {
    close(vault.holder);
    writeFileSync(ringFile(vault), old);
  };
  return { vault, stays, goes, putBack };
};

describe('an old key ring put back', () => {
  it('9 lets nobody in but an owner, who is told; then the others get in again, the removed one never', async () => {
    const { vault, stays, goes, putBack } = await withOldRing();
    await vault.get('users:remove', { id: goes.id, revision: 1, passphrase });
    putBack();
    expect(await vault.ask('vault:unlock', { passphrase: hers })).toEqual(failed('wrong-passphrase'));
    expect(await vault.ask('vault:unlock', { passphrase: remaining })).toEqual(ownerFirst);
    expect(await vault.ask('vault:unlock', { passphrase: remaining })).toEqual(ownerFirst);
    expect(vault.holder.work).toBeUndefined();
    await vault.get('vault:unlock', { passphrase });
    expect(workOf(vault).vault.notices).toEqual(['ring-outdated']);
    expect(await listed(vault, stays.id)).toMatchObject({ unlocks: true });
    expect(await listed(vault, goes.id)).toMatchObject({ unlocks: false });
    const newest = workOf(vault).vault.db.sqlite.prepare(
      "select action, actor from entries where type = 'user' order by arrival desc",
    );
    expect(newest.get()).toEqual({ action: 'raise-ring', actor: atWorkId(vault) });
    expect(await openAs(vault, remaining)).toMatchObject({ ok: true });
    expect(workOf(vault).vault.notices).toEqual([]);
    putBack();
    expect(await vault.ask('vault:unlock', { passphrase: remaining })).toEqual(ownerFirst);
  });

  it('9 brings no passphrase back that was replaced since, but for the owner who came in with theirs', async () => {
    const { vault, stays, putBack } = await withOldRing();
    giveCheaply(vault, stays.id, another);
    const { recoveryCode } = await vault.get('users:new-recovery-code', { passphrase });
    await vault.get('users:keep-recovery-code', typedBack(recoveryCode));
    giveCheaply(vault, atWorkId(vault), wrong);
    putBack();
    expect(await vault.ask('vault:unlock', { passphrase: another })).toEqual(failed('wrong-passphrase'));
    expect(await vault.ask('vault:unlock', { passphrase: remaining })).toEqual(ownerFirst);
    await vault.get('vault:unlock', { passphrase });
    expect(await listed(vault, stays.id)).toMatchObject({ unlocks: false });
    expect(await openAs(vault, remaining)).toEqual(failed('wrong-passphrase'));
    expect(opensByCode(vault, preparedPractice().recoveryCode)).toBe(false);
    expect(opensByCode(vault, recoveryCode)).toBe(false);
    expect(await openAs(vault, passphrase)).toMatchObject({ ok: true });
    expect(await openAs(vault, hers)).toMatchObject({ ok: true });
  });

  it('9 of a vault from before slots were noted keeps those of the people who are there', async () => {
    const { vault, stays, goes, putBack } = await withOldRing();
    await vault.get('users:remove', { id: goes.id, revision: 1, passphrase });
    workOf(vault).vault.db.sqlite.exec("delete from meta where key = 'ring-slots'");
    putBack();
    await vault.get('vault:unlock', { passphrase });
    const { slots } = workOf(vault).vault.held.ring;
    const people = new Set(slots.map(({ userId }) => userId));
    expect(isDeepStrictEqual(people, new Set([atWorkId(vault), stays.id]))).toBe(true);
    expect(await openAs(vault, remaining)).toMatchObject({ ok: true });
  });
});
