import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { KdfCost } from '../../electron/vault/keys/argon2.ts';
import { keyringName, lastGoodName, parseKeyring } from '../../electron/vault/keys/keyring-file.ts';
import type { Slot } from '../../electron/vault/keys/keyring-format.ts';
import { unlockWithRecovery } from '../../electron/vault/keys/keyring.ts';
import { vaultFolder } from '../../electron/vault/make-vault-folder.ts';
import { close } from '../../electron/vault/services/vault.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';
import { cheapCost } from '../support/note-projection.ts';
import { afternoon, preparedPractice, workOf } from '../support/practice-at-work.ts';
import { onSlowComputer } from '../support/slow-computer.ts';
import { passphrase, vaultAtWork } from '../support/vault-at-work.ts';
import { wholeForm } from '../support/whole-form.ts';

/** What a program asks that wraps the passphrase of the tests' practice anew: more than its slot costs. */
export const askedCost: KdfCost = { ...cheapCost, t: 3 };

/** The slots of a ring, or of its copy. */
export const slotsOf = (home: string, name = keyringName): readonly Slot[] => {
  const read = parseKeyring(readFileSync(join(vaultFolder(home), name), 'utf8'));
  if (!read.ok) throw new Error(`${name}: ${read.why}`);
  expect(unlockWithRecovery(read.ring, preparedPractice().recoveryCode).ok, name).toBe(true);
  return read.ring.slots;
};

/** The passphrase's slot is the one of before or a whole new one, and each other is as it was; answers whether it is new. */
export const isRaised = (home: string, before: readonly Slot[], what: string): boolean => {
  const [was, ...others] = before;
  const [now, ...rest] = slotsOf(home);
  expect(rest, what).toEqual(others);
  if (now?.kdf?.salt === was?.kdf?.salt) {
    expect(now, what).toEqual(was);
    return false;
  }
  expect(now, what).toMatchObject({ type: 'pass', slotId: was?.slotId, userId: was?.userId });
  expect(now?.kdf, what).toMatchObject({ m: 64 * 1024, t: 3, p: 1 });
  return true;
};

/**
 * The next unlock tells of nothing, and in the whole form so does the one after it; from the first on the passphrase costs more, in the ring
 * and in its copy, and an entry says so. Answers how many patients and such entries there are.
 */
export const expectRaisedNext = async (
  home: string,
  before: readonly Slot[],
  what: string,
): Promise<{ readonly patients: number; readonly entries: number }> => {
  let [patients, entries] = [0, 0];
  for (const leastCost of wholeForm ? [askedCost, cheapCost] : [askedCost]) {
    const vault = vaultAtWork(home, { at: afternoon }, undefined, leastCost);
    const unlocked = await onSlowComputer(() => vault.ask('vault:unlock', { passphrase }));
    expect(unlocked, what).toMatchObject({ ok: true });
    const { db, notices } = workOf(vault).vault;
    expect(notices, what).toEqual([]);
    const count = (of: string): number =>
      Number(db.sqlite.prepare(`select count(*) from ${of}`).pluck().get());
    // A program that was stopped between the entry and the ring writes a second one.
    entries = count(`entries where action = 'raise-cost'`);
    expect([1, 2], what).toContain(entries);
    patients = count('patients');
    close(vault.holder);
    expect(isRaised(home, before, what), what).toBe(true);
    expect(slotsOf(home, lastGoodName), what).toEqual(slotsOf(home));
  }
  expect(verifyVault(home, passphrase).text, what).toMatch(/everything holds/);
  return { patients, entries };
};
