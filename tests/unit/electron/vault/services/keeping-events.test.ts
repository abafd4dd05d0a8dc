import { describe, expect, it } from 'vitest';
import { fillIndexes } from '../../../../../electron/vault/ledger/fill-indexes.ts';
import { projection } from '../../../../../electron/vault/projectors.ts';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import { writeMeta } from '../../../../../electron/vault/db/meta.ts';
import { write } from '../../../../../electron/vault/db/run.ts';
import { checked, mergeInput } from '../../../../support/merge-charts.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { passphrase, patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { readingOf } from '../documents/document-text.ts';

const hour = 3_600_000; // ms
const span = { groups: ['keeping' as const], from: null, until: null };

const twoOfOne = async () => {
  const clock = { at: afternoon };
  const vault = await practiceAtWork(clock);
  const one = (await vault.get('patients:save', patientInput())).id;
  const other = (await vault.get('patients:save', patientInput({ given: 'Adaeze' }))).id;
  const later = (): number => (clock.at += hour);
  return { vault, one, other, later };
};

/** What the timeline tells of holds and merges, oldest first. */
const told = async (vault: VaultAtWork, patient: string) => {
  const { items } = await vault.get('timelines:read', { ...span, patient, after: null, limit: 100 });
  const overview = await vault.get('timelines:overview', { patient });
  const counted = overview.months.reduce((sum, { counts }) => sum + counts.keeping, 0);
  expect(counted).toBe(items.length);
  return items
    .toReversed()
    .map(({ kind, details }) => [kind, 'number' in details ? details.number : details.note]);
};

/** Reads everything into the indexes once more, as the first opening after an update does. */
const filledAgain = (vault: VaultAtWork): boolean => {
  const { db, vaultId } = workOf(vault).vault;
  write(db, (tx) => writeMeta(tx, 'indexes-due', 'yes'));
  return fillIndexes(db, vaultId, projection);
};

describe('the timeline tells', () => {
  it('that a record was held and when the hold was lifted, with both reasons, also on paper', async () => {
    const { vault, one, later } = await twoOfOne();
    await vault.get('holds:set', { patient: one, reason: 'A claim of 2017' });
    later();
    await vault.get('holds:lift', { patient: one, reason: 'It is settled' });
    later();
    await vault.get('holds:set', { patient: one, reason: 'Another claim' });
    expect(await told(vault, one)).toEqual([
      ['hold', 'A claim of 2017'],
      ['hold-end', 'It is settled'],
      ['hold', 'Another claim'],
    ]);
    const made = await vault.get('timelines:print', { ...span, patient: one });
    const served = serveDocument(workOf(vault), made.document?.id ?? '');
    if (!served.ok) throw new Error('Not served.');
    const read = readingOf(served.value.html);
    expect(read).toContain('Only: holds and merges');
    expect(read).toMatch(
      /Put on legal hold[\s\S]*A claim of 2017[\s\S]*Legal hold lifted[\s\S]*It is settled/,
    );
    expect(checked(vault)).toEqual({ ok: true, entries: expect.any(Number) });
  });

  it('a merge in the chart that stays, its undoing in both, and a hold on both once', async () => {
    const { vault, one, other, later } = await twoOfOne();
    const merge = await mergeInput(vault, one, other);
    await vault.get('merges:merge', merge);
    later();
    await vault.get('holds:set', { patient: one, reason: 'A claim' });
    expect(await told(vault, one)).toEqual([
      ['merge', '00002'],
      ['hold', 'A claim'],
    ]);
    expect(filledAgain(vault)).toBe(true);
    expect(checked(vault)).toEqual({ ok: true, entries: expect.any(Number) });
    later();
    await vault.get('merges:undo', { id: merge.id });
    expect(await told(vault, one)).toEqual([
      ['merge', '00002'],
      ['hold', 'A claim'],
      ['unmerge', '00002'],
    ]);
    expect(await told(vault, other)).toEqual([
      ['hold', 'A claim'],
      ['unmerge', '00001'],
    ]);
    expect(filledAgain(vault)).toBe(true);
    expect(checked(vault)).toEqual({ ok: true, entries: expect.any(Number) });
    later();
    await vault.get('merges:merge', await mergeInput(vault, one, other));
    expect((await told(vault, one)).map(([kind]) => kind)).toEqual(['merge', 'hold', 'unmerge', 'merge']);
    expect(filledAgain(vault)).toBe(true);
    expect(checked(vault)).toEqual({ ok: true, entries: expect.any(Number) });
  });

  it('nothing of somebody who was erased since', async () => {
    const { vault, one, other, later } = await twoOfOne();
    for (const [kept, gone] of [
      [one, other],
      [other, one],
    ] as const) {
      const merge = await mergeInput(vault, kept, gone);
      await vault.get('merges:merge', merge);
      later();
      await vault.get('merges:undo', { id: merge.id });
      later();
    }
    await vault.get('erasures:erase', {
      patient: other,
      decision: {
        askedBy: 'patient',
        askedOn: '2026-11-20',
        reason: 'By letter',
        despite: 'Asked for by the patient',
      },
      name: 'Okonkwo-Lindqvist Adaeze',
      passphrase,
    });
    expect(await told(vault, one)).toEqual([]);
    const { db } = workOf(vault).vault;
    expect(db.sqlite.prepare('select id from events where instr(id, ?) > 0').all(other)).toEqual([]);
    expect(checked(vault)).toEqual({ ok: true, entries: expect.any(Number) });
    expect(filledAgain(vault)).toBe(true);
    expect(checked(vault)).toEqual({ ok: true, entries: expect.any(Number) });
  });

  it('and no hold or merge makes a record younger: its time to be kept runs on', async () => {
    const { vault, one, other, later } = await twoOfOne();
    const until = async () => (await vault.get('keeping:of-patient', { patient: one })).lastOn;
    const before = await until();
    for (let hours = 0; hours < 48; hours += 1) later();
    await vault.get('holds:set', { patient: one, reason: 'A claim' });
    await vault.get('holds:set', { patient: other, reason: 'A claim' });
    expect(await until()).toBe(before);
  });
});
