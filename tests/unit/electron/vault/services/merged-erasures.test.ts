import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { erasedEntries } from '../../../../../electron/vault/db/erased-patients.ts';
import { eraseAgain } from '../../../../../electron/vault/erasures/erase-again.ts';
import { eraseFromVault } from '../../../../../electron/vault/erasures/erase-from-vault.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { atOnce } from '../../../../../electron/vault/slices.ts';
import type { RestoreProgress } from '../../../../../shared/restores/restore.ts';
import { backupAtWork, madeBackup, restoreFrom } from '../../../../support/backup-at-work.ts';
import { decryptedImage } from '../../../../support/decrypted-image.ts';
import { canary, canaryTraces } from '../../../../support/full-chart.ts';
import { checked, countedIn, mergeInput, twoCharts } from '../../../../support/merge-charts.ts';
import { workOf } from '../../../../support/practice-at-work.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';
import { tracesOf } from '../../../../support/traces.ts';
import { passphrase, vaultAtWork } from '../../../../support/vault-at-work.ts';

const patience = { timeout: 60_000 }; // ms: two whole charts are written, on a computer that may be busy

describe('erasing merged charts', patience, () => {
  it('erases both, and leaves no word of either', async () => {
    const { vault, kept, other } = await twoCharts();
    await vault.get('merges:merge', await mergeInput(vault, kept, other));
    const work = workOf(vault);
    const preview = await vault.get('erasures:preview', { patient: kept });
    const done = await vault.get('erasures:erase', {
      patient: kept,
      decision: { askedBy: 'patient', askedOn: '2026-11-20', reason: 'By letter', despite: 'Asked' },
      name: `${canary} Adaeze Marguerite`,
      passphrase,
    });
    expect(done.entries).toBe(preview.entries);
    for (const id of [kept, other])
      expect(await vault.ask('patients:chart', { id })).toMatchObject({ error: { code: 'not-found' } });
    expect(checked(vault)).toEqual({ ok: true, entries: expect.any(Number) });
    const key = Buffer.from(work.vault.keys.database);
    const { home } = vault.holder;
    close(vault.holder);
    expect(tracesOf(canaryTraces, [home, decryptedImage(join(home, 'vault', 'stria.db'), key)])).toEqual([]);
  });

  it('after the merge was undone, erases one and leaves the other whole', async () => {
    const { vault, clock, kept, other } = await twoCharts();
    const input = await mergeInput(vault, kept, other, { note: 'Taken over' });
    await vault.get('merges:merge', input);
    const {
      id,
      revision,
      number: _number,
      ...fields
    } = (await vault.get('patients:chart', { id: kept })).patient;
    await vault.get('patients:save', { id, revision, draft: null, fields: { ...fields, phone: '0' } });
    await vault.get('merges:undo', { id: input.id });
    const whole = await countedIn(vault, kept);
    const { vault: open, user } = workOf(vault);
    const decision = { askedBy: 'patient', askedOn: '2026-11-20', reason: 'By letter', despite: '' } as const;
    const now = { at: clock.at, offset: 0 };
    expect(eraseFromVault(open, { patient: other, actor: user.id, now, decision }).entries).toBeGreaterThan(
      6,
    );
    expect(await countedIn(vault, kept)).toEqual(whole);
    expect(checked(vault)).toEqual({ ok: true, entries: expect.any(Number) });
    eraseFromVault(open, { patient: kept, actor: user.id, now, decision });
    expect(checked(vault)).toEqual({ ok: true, entries: expect.any(Number) });
  });
});

describe('a backup of when two charts were one', patience, () => {
  it('erases again only who was erased since, and leaves the other whole', async () => {
    const { vault, clock, kept, other } = await twoCharts();
    const { home } = vault.holder;
    const input = await mergeInput(vault, kept, other);
    await vault.get('merges:merge', input);
    close(vault.holder);
    const backup = scratchFolder();
    cpSync(home, backup, { recursive: true });

    await vault.get('vault:unlock', { passphrase });
    await vault.get('merges:undo', { id: input.id });
    const whole = await countedIn(vault, kept);
    const { vault: open, user } = workOf(vault);
    const decision = { askedBy: 'patient', askedOn: '2026-11-20', reason: 'By letter', despite: '' } as const;
    const now = { at: clock.at, offset: 0 };
    eraseFromVault(open, { patient: other, actor: user.id, now, decision });
    const erased = erasedEntries(open.db);

    const restored = vaultAtWork(backup);
    await restored.get('vault:unlock', { passphrase });
    expect((await restored.get('patients:chart', { id: other })).patient.id).toBe(kept);
    const told: RestoreProgress[] = [];
    const again = eraseAgain(workOf(restored).vault.db, erased, now);
    expect(atOnce(again, (progress) => told.push(progress))).toBe(1);
    expect(told).toEqual([
      { step: 'erasing', done: 0, of: 1 },
      { step: 'compacting', done: 0, of: 0 },
    ]);
    expect(await countedIn(restored, kept)).toEqual(whole);
    expect(await restored.ask('patients:chart', { id: other })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(checked(restored)).toMatchObject({ ok: true });
    close(restored.holder);
  });

  it('brings back the merge, and a hold, with the records', async () => {
    const { vault, kept, other } = await twoCharts();
    for (const patient of [kept, other]) await vault.get('holds:set', { patient, reason: 'A claim' });
    await vault.get('merges:merge', await mergeInput(vault, kept, other));
    close(vault.holder);
    const work = await backupAtWork(vault.holder.home);
    const folder = await madeBackup(work);
    await work.child.send({ kind: 'close' });
    await work.child.kill();
    const { code, home } = restoreFrom(folder);
    expect(code).toBe(0);
    const restored = vaultAtWork(home);
    await restored.get('vault:unlock', { passphrase });
    const keeping = await restored.get('keeping:of-patient', { patient: other });
    expect(keeping).toMatchObject({ hold: { reason: 'A claim' }, merges: [{ kept }] });
    await restored.get('merges:undo', { id: keeping.merges[0]?.id ?? '' });
    expect(checked(restored)).toMatchObject({ ok: true });
    close(restored.holder);
  });
});
