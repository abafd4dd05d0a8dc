import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { vaultFolder } from '../../../../electron/vault/make-vault-folder.ts';
import { isVaultAside, putBackAside } from '../../../../electron/vault/restore/put-back.ts';
import { readState } from '../../../../electron/vault/services/vault.ts';
import { checkFolder } from '../../../../shared/restores/restore.ts';
import { lockedPractice } from '../../../support/practice-at-work.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';
import { passphrase, vaultAtWork } from '../../../support/vault-at-work.ts';

const before = 'vault-before-20261120T081500123Z';
const restored = 'vault-restored-20261121T081500123Z';
const copy = checkFolder('restore', '0123456789ab');

/** A locked practice whose vault was put aside, with what else lies in its home. */
const cutOff = (name: string, ...others: readonly string[]): string => {
  const home = lockedPractice();
  renameSync(vaultFolder(home), join(home, name));
  for (const other of others) mkdirSync(join(home, other));
  return home;
};

const opens = async (home: string): Promise<boolean> =>
  (await vaultAtWork(home).ask('vault:unlock', { passphrase })).ok;

describe('a restore that was cut off between its two renames', () => {
  it.each([
    ['a restore', cutOff.bind(null, before, copy)],
    ['an undoing', cutOff.bind(null, restored, before)],
    [
      'a restore with an older one before it',
      cutOff.bind(null, before, copy, 'vault-before-20250101T000000000Z'),
    ],
    ['a restore, where an empty folder stands for the vault', cutOff.bind(null, before, copy, 'vault')],
  ])('79 %s: the vault of before is in its place at the next start', async (_, make) => {
    const home = make();
    expect(readState(vaultAtWork(home).holder).state).toBe('none');
    expect(putBackAside(home)).toBe(true);
    expect(putBackAside(home)).toBe(false);
    expect(readState(vaultAtWork(home).holder).state).toBe('locked');
    expect(await opens(home)).toBe(true);
  });

  it('79 is told from a vault that somebody took away, from a new computer, and from one that is there', async () => {
    for (const home of [
      cutOff(before),
      cutOff(before, checkFolder('drill', '0123456789ab')),
      cutOff(restored),
      scratchFolder(),
    ]) {
      const names = readdirSync(home);
      expect(putBackAside(home)).toBe(false);
      expect(readdirSync(home)).toEqual(names);
    }
    const home = lockedPractice();
    mkdirSync(join(home, copy));
    mkdirSync(join(home, before));
    expect(putBackAside(home)).toBe(false);
    expect(existsSync(join(home, before))).toBe(true);
    expect(await opens(home)).toBe(true);
    expect(putBackAside(join(home, 'nothing'))).toBe(false);
    expect([cutOff(before), home, scratchFolder(), join(home, 'nothing')].map(isVaultAside)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
