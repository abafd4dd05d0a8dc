import { cpSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { verifyLedger } from '../../electron/vault/ledger/verify.ts';
import { close } from '../../electron/vault/services/vault.ts';
import { answerBackup } from '../../electron/vault/services/backups.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';
import { backupAtWork } from '../support/backup-at-work.ts';
import { lockedPractice, workOf } from '../support/practice-at-work.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { seeded } from '../support/seeded.ts';
import {
  passphrase,
  patientInput,
  typedBack,
  type VaultAtWork,
  vaultAtWork,
} from '../support/vault-at-work.ts';
import { startVault } from '../support/vault-child.ts';
import { seed } from './recorded-act.ts';

/** A locked practice in a folder that a program copies by itself. */
const inCloud = (): string => {
  const home = join(scratchFolder(), 'Nextcloud', 'Stria');
  mkdirSync(dirname(home), { recursive: true });
  renameSync(lockedPractice(), home);
  return home;
};

const filesIn = (home: string): readonly string[] =>
  readdirSync(join(home, 'vault')).filter((name) => name.startsWith('stria.db'));
/** Gives the running test temporary files of its own, and counts the copies among them. */
const asideCount = (): (() => number) => {
  vi.stubEnv('TMPDIR', scratchFolder());
  onTestFinished(() => void vi.unstubAllEnvs());
  return () => readdirSync(tmpdir()).filter((name) => name.startsWith('stria-aside-')).length;
};

const opened = async (home: string): Promise<VaultAtWork> => {
  const vault = vaultAtWork(home);
  onTestFinished(() => close(vault.holder));
  await vault.get('vault:unlock', { passphrase });
  return vault;
};

const families = async ({ get }: VaultAtWork): Promise<readonly string[]> => {
  const { rows } = await get('patients:search', { query: '', after: null, limit: 200 });
  return rows.map(({ family }) => family);
};
const journalOf = (vault: VaultAtWork): unknown =>
  workOf(vault).vault.db.sqlite.pragma('journal_mode', { simple: true });

describe('35 without a log of writes', { timeout: 120_000 }, () => {
  it(`35 kill -9 in the midst of writing loses nothing that was answered, and there is never a log (seed ${seed})`, async () => {
    const home = inCloud();
    const random = seeded(seed);
    const kept: string[] = [];
    for (let kill = 0; kill < 4; kill += 1) {
      const child = startVault(home);
      await child.ask('vault:unlock', { passphrase });
      let isGone = false;
      const ended = pause(200 + random() * 500).then(async () => {
        await child.kill();
        isGone = true;
      });
      for (let one = 0; !isGone; one += 1) {
        const family = `Kill${kill}No${one}`;
        const saved = await Promise.race([child.ask('patients:save', patientInput({ family })), ended]);
        if (saved?.ok) kept.push(family);
        expect(filesIn(home)).not.toContain('stria.db-wal');
      }
      await ended;
    }
    const vault = await opened(home);
    expect(journalOf(vault)).toBe('truncate');
    const { db, ledger } = workOf(vault).vault;
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
    const there = new Set(
      db.sqlite.prepare(`select family from patients`).pluck().all() as readonly string[],
    );
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter((family) => !there.has(family))).toEqual([]);
    close(vault.holder);
    expect(filesIn(home)).not.toContain('stria.db-wal');
    expect(verifyVault(home, passphrase)).toMatchObject({ code: 0 });
  });

  it('35 moved there and back again, also with a log that was left, everything is there', async () => {
    const home = lockedPractice();
    const child = startVault(home);
    await child.ask('vault:unlock', { passphrase });
    await child.ask('patients:save', patientInput({ family: 'Inlog' }));
    await child.kill();
    expect(filesIn(home)).toContain('stria.db-wal');
    const cloud = join(scratchFolder(), 'OneDrive');
    cpSync(home, cloud, { recursive: true });
    const there = await opened(cloud);
    expect(journalOf(there)).toBe('truncate');
    expect(filesIn(cloud)).not.toContain('stria.db-wal');
    await there.get('patients:save', patientInput({ family: 'Incloud' }));
    close(there.holder);
    const back = scratchFolder();
    cpSync(cloud, back, { recursive: true });
    const here = await opened(back);
    expect(journalOf(here)).toBe('wal');
    expect(await families(here)).toEqual(['Incloud', 'Inlog']);
  });

  it('35 a backup is of one moment and holds, whatever is written meanwhile', async () => {
    const asides = asideCount();
    const work = await backupAtWork(inCloud());
    const meanwhile: Promise<unknown>[] = [];
    const made = await work.make({
      onStep: (step) => {
        meanwhile.push(work.child.ask('patients:save', patientInput({ family: `While ${step}` })));
      },
    });
    await Promise.all(meanwhile);
    expect(made).toMatchObject({ ok: true });
    expect(asides()).toBe(0);
    expect(filesIn(work.home)).not.toContain('stria.db-wal');
    await work.child.send({ kind: 'close' });
    await work.child.kill();
    const vault = await opened(work.home);
    expect((await families(vault)).filter((family) => family.startsWith('While'))).toHaveLength(
      meanwhile.length,
    );
  });

  it('35 the key is changed, with what was written meanwhile', async () => {
    const asides = asideCount();
    const home = inCloud();
    const vault = await opened(home);
    for (let one = 0; one < 30; one += 1)
      await vault.get('patients:save', patientInput({ family: `Before ${one}` }));
    const { recoveryCode } = await vault.get('keys:prepare', { passphrase });
    let isOver = false;
    const changed = vault.ask('keys:change', typedBack(recoveryCode)).finally(() => (isOver = true));
    let saved = 0;
    while (!isOver) {
      const answer = await vault.ask('patients:save', patientInput({ family: `While ${saved}` }));
      if (answer.ok) saved += 1;
      await pause(5);
    }
    expect(await changed).toEqual({ ok: true, value: null });
    expect(await families(vault)).toHaveLength(30 + saved);
    expect(journalOf(vault)).toBe('truncate');
    const { db, ledger } = workOf(vault).vault;
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
    expect(asides()).toBe(0);
  });

  it('35 a lock in the midst of a backup leaves no copy', async () => {
    const asides = asideCount();
    const vault = await opened(inCloud());
    expect(await answerBackup(workOf(vault), { do: 'hold' })).toMatchObject({ ok: true });
    expect(asides()).toBe(1);
    close(vault.holder);
    expect(asides()).toBe(0);
  });
});
