import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readMeta } from '../../electron/vault/db/meta.ts';
import { readKeyring } from '../../electron/vault/keys/keyring-file.ts';
import { unlockWithRecovery } from '../../electron/vault/keys/keyring.ts';
import { verifyLedger } from '../../electron/vault/ledger/verify.ts';
import { vaultFolder } from '../../electron/vault/make-vault-folder.ts';
import { close, readState } from '../../electron/vault/services/vault.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';
import { askFileOf, attached, attachInput, wholeFile } from '../support/attach-at-work.ts';
import { childScript } from '../support/child-script.ts';
import { decryptedImage } from '../support/decrypted-image.ts';
import { filesBelow } from '../support/folder-digest.ts';
import { canary, canaryTraces, fillChart } from '../support/full-chart.ts';
import { practiceAtWork, preparedPractice, workOf } from '../support/practice-at-work.ts';
import { tracesOf } from '../support/traces.ts';
import { passphrase, patientInput, type VaultAtWork, vaultAtWork } from '../support/vault-at-work.ts';
import { expectAsSaid } from './backup-as-said.ts';
import { expectRaisedNext, isRaised, slotsOf } from './raised-cost.ts';
import type { Act } from './recorded-act.ts';

const others = 20;

/** An open practice with some patients. */
const withPatients = async (): Promise<VaultAtWork> => {
  const vault = await practiceAtWork();
  for (let count = 0; count < others; count += 1) await vault.get('patients:save', patientInput());
  return vault;
};

/** What a killed process leaves that it had not yet placed, the log of the database that it had open, what is attached, and the note of a closed file, which is not there again before a check held. */
const besides = /\.[0-9a-f]{12}\.part$|^old-key\/stria\.db-wal$|^files\/|^closed\.json$/;

/** The key ring and its copy belong to this key, the old vault is kept once it is changed, and nothing half done lies there. */
const expectSettled = (home: string, code: string, changed: boolean, what: string): void => {
  const folder = vaultFolder(home);
  const read = readKeyring(folder);
  if (!read.ok) throw new Error(`${what}: ${read.why}`);
  const works = (typed: string): boolean => unlockWithRecovery(read.ring, typed).ok;
  expect([works(preparedPractice().recoveryCode), works(code)], what).toEqual([!changed, changed]);
  const copy = readFileSync(join(folder, 'keyring.last-good.json'), 'utf8');
  expect((JSON.parse(copy) as { dbSalt: string }).dbSalt, what).toBe(read.ring.dbSalt);
  const kept = changed ? ['old-key/keyring.json', 'old-key/stria.db'] : [];
  const names = ['keyring.json', 'keyring.last-good.json', 'stria.db', 'tries.json', ...kept];
  const there = filesBelow(folder).filter((name) => !besides.test(name));
  expect(there, what).toEqual(names.toSorted());
};

/** The change of a vault's key: the old or the new vault opens, with everything in it. */
export const keyChange = async (): Promise<Act> => {
  const vault = await withPatients();
  const patient = patientInput();
  await vault.get('patients:save', patient);
  const bytes = randomBytes(100_000);
  const { id } = await attached(askFileOf(vault), bytes, attachInput(patient.id, bytes));
  close(vault.holder);
  return {
    before: vault.holder.home,
    script: childScript('tests/faults/key-change-at-work.ts'),
    args: (folder) => [folder],
    look: async (home, [code = '', ...steps], what) => {
      const again = vaultAtWork(home);
      expect(readState(again.holder), what).toEqual({ state: 'locked', problem: null, onlyRead: null });
      expect(await again.ask('vault:unlock', { passphrase }), what).toMatchObject({ ok: true });
      const { db, held, notices } = workOf(again).vault;
      expect(notices, what).toEqual([]);
      expect(db.sqlite.prepare('select count(*) from patients').pluck().get(), what).toBe(others + 1);
      const changed = unlockWithRecovery(held.ring, code).ok;
      const told = `select count(*) from entries where action = 'change-key'`;
      expect(db.sqlite.prepare(told).pluck().get(), what).toBe(changed ? 1 : 0);
      if (steps.includes('closing')) expect(changed, what).toBe(true);
      const file = await wholeFile(askFileOf(again), id);
      expect(file.ok && bytes.equals(file.value), what).toBe(true);
      close(again.holder);
      const manifests = filesBelow(home).filter((name) => /^backups\/.*manifest\.json$/.test(name));
      if (changed) expect(manifests, what).toHaveLength(1);
      for (const name of manifests) expectAsSaid(join(home, name), 'key', what);
      expect(verifyVault(home, passphrase).text, what).toMatch(/everything holds/);
      expectSettled(home, code, changed, what);
      return changed;
    },
  };
};

/** An unlock that wraps the passphrase anew at a higher cost, a patient, a lock: the old slot or the new one opens, whole. */
export const raising = async (): Promise<Act> => {
  const vault = await withPatients();
  close(vault.holder);
  const slots = slotsOf(vault.holder.home);
  return {
    before: vault.holder.home,
    script: childScript('tests/faults/steps-at-work.ts'),
    args: (folder) => [folder, 'raise'],
    look: async (home, said, what) => {
      const done = isRaised(home, slots, what);
      if (said.includes('unlock')) expect(done, what).toBe(true);
      const { patients } = await expectRaisedNext(home, slots, what);
      expect(patients, what).toBeGreaterThanOrEqual(said.includes('patient') ? others + 1 : others);
      return done;
    },
  };
};

/** The erasure of a patient: wholly there, or wholly gone and at the next opening in no page. */
export const erasure = async (): Promise<Act> => {
  const vault = await withPatients();
  const patient = await fillChart(vault);
  const entries = `select count(*) from entries where type <> 'erasure'`;
  const before = workOf(vault).vault.db.sqlite.prepare(entries).pluck().get();
  close(vault.holder);
  return {
    before: vault.holder.home,
    script: childScript('tests/faults/erase-at-work.ts'),
    args: (folder) => [folder, patient],
    look: async (home, said, what) => {
      const again = vaultAtWork(home);
      expect(await again.ask('vault:unlock', { passphrase }), what).toMatchObject({ ok: true });
      const { db, keys, ledger } = workOf(again).vault;
      expect(verifyLedger(db, ledger), what).toMatchObject({ ok: true });
      expect(db.sqlite.pragma('integrity_check', { simple: true }), what).toBe('ok');
      // This unlocked once more, and so may the script have done.
      expect(Number(db.sqlite.prepare(entries).pluck().get()), what).toBeGreaterThan(Number(before));
      const chart = await again.ask('patients:chart', { id: patient });
      if (said.includes('erased')) expect(chart.ok, what).toBe(false);
      const key = Buffer.from(keys.database);
      const unfinished = readMeta(db, 'compact-due');
      if (chart.ok) expect(chart.value, what).toMatchObject({ patient: { family: canary }, sessions: 1 });
      close(again.holder);
      if (chart.ok) return false;
      expect(unfinished, what).toBe('no');
      const places = [home, decryptedImage(join(home, 'vault', 'stria.db'), key)];
      expect(tracesOf(canaryTraces, places), what).toEqual([]);
      expect(readdirSync(home).filter((name) => name.endsWith('-erased.json'))).toHaveLength(1);
      return true;
    },
  };
};
