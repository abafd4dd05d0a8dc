import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { blindRound } from '../../../../../shared/assessments/blind-round.ts';
import { recordPhoto } from '../../../../support/photos-at-work.ts';
import { passphrase, patientInput } from '../../../../support/vault-at-work.ts';
import { holds, refused, withPatient } from './assessments-at-work.ts';

describe('a blind rating', () => {
  const seed = 4242;

  const withPairs = async () => {
    const { clock, vault, patient } = await withPatient();
    const photos = [];
    for (const takenOn of ['2026-08-01', '2026-09-01', '2026-10-01'])
      photos.push((await recordPhoto(vault, patient, { takenOn })).attachment.id);
    const [before = '', middle = '', last = ''] = photos;
    const pairs = [middle, last].map((after) => ({
      id: newId(),
      patient,
      before,
      after,
      course: null,
      choice: 'left' as const,
      improvement: '51-75' as const,
    }));
    return { clock, vault, patient, pairs, before, middle, last };
  };

  it('becomes an assessment a pair: better is what stood on the side that was chosen', async () => {
    const { vault, pairs } = await withPairs();
    const sides = new Map(blindRound(pairs, seed).map(({ pair, left }) => [pair.id, left]));
    const kept = await vault.get('assessments:save-blind', { seed, pairs, draft: null });
    expect(kept).toHaveLength(2);
    for (const each of kept) {
      const left = sides.get(each.id);
      expect(each).toMatchObject({
        instrument: 'quartile',
        method: 'blind',
        since: '2026-08-01',
        areas: { length: 4 },
        blind: { seed, of: 2, left },
      });
      expect(each.answers).toEqual(
        left === 'after'
          ? [
              { item: 'better', answer: 'after' },
              { item: 'improvement', answer: '51-75' },
            ]
          : [{ item: 'better', answer: 'before' }],
      );
    }
    expect(await vault.get('assessments:save-blind', { seed, pairs, draft: null })).toEqual(kept);
    holds(vault);
  });

  it('is refused whole where one pair is not two photos of a view from two days', async () => {
    const { vault, patient, pairs, before, last } = await withPairs();
    const [first, second] = pairs;
    if (!first || !second) throw new Error('no pairs');
    const save = (pair: typeof first) =>
      refused(vault, 'assessments:save-blind', { seed, pairs: [first, pair], draft: null });
    expect(await save({ ...second, before: last, after: before })).toEqual(['invalid', 'pair']);
    expect(await save({ ...second, after: newId() })).toEqual(['invalid', 'pair']);
    const sameDay = (await recordPhoto(vault, patient, { takenOn: '2026-08-01' })).attachment.id;
    expect(await save({ ...second, after: sameDay })).toEqual(['invalid', 'pair']);
    const other = (
      await recordPhoto(vault, patient, {
        takenOn: '2026-11-01',
        view: { pack: 'abdomen', step: 'close-up' },
      })
    ).attachment.id;
    expect(await save({ ...second, after: other })).toEqual(['invalid', 'pair']);
    expect((await vault.get('assessments:list', { patient })).assessments).toEqual([]);
  });

  it('over several patients has a few pairs of each, without those that were rated; each is kept in its own chart', async () => {
    const { vault, patient } = await withPairs();
    const { id: second } = await vault.get('patients:save', patientInput({ family: 'Second' }));
    const { id: gone } = await vault.get('patients:save', patientInput({ family: 'Gone' }));
    for (const of of [second, gone])
      for (const takenOn of ['2026-08-01', '2026-09-01']) await recordPhoto(vault, of, { takenOn });
    await vault.get('patients:save', patientInput({ family: 'Nothing' }));
    const found = await vault.get('assessments:blind-pairs', {});
    expect(found.map((pair) => pair.patient)).toEqual([gone, second, patient, patient]);
    expect(JSON.stringify(found)).not.toMatch(/Second|Gone|00002/);

    const pairs = found.map(({ areas: _areas, ...pair }) => ({
      id: newId(),
      ...pair,
      choice: 'none' as const,
      improvement: null,
    }));
    await vault.get('erasures:erase', {
      patient: gone,
      decision: {
        askedBy: 'patient',
        askedOn: '2026-11-20',
        reason: 'By letter',
        despite: 'Asked for by the patient',
      },
      name: 'Gone Adaeze Marguerite',
      passphrase,
    });
    const kept = await vault.get('assessments:save-blind', { seed, pairs, draft: null });
    expect(kept.map((each) => each.patient).toSorted()).toEqual([second, patient, patient].toSorted());
    expect(kept.map(({ blind }) => blind?.of)).toEqual([4, 4, 4]);
    expect((await vault.get('assessments:list', { patient: second })).assessments).toHaveLength(1);
    expect(await vault.get('assessments:blind-pairs', {})).toEqual([]);
    holds(vault);
  });

  it('over several patients is refused whole where one pair does not hold', async () => {
    const { vault, patient, pairs } = await withPairs();
    const { id: second } = await vault.get('patients:save', patientInput({ family: 'Second' }));
    const [first, other] = pairs;
    if (!first || !other) throw new Error('no pairs');
    const mixed = [first, { ...other, patient: second }];
    expect(await refused(vault, 'assessments:save-blind', { seed, pairs: mixed, draft: null })).toEqual([
      'invalid',
      'pair',
    ]);
    expect((await vault.get('assessments:list', { patient })).assessments).toEqual([]);
    const nobody = [{ ...first, patient: newId() }];
    expect(await refused(vault, 'assessments:save-blind', { seed, pairs: nobody, draft: null })).toEqual([
      'not-found',
      'patient',
    ]);
  });
});
