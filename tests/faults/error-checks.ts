import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { parseManifest } from '../../electron/vault/backups/manifest.ts';
import { selectStoredFiles } from '../../electron/vault/db/attachments.ts';
import { describeFile } from '../../electron/vault/files/describe-file.ts';
import { checkFileAtOnce } from '../../electron/vault/files/file-reader.ts';
import { foundFiles } from '../../electron/vault/files/file-places.ts';
import { readKeyring } from '../../electron/vault/keys/keyring-file.ts';
import { unlockWithRecovery } from '../../electron/vault/keys/keyring.ts';
import { verifyLedger } from '../../electron/vault/ledger/verify.ts';
import { vaultExists, vaultFolder } from '../../electron/vault/make-vault-folder.ts';
import { closeVault, openVault } from '../../electron/vault/open-vault.ts';
import { sweepAttachedFiles } from '../../electron/vault/services/attached-files.ts';
import { close } from '../../electron/vault/services/vault.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';
import { manifestName } from '../../shared/backups/manifest.ts';
import { errorCodes } from '../../shared/errors.ts';
import { backUp, stickOf } from '../support/backup-here.ts';
import { filesBelow } from '../support/folder-digest.ts';
import { noteProjection, passphrase as notesPassphrase } from '../support/note-projection.ts';
import { olderVault } from '../support/older-vault.ts';
import { lockedPractice, preparedPractice, workOf } from '../support/practice-at-work.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { passphrase, patientInput, recovered, vaultAtWork } from '../support/vault-at-work.ts';
import { type ActName, actIn } from './acts-under-errors.ts';
import { expectRaisedNext, isRaised, slotsOf } from './raised-cost.ts';

/** A practice with a patient and a backup on the stick; one more patient came after it. */
const withBackup = async (): Promise<string> => {
  const home = lockedPractice();
  mkdirSync(stickOf(home));
  const vault = vaultAtWork(home);
  await vault.get('vault:unlock', { passphrase });
  await vault.get('patients:save', patientInput());
  expect(await backUp(vault, home)).toMatchObject({ ok: true });
  await vault.get('patients:save', patientInput({ family: 'Later', given: 'Somebody' }));
  close(vault.holder);
  return home;
};

/** The acts, as the names of tests tell them. */
export const actWords: Readonly<Record<ActName, string>> = {
  work: 'an appointment',
  attach: 'attaching a file and a photo',
  check: 'a whole check',
  'back-up': 'a backup',
  update: 'an update of the tables',
  raise: 'an unlock from which on the passphrase costs more',
  'change-key': 'a change of the key',
  recover: 'a recovery',
  'set-up': 'the set-up',
  restore: 'a restore',
};

/** A file's name without what is drawn by lot or told by a clock. */
export const kindOf = (path: string): string =>
  path.replaceAll(/[0-9a-f]{12,}|\d{8}T\d+Z/g, 'x').replaceAll(/files\/\w\w\b/g, 'files/x');

/** Lends the recovery code of the prepared practice to a recovery. */
export const givenCode = (): void => {
  process.env['STRIA_TEST_CODE'] = preparedPractice().recoveryCode;
};

/** The home that an act begins in, to be copied for each try. */
export const homeFor = (act: ActName): Promise<string> | string => {
  if (act === 'set-up') return scratchFolder();
  if (act === 'update') return olderVault();
  return act === 'back-up' || act === 'restore' || act === 'change-key' ? withBackup() : lockedPractice();
};

/** The name of the backup on the stick of a home; empty where there is none. */
export const backupIn = (home: string): string =>
  existsSync(stickOf(home)) ? (readdirSync(stickOf(home))[0] ?? '') : '';

/** Every file that the manifest names is there as it was written. */
const expectBackupWhole = (manifest: string, what: string): void => {
  const parsed = parseManifest(readFileSync(manifest, 'utf8'));
  expect(parsed, what).toBeDefined();
  for (const file of parsed?.files ?? [])
    expect(describeFile(join(manifest, '..', file.name)), what).toEqual(file);
};

/** How many backups a home has; each that has a manifest is whole. */
const wholeBackups = (home: string, what: string): number => {
  const manifests = filesBelow(home).filter((name) => name.endsWith(manifestName));
  for (const name of manifests) expectBackupWhole(join(home, name), what);
  return manifests.length;
};

interface Opened {
  readonly count: (table: string) => number;
  readonly filesHere: () => void;
}

/** The vault opens, tells of nothing, holds, and has what the look expects. */
const opens = async (
  home: string,
  secret: string,
  what: string,
  look: (opened: Opened) => void = () => undefined,
): Promise<void> => {
  const vault = vaultAtWork(home, { at: Date.now() + 2 * 86_400_000 });
  expect(await vault.ask('vault:unlock', { passphrase: secret }), what).toMatchObject({ ok: true });
  const work = workOf(vault);
  expect(work.vault.notices, what).toEqual([]);
  look({
    count: (table) => Number(work.vault.db.sqlite.prepare(`select count(*) from ${table}`).pluck().get()),
    filesHere: () => {
      sweepAttachedFiles(work);
      const files = selectStoredFiles(work.vault.db);
      const folder = vaultFolder(home);
      expect(
        files.map((file) => checkFileAtOnce(folder, file)),
        what,
      ).toEqual(files.map(() => 'here'));
      const there = foundFiles(folder).map(({ name }) => name);
      expect(new Set(there), what).toEqual(new Set(files.map(({ name }) => name)));
    },
  });
  close(vault.holder);
  expect(verifyVault(home, secret).text, what).toMatch(/everything holds/);
};

