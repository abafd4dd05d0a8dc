import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { selectStoredFiles } from '../../electron/vault/db/attachments.ts';
import { selectUsers } from '../../electron/vault/db/users.ts';
import { foundFiles } from '../../electron/vault/files/file-places.ts';
import { checkFileAtOnce } from '../../electron/vault/files/file-reader.ts';
import { parseKeyring } from '../../electron/vault/keys/keyring-file.ts';
import { unlockWithPassphrase, unlockWithRecovery } from '../../electron/vault/keys/keyring.ts';
import { vaultExists, vaultFolder } from '../../electron/vault/make-vault-folder.ts';
import { closeVault } from '../../electron/vault/open-vault.ts';
import { sweepAttachedFiles } from '../../electron/vault/services/attached-files.ts';
import { close, readState } from '../../electron/vault/services/vault.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';
import { childScript } from '../support/child-script.ts';
import { filesBelow } from '../support/folder-digest.ts';
import { lockedPractice, makePractice, preparedPractice, workOf } from '../support/practice-at-work.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { hers, passphrase, recovered, vaultAtWork } from '../support/vault-at-work.ts';
import { expectKept } from './what-was-kept.ts';
import type { Act } from './recorded-act.ts';

const script = childScript('tests/faults/steps-at-work.ts');
const inMode = (mode: string) => (folder: string) => [folder, mode];

/** Unlocked, one patient, a signed consent, a draft with much text, its session sealed, locked. */
export const appointment = (): Act => ({
  before: lockedPractice(),
  script,
  args: inMode('work'),
  look: async (home, said, what) => {
    await expectKept(home, said, what);
    return said.includes('closed');
  },
});

/** What may lie there after a set-up: the vault, and at most the unplaced lock of the killed process. */
const ofSetUp =
  /^vault\/(stria\.db|closed\.json|keyring(\.last-good)?\.json|tries\.json|vault\.lock\.[0-9a-f]{12}\.part)$/;

/** The set-up of a practice in an empty folder. */
export const setUp = (): Act => ({
  before: scratchFolder(),
  script,
  args: inMode('set-up'),
  look: async (home, said, what) => {
    const isThere = vaultExists(home);
    if (said.includes('made')) expect(isThere, what).toBe(true);
    const vault = vaultAtWork(home);
    if (!isThere) {
      expect(readState(vault.holder), what).toEqual({ state: 'none', problem: null, onlyRead: null });
      const again = makePractice(home);
      if (!again.ok) throw new Error(`${what}: ${again.why}`);
      closeVault(again.vault);
    }
    expect(await vault.ask('vault:unlock', { passphrase }), what).toMatchObject({ ok: true });
    expect(await vault.ask('practice:home', {}), what).toMatchObject({ value: { user: { role: 'owner' } } });
    close(vault.holder);
    const others = filesBelow(home).filter((name) => !ofSetUp.test(name));
    expect(others, what).toEqual([]);
    return isThere;
  },
});

/** A recovery with the code: either the old passphrase opens and the code is good, or the new one does and it is used up. */
export const recovery = (): Act => {
  const { recoveryCode } = preparedPractice();
  return {
    before: lockedPractice(),
    script,
    args: (folder) => [folder, 'recover', recoveryCode],
    look: async (home, said, what) => {
      const vault = vaultAtWork(home);
      const isDone = (await vault.ask('vault:unlock', { passphrase: recovered })).ok;
      if (!isDone) expect(await vault.ask('vault:unlock', { passphrase }), what).toMatchObject({ ok: true });
      if (said.includes('recovered')) expect(isDone, what).toBe(true);
      const { notices } = workOf(vault).vault;
      expect(
        notices.filter((notice) => !notice.startsWith('tries')),
        what,
      ).toEqual([]);
      close(vault.holder);
      for (const name of ['keyring.json', 'keyring.last-good.json']) {
        const read = parseKeyring(readFileSync(join(vaultFolder(home), name), 'utf8'));
        expect(read.ok && unlockWithRecovery(read.ring, recoveryCode).ok, `${what}: ${name}`).toBe(!isDone);
      }
      expect(verifyVault(home, isDone ? recovered : passphrase).code, what).toBe(0);
      return isDone;
    },
  };
};

/** A file and a photo attached, and the photo's record: each file is there whole or not at all, and rests are swept away. */
export const attaching = (): Act => ({
  before: lockedPractice(),
  script,
  args: inMode('attach'),
  look: async (home, said, what) => {
    const folder = join(home, 'vault');
    const vault = vaultAtWork(home, { at: Date.now() + 2 * 86_400_000 });
    expect(await vault.ask('vault:unlock', { passphrase }), what).toMatchObject({ ok: true });
    expect(workOf(vault).vault.notices, what).toEqual([]);
    sweepAttachedFiles(workOf(vault));
    const { db } = workOf(vault).vault;
    const files = selectStoredFiles(db);
    const told = said.filter((line) => line === 'attached' || line === 'photo');
    expect(files.length, what).toBeGreaterThanOrEqual(told.length);
    expect(
      files.map((file) => checkFileAtOnce(folder, file)),
      what,
    ).toEqual(files.map(() => 'here'));
    const names = (of: readonly { readonly name?: string | undefined }[]) =>
      new Set(of.map(({ name }) => name));
    expect(names(foundFiles(folder)), what).toEqual(names(files));
    const records = Number(db.sqlite.prepare('select count(*) from photos').pluck().get());
    if (said.includes('recorded')) expect(records, what).toBe(1);
    close(vault.holder);
    expect(verifyVault(home, passphrase).code, what).toBe(0);
    return records === 1;
  },
});

/** Somebody added, the owner's passphrase changed, somebody removed: who opens the ring is in the list, and what was said holds. */
export const people = (): Act => ({
  before: lockedPractice(),
  script,
  args: inMode('people'),
  look: async (home, said, what) => {
    const vault = vaultAtWork(home);
    const isChanged = (await vault.ask('vault:unlock', { passphrase: recovered })).ok;
    if (!isChanged) expect(await vault.ask('vault:unlock', { passphrase }), what).toMatchObject({ ok: true });
    if (said.includes('changed')) expect(isChanged, what).toBe(true);
    const { db, held, notices } = workOf(vault).vault;
    expect(
      notices.filter((notice) => !notice.startsWith('tries')),
      what,
    ).toEqual([]);
    const hersNow = unlockWithPassphrase(held.ring, hers);
    const listed = selectUsers(db).filter(({ removedAt }) => removedAt === null).length > 1;
    if (hersNow.ok) expect(listed, what).toBe(true);
    const isAdded = said.some((line) => line.startsWith('added'));
    if (isAdded && !isChanged) expect([listed, hersNow.ok], what).toEqual([true, true]);
    const isRemoved = isChanged && !listed;
    if (said.includes('removed')) expect([listed, hersNow.ok], what).toEqual([false, false]);
    close(vault.holder);
    expect(verifyVault(home, isChanged ? recovered : passphrase).code, what).toBe(0);
    return isRemoved;
  },
});
