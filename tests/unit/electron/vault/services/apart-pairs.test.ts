import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { checked, mergeInput, projectionsOf, projectionsWithout } from '../../../../support/merge-charts.ts';
import { afternoon, countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { passphrase, patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';

/** Twins with one birth date and one telephone, as the lists see them. */
const twins = async () => {
  const clock = { at: afternoon };
  const vault = await practiceAtWork(clock);
  const one = (await vault.get('patients:save', patientInput())).id;
  const other = (await vault.get('patients:save', patientInput({ given: 'Adaeze Maria' }))).id;
  return { vault, clock, one, other };
};

const listed = async (vault: VaultAtWork) => (await vault.get('merges:likely', {})).length;

describe('two people who look alike', () => {
  it('are not listed again once somebody said so, with author and day, until that is taken back', async () => {
    const { vault, one, other } = await twins();
    expect(await listed(vault)).toBe(1);
    const before = projectionsOf(vault);
    await vault.get('merges:say-apart', { one, other, apart: true });
    const written = countEntries(vault);
    await vault.get('merges:say-apart', { one: other, other: one, apart: true }); // said twice
    expect(countEntries(vault)).toBe(written);
    expect(await listed(vault)).toBe(0);
    const numbers = [one, other].toSorted();
    expect(await vault.get('merges:apart', {})).toMatchObject([
      { one: { id: numbers[0] }, other: { id: numbers[1] }, at: afternoon, by: 'Tomasz Wiśniewski' },
    ]);
    expect(checked(vault)).toEqual({ ok: true, entries: expect.any(Number) });
    await vault.get('merges:say-apart', { one, other, apart: false });
    expect(await listed(vault)).toBe(1);
    expect(await vault.get('merges:apart', {})).toEqual([]);
    expect({ ...projectionsOf(vault), apart_pairs: [] }).toEqual(before);
    expect(checked(vault)).toEqual({ ok: true, entries: expect.any(Number) });
    const filter = { person: null, patient: other, kind: null, from: null, until: null };
    const { lines } = await vault.get('entries:list', { filter, before: null, limit: 20 });
    expect(lines.filter(({ type }) => type === 'apart').map(({ action }) => action)).toEqual([
      'together',
      'apart',
    ]);
  });

  it('cannot be merged before that is taken back; nor a chart that is read in one of them', async () => {
    const { vault, one, other } = await twins();
    const third = (await vault.get('patients:save', patientInput({ given: 'Ada' }))).id;
    await vault.get('merges:say-apart', { one, other, apart: true });
    expect((await vault.get('merges:preview', { kept: one, other })).hindrance).toBe('said-apart');
    const input = await mergeInput(vault, one, other);
    expect(await vault.ask('merges:merge', input)).toMatchObject({
      error: { code: 'refused', reason: 'merge-said-apart' },
    });
    expect(await listed(vault)).toBe(2);
    const merge = await mergeInput(vault, third, other);
    await vault.get('merges:merge', merge);
    expect(await listed(vault)).toBe(0);
    expect((await vault.get('merges:preview', { kept: one, other: third })).hindrance).toBe('said-apart');
    expect(
      (await vault.get('merges:apart', {})).map((pair) => [pair.one.number, pair.other.number].toSorted()),
    ).toEqual([['00001', '00002']]);
    await vault.get('merges:undo', { id: merge.id });
    expect(await listed(vault)).toBe(2);
    expect(projectionsOf(vault)).toEqual(projectionsWithout(vault, ['merge', 'unmerge']));
  });

  it('are said of charts that are here, by who may sign, and of two', async () => {
    const { vault, one } = await twins();
    const say = (other: string) => vault.ask('merges:say-apart', { one, other, apart: true });
    expect(await say(one)).toMatchObject({ error: { code: 'refused', reason: 'merge-same' } });
    expect(await say(newId())).toMatchObject({ error: { code: 'not-found' } });
    workOf(vault).user = { ...workOf(vault).user, role: 'assistant' };
    expect(await say(newId())).toMatchObject({ error: { code: 'refused', reason: 'role' } });
    expect(await vault.ask('merges:apart', {})).toMatchObject({ error: { reason: 'role' } });
  });

  it('leave nothing of it when one of them is erased', async () => {
    const { vault, one, other } = await twins();
    await vault.get('merges:say-apart', { one, other, apart: true });
    await vault.get('erasures:erase', {
      patient: other,
      decision: {
        askedBy: 'patient',
        askedOn: '2026-11-20',
        reason: 'By letter',
        despite: 'Asked for by the patient',
      },
      name: 'Okonkwo-Lindqvist Adaeze Maria',
      passphrase,
    });
    expect(await vault.get('merges:apart', {})).toEqual([]);
    const { db } = workOf(vault).vault;
    expect(db.sqlite.prepare('select * from apart_pairs').all()).toEqual([]);
    const bodies = db.sqlite
      .prepare(`select count(*) from entries join entry_bodies using (arrival) where type = 'apart'`)
      .pluck()
      .get();
    expect(bodies).toBe(0);
    expect(checked(vault)).toEqual({ ok: true, entries: expect.any(Number) });
  });
});

describe('what was chosen for a merge', () => {
  it('is kept while it is chosen, does not stand in its way, and is gone with it, of everybody', async () => {
    const { vault, one, other } = await twins();
    const draft = (patient: string, with_: string) => ({
      id: newId(),
      kind: 'merge' as const,
      patient,
      save: 1,
      body: JSON.stringify({ other: with_, fromOther: ['given'] }),
    });
    await vault.get('drafts:save', draft(one, other));
    await vault.get('drafts:save', draft(other, one));
    expect((await vault.get('merges:preview', { kept: one, other })).hindrance).toBeNull();
    await vault.get('merges:merge', await mergeInput(vault, one, other));
    for (const patient of [one, other])
      expect(await vault.get('drafts:find', { kind: 'merge', patient })).toEqual([]);
  });
});
