import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCopyAtOnce } from '../../../../../electron/vault/backups/check-copy.ts';
import { countSteps } from '../../../../../electron/vault/db/backups.ts';
import { isFileHeld } from '../../../../../electron/vault/db/checkpoint.ts';
import { guarded } from '../../../../../electron/vault/ipc/answer-call.ts';
import { vaultFolder } from '../../../../../electron/vault/make-vault-folder.ts';
import type { BackupSource } from '../../../../../electron/vault/backup-messages.ts';
import { answerBackup } from '../../../../../electron/vault/services/backups.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import type { Result } from '../../../../../shared/result.ts';
import { flipBit } from '../../../../support/flip-bit.ts';
import { fillChart } from '../../../../support/full-chart.ts';
import { practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';
import { onSmallDisk } from '../../../../support/small-disk.ts';
import { passphrase, patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';

const support = join(import.meta.dirname, '..', '..', '..', '..', 'support');

const held = (vault: VaultAtWork): Promise<Result<BackupSource>> =>
  answerBackup(workOf(vault), { do: 'hold' }) as Promise<Result<BackupSource>>;

describe('what a backup has to hold', () => {
  it('is counted some rows at a time, as SQLite counts them', async () => {
    const vault = await practiceAtWork();
    await fillChart(vault);
    const { db } = workOf(vault).vault;
    for (const atOnce of [1, 3, 1000]) {
      const steps = countSteps(db, atOnce);
      let taken = 0;
      let step = steps.next();
      for (; !step.done; step = steps.next()) taken += 1;
      const counts = step.value;
      const names = Object.keys(counts);
      expect(names).toContain('entries');
      expect(names.some((name) => name.startsWith('text_index'))).toBe(false);
      for (const name of names)
        expect([name, counts[name]]).toEqual([
          name,
          db.sqlite.prepare(`select count(*) from "${name}"`).pluck().get(),
        ]);
      const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
      if (atOnce === 1) expect(taken).toBeGreaterThanOrEqual(rows);
    }
  });

  it('is of the moment of the file that is copied, also when something is written meanwhile', async () => {
    const vault = await practiceAtWork();
    const { vault: open } = workOf(vault);
    for (let number = 0; number < 5; number += 1) await vault.get('patients:save', patientInput());
    const answer = held(vault);
    await vault.get('patients:save', patientInput()); // between two slices
    const source = await answer;
    if (!source.ok) throw new Error(source.error.code);
    expect(source.value.facts.counts['patients']).toBe(6);
    await vault.get('patients:save', patientInput()); // after it: in the log only, until the file is let go
    const copy = join(scratchFolder(), 'copy.db');
    copyFileSync(source.value.database, copy);
    const salt = Buffer.from(open.held.ring.dbSalt, 'hex');
    expect(checkCopyAtOnce(copy, open.keys.database, salt, source.value.facts)).toBe(true);
    expect(await answerBackup(workOf(vault), { do: 'let-go' })).toEqual({ ok: true, value: null });
  });

  it('is let go when a page of it cannot be read', async () => {
    const vault = await practiceAtWork();
    close(vault.holder);
    await vault.get('vault:unlock', { passphrase });
    const { db } = workOf(vault).vault;
    const page = db.sqlite.prepare("select max(pageno) from dbstat where name = 'practice'").pluck().get();
    const file = join(vaultFolder(vault.holder.home), 'stria.db');
    const at = (Number(page) - 1) * 4096 + 2000;
    flipBit(file, at);
    db.sqlite.pragma('shrink_memory');
    expect(await guarded(() => held(vault))).toMatchObject({ error: { code: 'damaged' } });
    expect(isFileHeld(db)).toBe(false);
    flipBit(file, at);
  });

  it('32 where the disk for the copy is too full nothing of it is left, and the file is let go', () => {
    const disk = scratchFolder();
    const ran = onSmallDisk(disk, 1, process.execPath, join(support, 'full-aside.ts'), disk);
    expect(ran.stderr.toString()).toBe('');
    expect(JSON.parse(ran.stdout.toString())).toEqual({
      full: 'storage-full',
      left: [],
      isHeld: false,
      again: 'ok',
    });
  });

  it('is not counted on after the lock', async () => {
    const vault = await practiceAtWork();
    const answer = held(vault);
    close(vault.holder);
    expect(await answer).toMatchObject({ ok: false, error: { code: 'locked' } });
  });
});