/** Whether a recovery code opens what the ring of a home says. */
const isValid = (home: string, code: string): boolean => {
  const read = readKeyring(vaultFolder(home));
  if (!read.ok) throw new Error(read.why);
  return unlockWithRecovery(read.ring, code).ok;
};

const codeIn = (steps: readonly string[]): string =>
  steps.find((step) => step.startsWith('code '))?.slice('code '.length) ?? '';

type Check = (home: string, steps: readonly string[], what: string) => Promise<void>;

const tables = { patient: 'patients', draft: 'drafts', session: 'sessions' } as const;

const checks: Readonly<Record<ActName, Check>> = {
  work: (home, steps, what) =>
    opens(home, passphrase, what, ({ count }) => {
      for (const [step, table] of Object.entries(tables)) {
        const isSealed = table === 'drafts' && count('sessions') > 0;
        if (steps.includes(step) && !isSealed) expect(count(table), `${what}: ${step}`).toBe(1);
      }
    }),
  attach: (home, steps, what) =>
    opens(home, passphrase, what, ({ count, filesHere }) => {
      filesHere();
      const acknowledged = ['file', 'picture'].filter((step) => steps.includes(step)).length;
      expect(count('attachments'), what).toBeGreaterThanOrEqual(acknowledged);
      if (steps.includes('photo')) expect(count('photos'), what).toBe(1);
    }),
  check: (home, steps, what) =>
    opens(home, passphrase, what, ({ count }) => {
      expect(steps, what).not.toContain('false alarm');
      if (steps.includes('held') || steps.includes('table'))
        expect(count("entries where type = 'check'"), what).toBeGreaterThan(0);
    }),
  'back-up': async (home, steps, what) => {
    expect(wholeBackups(home, what), what).toBe(steps.includes('made') ? 2 : 1);
    await opens(home, passphrase, what, ({ count }) => expect(count('patients'), what).toBe(2));
  },
  update: async (home, _steps, what) => {
    wholeBackups(home, what);
    const opened = openVault(home, notesPassphrase, noteProjection);
    if (!opened.ok) throw new Error(`${what}: ${opened.why}`);
    const { db, ledger, notices } = opened.vault;
    expect(notices, what).toEqual([]);
    expect(verifyLedger(db, ledger), what).toEqual({ ok: true, entries: 3 });
    expect(db.sqlite.prepare('select count(*) from drafts').pluck().get(), what).toBe(3);
    closeVault(opened.vault);
  },
  raise: async (home, steps, what) => {
    const before = slotsOf(lockedPractice());
    const done = isRaised(home, before, what);
    const { patients, entries } = await expectRaisedNext(home, before, what);
    // Once the way in was right, nothing that hinders its new slot refuses it.
    if (done || entries > 1) expect(steps, what).toContain('unlock');
    expect(patients, what).toBeGreaterThanOrEqual(steps.includes('patient') ? 1 : 0);
  },
  'change-key': async (home, steps, what) => {
    await opens(home, passphrase, what, ({ count }) => expect(count('patients'), what).toBe(2));
    const isChanged = isValid(home, codeIn(steps));
    expect(isValid(home, preparedPractice().recoveryCode), what).toBe(!isChanged);
    if (steps.includes('changed')) expect(isChanged, what).toBe(true);
    wholeBackups(home, what);
  },
  recover: async (home, steps, what) => {
    const isUsed = !isValid(home, preparedPractice().recoveryCode);
    if (steps.includes('recovered')) expect(isUsed && isValid(home, codeIn(steps)), what).toBe(true);
    await opens(home, isUsed ? recovered : passphrase, what);
  },
  'set-up': async (home, steps, what) => {
    if (steps.includes('made')) expect(isValid(home, codeIn(steps)), what).toBe(true);
    if (!vaultExists(home)) {
      const again: string[] = [];
      await actIn('set-up', { home, backup: '' }, (step) => void again.push(step));
      expect(again, what).toContain('made');
    }
    await opens(home, passphrase, what);
  },
  restore: async (home, steps, what) => {
    expect(wholeBackups(home, what), what).toBe(1);
    const isPlaced = readdirSync(home).some((name) => name.startsWith('vault-before-'));
    if (steps.includes('placed')) expect(isPlaced, what).toBe(true);
    await opens(home, passphrase, what, ({ count }) =>
      expect(count('patients'), what).toBe(isPlaced ? 1 : 2),
    );
  },
};

/** What was answered well is there and older backups are whole; the rest was refused with a code of the closed list. */
export const expectKeptAfter = async (
  act: ActName,
  home: string,
  steps: readonly string[],
  what: string,
): Promise<void> => {
  const codes = steps.flatMap((step) => /^not [\w-]+: ([\w-]+)/.exec(step)?.[1] ?? []);
  expect(errorCodes, what).toEqual(expect.arrayContaining(codes));
  expect(
    steps.filter((step) => step.startsWith('threw')),
    what,
  ).toEqual([]);
  expect(steps, what).not.toEqual([]);
  await checks[act](home, steps, what);
};

/** A copy of the home that an act begins in. */
export const copyHome = (from: string, at: string): string => {
  const home = join(at, 'copy');
  rmSync(home, { recursive: true, force: true });
  cpSync(from, home, { recursive: true });
  return home;
};
