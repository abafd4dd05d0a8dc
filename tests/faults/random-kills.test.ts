import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMeta } from '../../electron/vault/db/meta.ts';
import { unlockWithRecovery } from '../../electron/vault/keys/keyring.ts';
import { verifyLedger } from '../../electron/vault/ledger/verify.ts';
import { closeVault, openVault } from '../../electron/vault/open-vault.ts';
import { close } from '../../electron/vault/services/vault.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';
import { decryptedImage } from '../support/decrypted-image.ts';
import { filesBelow } from '../support/folder-digest.ts';
import { canary, canaryTraces, fillChart } from '../support/full-chart.ts';
import { killedAfter, type Run } from '../support/kill-at-random.ts';
import { noteProjection, passphrase as notesPassphrase } from '../support/note-projection.ts';
import { olderVault } from '../support/older-vault.ts';
import { practiceAtWork, workOf } from '../support/practice-at-work.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { seeded } from '../support/seeded.ts';
import { tracesOf } from '../support/traces.ts';
import { passphrase, patientInput, vaultAtWork } from '../support/vault-at-work.ts';
import { wholeForm } from '../support/whole-form.ts';
import { childScript } from '../support/child-script.ts';

const seed = Number(process.env.STRIA_SEED ?? 20_261_120);
const kills = wholeForm ? 40 : 2;
const patience = 1_800_000; // ms, for the whole form on a computer that may be busy

interface Act {
  /** A home before the act. */
  readonly practice: string;
  readonly script: string;
  readonly args: readonly string[];
  /** What the script says when the act begins. */
  readonly begins: string;
  /** Looks at a home after a kill, and answers whether the act was done. */
  readonly look: (home: string, run: Run, what: string) => Promise<boolean>;
}

/** Kills the act at random moments of the time that it takes; answers how often it was done, and how often it was not. */
const killAtRandom = async ({ practice, script, args, begins, look }: Act) => {
  const random = seeded(seed);
  const folder = scratchFolder();
  const run = (ms: number | null): Promise<Run> => {
    const home = join(folder, 'copy');
    rmSync(home, { recursive: true, force: true });
    cpSync(practice, home, { recursive: true });
    return killedAfter([script, home, ...args], begins, ms);
  };
  const whole = await run(null);
  expect(whole.killed).toBe(false);
  expect(await look(join(folder, 'copy'), whole, 'not killed')).toBe(true);
  let [done, undone] = [0, 0];
  for (let count = 0; count < kills; count += 1) {
    const ms = random() * whole.took;
    const what = `seed ${seed}, kill ${count}, after ${Math.round(ms)} of ${Math.round(whole.took)} ms`;
    if (await look(join(folder, 'copy'), await run(ms), what)) done += 1;
    else undone += 1;
  }
  return { done, undone };
};

describe('kill -9 at random', () => {
  it(
    `37 ${kills} times over an update of the tables: the old or the new ones, every note is there (seed ${seed})`,
    { timeout: patience },
    async () => {
      const notes = 200;
      const counted = await killAtRandom({
        practice: olderVault(notes),
        script: childScript('tests/faults/steps-at-work.ts'),
        args: ['update'],
        begins: 'begun',
        look: async (home, { lines }, what) => {
          const backups = filesBelow(home).filter((name) => name.endsWith('manifest.json'));
          const opened = openVault(home, notesPassphrase, noteProjection);
          if (!opened.ok) throw new Error(`${what}: ${opened.why}`);
          const { db, ledger, notices } = opened.vault;
          expect(notices, what).toEqual([]);
          expect(verifyLedger(db, ledger), what).toEqual({ ok: true, entries: notes });
          expect(db.sqlite.prepare('select count(*) from drafts').pluck().get(), what).toBe(notes);
          expect(db.sqlite.pragma('integrity_check', { simple: true }), what).toBe('ok');
          closeVault(opened.vault);
          if (lines.includes('updated')) expect(backups.length, what).toBe(1);
          return backups.length > 0;
        },
      });
      expect(counted.done + counted.undone).toBe(kills);
    },
  );

  it(
    `39 ${kills} times over a change of the vault key: the old or the new vault opens, nothing is lost (seed ${seed})`,
    { timeout: patience },
    async () => {
      const vault = await practiceAtWork();
      for (let count = 0; count < 20; count += 1) await vault.get('patients:save', patientInput());
      close(vault.holder);
      const counted = await killAtRandom({
        practice: vault.holder.home,
        script: childScript('tests/faults/key-change-at-work.ts'),
        args: [],
        begins: 'backing-up',
        look: async (home, { lines: [code = '', ...steps] }, what) => {
          const again = vaultAtWork(home);
          expect(await again.ask('vault:unlock', { passphrase }), what).toMatchObject({ ok: true });
          const { db, held, notices } = workOf(again).vault;
          expect(notices, what).toEqual([]);
          expect(db.sqlite.prepare('select count(*) from patients').pluck().get(), what).toBe(20);
          const changed = unlockWithRecovery(held.ring, code).ok;
          const told = `select count(*) from entries where action = 'change-key'`;
          expect(db.sqlite.prepare(told).pluck().get(), what).toBe(changed ? 1 : 0);
          if (steps.includes('closing')) expect(changed, what).toBe(true);
          close(again.holder);
          expect(verifyVault(home, passphrase).text, what).toMatch(/everything holds/);
          expect(readdirSync(join(home, 'vault')), what).not.toContain('stria.next.db');
          return changed;
        },
      });
      expect(counted.done + counted.undone).toBe(kills);
    },
  );

  it(
    `80 ${kills} times over an erasure: wholly there or wholly gone, and at the next opening in no page (seed ${seed})`,
    { timeout: patience },
    async () => {
      const vault = await practiceAtWork();
      for (let count = 0; count < 20; count += 1) await vault.get('patients:save', patientInput());
      const patient = await fillChart(vault);
      const entries = `select count(*) from entries where type <> 'erasure'`;
      const before = workOf(vault).vault.db.sqlite.prepare(entries).pluck().get();
      close(vault.holder);
      const counted = await killAtRandom({
        practice: vault.holder.home,
        script: childScript('tests/faults/erase-at-work.ts'),
        args: [patient],
        begins: 'begun',
        look: async (home, { lines }, what) => {
          const again = vaultAtWork(home);
          expect(await again.ask('vault:unlock', { passphrase }), what).toMatchObject({ ok: true });
          const { db, keys, ledger } = workOf(again).vault;
          expect(verifyLedger(db, ledger), what).toMatchObject({ ok: true });
          expect(db.sqlite.pragma('integrity_check', { simple: true }), what).toBe('ok');
          // The script unlocked once more before, and so did this.
          expect(Number(db.sqlite.prepare(entries).pluck().get()), what).toBeGreaterThan(Number(before));
          const chart = await again.ask('patients:chart', { id: patient });
          if (lines.includes('erased')) expect(chart.ok, what).toBe(false);
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
      });
      expect(counted.done + counted.undone).toBe(kills);
    },
  );
});
