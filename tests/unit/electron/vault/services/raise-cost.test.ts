import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { withPassphrase } from '../../../../../electron/vault/change-slots.ts';
import { closeDatabase } from '../../../../../electron/vault/db/open.ts';
import { releaseVaultLock } from '../../../../../electron/vault/db/vault-lock.ts';
import { type KdfCost, leastCost } from '../../../../../electron/vault/keys/argon2.ts';
import { readKeyring, writeHeads, writeKeyring } from '../../../../../electron/vault/keys/keyring-file.ts';
import { withSlot } from '../../../../../electron/vault/keys/keyring.ts';
import { makePassSlot } from '../../../../../electron/vault/keys/slots.ts';
import { vaultFolder } from '../../../../../electron/vault/make-vault-folder.ts';
import type { OpenVault } from '../../../../../electron/vault/open-vault.ts';
import { raiseCost } from '../../../../../electron/vault/services/raise-cost.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { cheapCost } from '../../../../support/note-projection.ts';
import {
  afternoon,
  lockedPractice,
  practiceAtWork,
  preparedPractice,
  workOf,
} from '../../../../support/practice-at-work.ts';
import { passphrase, type VaultAtWork, vaultAtWork } from '../../../../support/vault-at-work.ts';
import { addCheaply, another, assistant, failed, hers, openAs } from './users-at-work.ts';

/** A locked practice whose slots cost 19 MiB and 2 passes, in a program that asks for this cost. */
const asking = (least: KdfCost, home = lockedPractice()): VaultAtWork => {
  const vault = vaultAtWork(home, { at: afternoon }, undefined, least);
  onTestFinished(() => close(vault.holder));
  return vault;
};
const ringFile = ({ holder }: VaultAtWork): string => join(vaultFolder(holder.home), 'keyring.json');
const slotsOf = ({ holder }: VaultAtWork) => {
  const read = readKeyring(vaultFolder(holder.home));
  if (!read.ok) throw new Error(read.why);
  return read.ring.slots;
};
const costs = (vault: VaultAtWork) =>
  slotsOf(vault).map(({ type, kdf }) => (kdf ? `${type} ${kdf.m} ${kdf.t} ${kdf.p}` : type));
const actions = (vault: VaultAtWork): unknown =>
  workOf(vault).vault.db.sqlite.prepare('select action from entries order by arrival').pluck().all();
const vaultOf = ({ holder }: Pick<VaultAtWork, 'holder'>): OpenVault => {
  if (!holder.work) throw new Error('The vault is locked.');
  return holder.work.vault;
};
/** Ends it without a lock, which would write the ring. */
const asKilled = (vault: Pick<VaultAtWork, 'holder'>): void => {
  closeDatabase(vaultOf(vault).db);
  releaseVaultLock(vaultOf(vault).held.lock);
  vault.holder.work = undefined;
};
/** More than the cheapest cost in one thing, so that tests do not wait. */
const more: KdfCost = { ...cheapCost, t: 3 };

