import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isDeepStrictEqual } from 'node:util';
import { givePassphrase, withPassphrase } from '../../../../../electron/vault/change-slots.ts';
import { closeDatabase } from '../../../../../electron/vault/db/open.ts';
import { releaseVaultLock } from '../../../../../electron/vault/db/vault-lock.ts';
import { writeHeads } from '../../../../../electron/vault/keys/keyring-file.ts';
import { setPassphrase } from '../../../../../electron/vault/keys/keyring.ts';
import { vaultFolder } from '../../../../../electron/vault/make-vault-folder.ts';
import { closeVault, openVault } from '../../../../../electron/vault/open-vault.ts';
import { projection } from '../../../../../electron/vault/projectors.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { cheapCost } from '../../../../support/note-projection.ts';
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
/** All of a ring but the newest entries that it knows, which each lock notes. */
const slotsIn = (ring: Buffer): object => {
  const { slots, generation } = JSON.parse(ring.toString()) as Record<string, unknown>;
  return { slots, generation };
};
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
  const putBack = (ring = old): void => {
    close(vault.holder);
    writeFileSync(ringFile(vault), ring);
  };
  return { vault, stays, goes, putBack };
};

describe('the copy of the key ring', () => {
  it('10, 39 that is of before the last change is brought up to date at the next opening', async () => {
    const vault = await practiceAtWork();
    const copyFile = join(vaultFolder(vault.holder.home), 'keyring.last-good.json');
    const olderCopy = readFileSync(copyFile);
    addCheaply(vault, assistant());
    close(vault.holder);
    const [newer, newerCopy] = [readFileSync(ringFile(vault)), readFileSync(copyFile)];
    expect(isDeepStrictEqual(slotsIn(newerCopy), slotsIn(newer))).toBe(true);
    writeFileSync(copyFile, olderCopy); // as a full disk leaves it
    await vault.get('vault:unlock', { passphrase });
    expect(isDeepStrictEqual(slotsIn(readFileSync(copyFile)), slotsIn(newer))).toBe(true);
  });
});

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

  it('9 with a recovery code of somebody else changes nothing, so that it stays an old one', async () => {
    const { vault, stays, goes, putBack } = await withOldRing();
    const codeOf = async (secret: string): Promise<string> => {
      await openAs(vault, secret);
      const { recoveryCode } = await vault.get('users:new-recovery-code', { passphrase: secret });
      await vault.get('users:keep-recovery-code', typedBack(recoveryCode));
      return recoveryCode;
    };
    const codes = [await codeOf(remaining), await codeOf(hers)];
    const old = readFileSync(ringFile(vault));
    await openAs(vault, passphrase);
    await vault.get('users:remove', { id: goes.id, revision: 2, passphrase });
    giveCheaply(vault, stays.id, another);
    putBack(old);
    const [ofStaying = '', ofRemoved = ''] = codes;
    const recover = (code: string) => vault.ask('vault:recover', { code, passphrase: wrong });
    expect(await recover(ofRemoved)).toEqual(failed('wrong-passphrase'));
    expect(await recover(ofStaying)).toEqual(ownerFirst);
    expect(slotsIn(readFileSync(ringFile(vault)))).toEqual(slotsIn(old));
    expect(await vault.ask('vault:unlock', { passphrase: wrong })).toEqual(failed('wrong-passphrase'));
    expect(await vault.ask('vault:unlock', { passphrase: remaining })).toEqual(ownerFirst);
    await vault.get('vault:unlock', { passphrase });
    expect(workOf(vault).vault.notices).toContain('ring-outdated');
    expect(await listed(vault, stays.id)).toMatchObject({ unlocks: false });
    expect(await openAs(vault, remaining)).toEqual(failed('wrong-passphrase'));
  });

  it('9 with the recovery code of an owner: they get in, and no passphrase that was replaced since comes back', async () => {
    const { vault, stays, putBack } = await withOldRing();
    giveCheaply(vault, stays.id, another);
    giveCheaply(vault, stays.id, wrong);
    putBack();
    const { recoveryCode: code } = preparedPractice();
    const fresh = 'granite willow saddle ninety bloom';
    const { recoveryCode } = await vault.get('vault:recover', { code, passphrase: fresh });
    expect(workOf(vault).vault.notices).toEqual(['ring-outdated']);
    expect(await listed(vault, stays.id)).toMatchObject({ unlocks: false });
    expect(await openAs(vault, remaining)).toEqual(failed('wrong-passphrase'));
    expect(await openAs(vault, fresh)).toMatchObject({ ok: true });
    expect(workOf(vault).vault.notices).not.toContain('ring-outdated');
    expect(opensByCode(vault, code)).toBe(false);
    expect(opensByCode(vault, recoveryCode)).toBe(true);
    putBack();
    expect(await vault.ask('vault:unlock', { passphrase: remaining })).toEqual(ownerFirst);
  });

  it('9 that a full disk kept from being raised takes no new passphrase, and stays an old one', async () => {
    const { vault, stays, putBack } = await withOldRing();
    giveCheaply(vault, stays.id, another);
    const owner = { userId: atWorkId(vault), passphrase };
    putBack();
    const before = slotsIn(readFileSync(ringFile(vault)));
    const opened = openVault(vault.holder.home, passphrase, projection);
    if (!opened.ok) throw new Error(opened.why);
    const give = () =>
      withPassphrase(opened.vault, owner, (vaultKey) =>
        givePassphrase(opened.vault, vaultKey, { userId: stays.id, passphrase: wrong }, cheapCost),
      );
    expect(give).toThrow(expect.objectContaining({ code: 'ENOSPC' }));
    closeVault(opened.vault);
    expect(slotsIn(readFileSync(ringFile(vault)))).toEqual(before);
    expect(await vault.ask('vault:unlock', { passphrase: remaining })).toEqual(ownerFirst);
  });

  it('9 from before a change that was killed before the ring’s copy and its note is told as well, and the copy is made anew', async () => {
    const { vault, stays, putBack } = await withOldRing();
    const { db, held, home } = workOf(vault).vault;
    withPassphrase(workOf(vault).vault, { userId: atWorkId(vault), passphrase }, (vaultKey) => {
      const person = { userId: stays.id, passphrase: another };
      writeHeads(vaultFolder(home), setPassphrase(held.ring, vaultKey, person, cheapCost));
    });
    closeDatabase(db); // as killed: no lock writes its heads over the new ring
    releaseVaultLock(held.lock);
    vault.holder.work = undefined;
    expect(await openAs(vault, another)).toEqual({ ok: true, value: null });
    const copy = readFileSync(join(vaultFolder(home), 'keyring.last-good.json'));
    expect(slotsIn(copy)).toEqual(slotsIn(readFileSync(ringFile(vault))));
    putBack();
    expect(await vault.ask('vault:unlock', { passphrase: remaining })).toEqual(ownerFirst);
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
