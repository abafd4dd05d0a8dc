import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { AskVault } from '../../electron/backups/ask-vault.ts';
import { makeBackup } from '../../electron/backups/make-backup.ts';
import { vaultFolder } from '../../electron/vault/make-vault-folder.ts';
import { answerBackup } from '../../electron/vault/services/backups.ts';
import { close } from '../../electron/vault/services/vault.ts';
import { askFileOf, attached, attachInput } from '../support/attach-at-work.ts';
import { putBackAside } from '../../electron/vault/restore/put-back.ts';
import { restoreFrom, verified } from '../support/backup-at-work.ts';
import { childScript } from '../support/child-script.ts';
import { folderDigest } from '../support/folder-digest.ts';
import { preparedPractice, workOf } from '../support/practice-at-work.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { passphrase, patientInput, type VaultAtWork, vaultAtWork } from '../support/vault-at-work.ts';
import { bytesOf, writeBytes } from '../support/vault-bytes.ts';
import type { Act } from './recorded-act.ts';

const script = childScript('tests/faults/backup-steps.ts');
const holds = /everything holds/;

const isFinished = (folder: string): boolean => existsSync(join(folder, 'manifest.json'));
const below = (folder: string): string[] => readdirSync(folder).map((name) => join(folder, name));

/** Opens a practice, fills it and backs it up without a process of its own. */
const backUp = async (
  home: string,
  target: string,
  fill: (vault: VaultAtWork) => Promise<void> = async () => undefined,
): Promise<void> => {
  const vault = vaultAtWork(home, { at: Date.now() });
  try {
    await vault.get('vault:unlock', { passphrase });
    await fill(vault);
    const ask = (async (question) => answerBackup(workOf(vault), question)) as AskVault;
    const made = await makeBackup({ ask, target, reason: 'daily', program: '0.1.0' });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
  } finally {
    close(vault.holder);
  }
};

/** A folder with a locked practice, which has a patient and a file, and a stick with one good backup of it. */
const backedUp = async (): Promise<{ readonly folder: string; readonly good: string }> => {
  const folder = scratchFolder();
  const [home, target] = [join(folder, 'home'), join(folder, 'stick')];
  writeBytes(vaultFolder(home), preparedPractice().files);
  mkdirSync(target);
  const fill = async (vault: VaultAtWork): Promise<void> => {
    const patient = patientInput();
    await vault.get('patients:save', patient);
    const bytes = randomBytes(300_000);
    await attached(askFileOf(vault), bytes, attachInput(patient.id, bytes));
  };
  await backUp(home, target, fill);
  return { folder, good: readdirSync(target)[0] ?? '' };
};

/** The next backup is made, and clears the rest of a broken one up: one is left, of the same day. */
const expectNext = async (folder: string, what: string): Promise<void> => {
  const target = join(folder, 'stick');
  await backUp(join(folder, 'home'), target);
  expect(below(target).map(isFinished), what).toEqual([true]);
};

/** A backup beside a good one: the newest that is finished holds, whatever else lies there does not count as one. */
export const backup = async (): Promise<Act> => {
  const { folder: before, good } = await backedUp();
  const digest = folderDigest(join(before, 'stick', good));
  return {
    before,
    script,
    args: (folder) => ['back-up', join(folder, 'home'), join(folder, 'stick')],
    look: async (folder, said, what) => {
      const all = below(join(folder, 'stick'));
      const finished = all.filter(isFinished).toSorted();
      const old = finished.filter((each) => each.endsWith(good));
      for (const each of old) expect(folderDigest(each), what).toEqual(digest);
      expect(finished.length, what).toBeGreaterThan(0);
      for (const each of finished.filter((one) => !old.includes(one)))
        expect(restoreFrom(each).text, what).toMatch(holds);
      for (const each of all.filter((one) => !finished.includes(one)))
        expect(restoreFrom(each).text, what).toMatch(/not a finished backup/);
      const isMade = finished.length > old.length;
      if (said.includes('made')) expect(isMade, what).toBe(true);
      if (all.length > finished.length) await expectNext(folder, what);
      expect(verified(join(folder, 'home')), what).toMatch(holds);
      return isMade;
    },
  };
};

const isKept = (name: string): boolean => name.startsWith('vault-before-');

/** A restore over a live vault: the old or the new one is there and whole, nothing is deleted, and a second try works. */
export const restore = async (): Promise<Act> => {
  const { folder: before, good } = await backedUp();
  return {
    before,
    script,
    args: (folder) => ['restore', join(folder, 'home'), join(folder, 'stick', good)],
    look: (folder, said, what) => {
      const home = join(folder, 'home');
      const isDone = existsSync(join(home, 'vault')) && readdirSync(home).some(isKept);
      if (said.some((line) => holds.test(line))) expect(isDone, what).toBe(true);
      putBackAside(home); // as the next start does
      expect(verified(home), what).toMatch(holds);
      const kept = readdirSync(home).filter(isKept);
      for (const name of kept) {
        const alone = scratchFolder();
        writeBytes(join(alone, 'vault'), bytesOf(join(home, name)));
        expect(verified(alone), what).toMatch(holds);
      }
      expect(restoreFrom(join(folder, 'stick', good), home).text, what).toMatch(holds);
      expect(
        readdirSync(home).filter((name) => name.endsWith('.part')),
        what,
      ).toEqual([]);
      return isDone;
    },
  };
};