describe('a slot that costs less than is asked today', () => {
  it('is wrapped anew at the unlock, costs what a new one costs, and opens again', async () => {
    const vault = asking(leastCost);
    const [before] = slotsOf(vault);
    expect(costs(vault)).toEqual(['pass 19456 2 1', 'recovery']);
    await vault.get('vault:unlock', { passphrase });
    const [after, recovery] = slotsOf(vault);
    expect(after?.kdf).toMatchObject({ t: 3, p: 1 });
    expect(after?.kdf?.m).toBeGreaterThanOrEqual(64 * 1024);
    expect(after?.slotId).toBe(before?.slotId);
    expect(after?.kdf?.salt).not.toBe(before?.kdf?.salt);
    expect(recovery?.type).toBe('recovery');
    expect(actions(vault)).toEqual(['create', 'create', 'unlock', 'raise-cost']);
    const kept = readFileSync(ringFile(vault));
    expect(await openAs(vault, passphrase)).toEqual({ ok: true, value: null });
    expect(workOf(vault).vault.notices).toEqual([]);
    expect(slotsOf(vault)[0]).toEqual(after);
    expect(readFileSync(join(vaultFolder(vault.holder.home), 'keyring.last-good.json'))).toEqual(kept);
    expect(await openAs(vault, hers)).toEqual(failed('wrong-passphrase'));
    const { recoveryCode: code } = preparedPractice();
    expect(await vault.ask('vault:recover', { code, passphrase: another })).toMatchObject({ ok: true });
  }, 20_000);

  it('is wrapped anew for who unlocks, nobody else; what costs as much or more stays', async () => {
    const first = await practiceAtWork();
    addCheaply(first, assistant());
    close(first.holder);
    const vault = asking(more, first.holder.home);
    expect(await openAs(vault, hers)).toMatchObject({ ok: true });
    const raised = costs(vault)[2];
    expect(costs(vault)).toEqual(['pass 19456 2 1', 'recovery', raised]);
    expect(raised).toMatch(/^pass \d{5,6} 3 1$/);
    const other = asking({ ...cheapCost, m: 20 * 1024 }, first.holder.home);
    close(vault.holder);
    const ring = slotsOf(other);
    expect(await openAs(other, hers)).toMatchObject({ ok: true });
    expect(slotsOf(other)).toEqual(ring);
    expect(actions(other)).not.toContain('raise-ring');
  });

  it('never gets less of anything', async () => {
    const { holder } = await practiceAtWork();
    const wide = { m: 20 * 1024, t: 4, p: 2 };
    const open = vaultOf({ holder });
    withPassphrase(open, { userId: open.userId, passphrase }, (vaultKey) => {
      const { slotId } = open;
      const made = { vaultId: open.vaultId, vaultKey };
      const slot = makePassSlot(made, { userId: open.userId, passphrase }, wide, slotId);
      writeKeyring(vaultFolder(holder.home), withSlot(open.held.ring, open.held.ringMacKey, slot));
    });
    asKilled({ holder });
    const vault = asking({ ...cheapCost, m: 21 * 1024 }, holder.home);
    await vault.get('vault:unlock', { passphrase });
    const kdf = slotsOf(vault)[0]?.kdf;
    expect(kdf).toMatchObject({ t: 4, p: 2 });
    expect(kdf?.m).toBeGreaterThanOrEqual(64 * 1024);
  }, 20_000);

  it('9 with the ring of before put back is told as an old one, and costs more again', async () => {
    const vault = asking(more);
    const old = readFileSync(ringFile(vault));
    await vault.get('vault:unlock', { passphrase });
    addCheaply(vault, assistant());
    close(vault.holder);
    writeFileSync(ringFile(vault), old);
    await vault.get('vault:unlock', { passphrase });
    expect(workOf(vault).vault.notices).toEqual(['ring-outdated']);
    expect(costs(vault)[0]).toMatch(/^pass \d{5,6} 3 1$/);
    expect(await openAs(vault, passphrase)).toMatchObject({ ok: true });
    expect(workOf(vault).vault.notices).toEqual([]);
  });

  it('9 of somebody else stays their way in when an owner raises the ring of before', async () => {
    const first = await practiceAtWork();
    addCheaply(first, assistant());
    const old = readFileSync(ringFile(first));
    close(first.holder);
    const vault = asking(more, first.holder.home);
    expect(await openAs(vault, hers)).toMatchObject({ ok: true });
    close(vault.holder);
    writeFileSync(ringFile(vault), old);
    expect(await vault.ask('vault:unlock', { passphrase: hers })).toEqual(failed('refused', 'ring-outdated'));
    expect(await openAs(vault, passphrase)).toMatchObject({ ok: true });
    expect(await openAs(vault, hers)).toMatchObject({ ok: true });
  });

  it('with the program killed after the ring, or after its copy, opens with either ring', async () => {
    for (const write of [writeHeads, writeKeyring]) {
      const { holder } = await practiceAtWork();
      const folder = vaultFolder(holder.home);
      const before = readFileSync(join(folder, 'keyring.json'));
      const open = vaultOf({ holder });
      const { held, vaultId, userId, slotId } = open;
      withPassphrase(open, { userId, passphrase }, (vaultKey) => {
        const slot = makePassSlot({ vaultId, vaultKey }, { userId, passphrase }, more, slotId);
        write(folder, withSlot(held.ring, held.ringMacKey, slot));
      });
      asKilled({ holder });
      const after = readFileSync(join(folder, 'keyring.json'));
      for (const ring of [before, after]) {
        writeFileSync(join(folder, 'keyring.json'), ring);
        const vault = asking(cheapCost, holder.home);
        expect(await openAs(vault, passphrase)).toEqual({ ok: true, value: null });
        expect(workOf(vault).vault.notices).toEqual([]);
        close(vault.holder);
      }
    }
  });

  it('does not hide a mistake of the program', async () => {
    const { holder } = await practiceAtWork();
    const work = workOf({ holder } as VaultAtWork);
    const [slot] = work.vault.held.ring.slots;
    if (!slot) throw new Error('There is no slot.');
    const now = (): never => {
      throw new TypeError('no clock');
    };
    expect(() => raiseCost({ ...work, now }, slot)).toThrow('no clock');
  });

  it('whose ring cannot be written whole opens all the same, and costs more at the next unlock', async () => {
    const vault = asking(more);
    const copy = join(vaultFolder(vault.holder.home), 'keyring.last-good.json');
    rmSync(copy);
    mkdirSync(copy);
    expect(await vault.ask('vault:unlock', { passphrase })).toEqual({ ok: true, value: null });
    expect(await openAs(vault, passphrase)).toEqual({ ok: true, value: null });
    close(vault.holder);
    rmSync(copy, { recursive: true });
    expect(await openAs(vault, passphrase)).toEqual({ ok: true, value: null });
    expect(workOf(vault).vault.notices).toEqual([]);
    expect(costs(vault)[0]).toMatch(/^pass \d{5,6} 3 1$/);
    expect(existsSync(copy)).toBe(true);
  });
});
