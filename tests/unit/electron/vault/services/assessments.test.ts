import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { trendsOf } from '../../../../../shared/assessments/trend.ts';
import { everyCase } from '../../../../../shared/outcomes/outcome.ts';
import { noFilter } from '../../../../../shared/searches/search.ts';
import { assessmentInput, daveyFields } from '../../../../support/assessment-inputs.ts';
import { sealedSession } from '../../../../support/follow-up-inputs.ts';
import { recordPhoto } from '../../../../support/photos-at-work.ts';
import { afternoon } from '../../../../support/practice-at-work.ts';
import { patientInput } from '../../../../support/vault-at-work.ts';
import { holds, items, pageOf, refused, withPatient } from './assessments-at-work.ts';

describe('assessments', () => {
  it('are kept once, stand in the line of time and are found by their words', async () => {
    const { vault, patient } = await withPatient();
    const session = await sealedSession(vault, patient, afternoon, { nextDate: null, pain: 4 });
    const input = assessmentInput(patient, { session, note: 'Softer at the lower edge' });
    expect(await vault.get('assessments:save', input)).toMatchObject({
      revision: 1,
      answers: [{ answer: 'improved' }],
    });
    expect(await vault.get('assessments:save', input)).toMatchObject({ revision: 1 });
    expect(await vault.get('assessments:list', { patient })).toMatchObject({
      assessments: [{ id: input.id, by: 'Tomasz Wiśniewski' }],
      sessions: [{ id: session, ordinal: 1, pain: 4 }],
    });
    expect(items(vault, patient)).toEqual([['gais', 'rating', 'abdomen-lower', 'right', 2, 'improved']]);
    const line = await vault.get('timelines:read', {
      patient,
      groups: ['assessments'],
      from: null,
      until: null,
      after: null,
      limit: 10,
    });
    expect(line.items).toMatchObject([{ kind: 'assessment', id: input.id }]);
    const found = await vault.get('searches:run', {
      text: 'softer edge',
      filter: noFilter,
      after: null,
      limit: 10,
    });
    expect(found.hits).toMatchObject([{ kind: 'assessment', id: input.id }]);
    holds(vault);
  });

  it('of Davey count each quadrant under its area, and the total once', async () => {
    const { vault, patient } = await withPatient();
    await vault.get('assessments:save', { ...assessmentInput(patient), fields: daveyFields([2, 1, 0, 2]) });
    expect(items(vault, patient)).toEqual([
      ['davey', 'abdomen-lower-left', 'abdomen-lower', 'left', 2, ''],
      ['davey', 'abdomen-lower-right', 'abdomen-lower', 'right', 0, ''],
      ['davey', 'abdomen-upper-left', 'abdomen-upper', 'left', 1, ''],
      ['davey', 'abdomen-upper-right', 'abdomen-upper', 'right', 2, ''],
      ['davey', 'total', '', '', 5, ''],
    ]);
  });

  it('are amended with a reason; what stood before is printed beside it', async () => {
    const { vault, patient } = await withPatient();
    const input = assessmentInput(patient);
    await vault.get('assessments:save', input);
    const better = { ...input.fields, answers: [{ item: 'rating', answer: 'much-improved' } as const] };
    const change = { ...input, revision: 1, fields: better };
    expect(await refused(vault, 'assessments:save', change)).toEqual(['invalid', 'reason']);
    await vault.get('assessments:save', { ...change, reason: 'Wrong row pressed' });
    expect(await refused(vault, 'assessments:save', { ...change, reason: 'Once more' })).toEqual([
      'conflict',
      'changed-meanwhile',
    ]);
    expect(items(vault, patient)).toEqual([['gais', 'rating', 'abdomen-lower', 'right', 3, 'much-improved']]);
    const versions = await vault.get('versions:list', { type: 'assessment', id: input.id });
    expect(versions.map(({ reason, facts }) => [reason, new Map(facts).get('Compared with before')])).toEqual(
      [
        ['', 'Improved'],
        ['Wrong row pressed', 'Much improved'],
      ],
    );
    const sheet = await vault.get('documents:create', { kind: 'assessment', source: input.id });
    expect(pageOf(vault, sheet.id)).toMatch(
      /Much improved[^]*amended by[^]*Improved\. Reason: Wrong row pressed/,
    );
    expect(await vault.get('documents:create', { kind: 'assessment', source: input.id })).toEqual(sheet);
    holds(vault);
  });

  it('belong to their patient, with sessions, courses and photos of their own', async () => {
    const { vault, patient } = await withPatient();
    const other = await vault.get('patients:save', patientInput({ family: 'Abernathy', given: 'Maren' }));
    const session = await sealedSession(vault, other.id, afternoon, { nextDate: null });
    const photo = (await recordPhoto(vault, other.id)).attachment.id;
    const save = (changes: Parameters<typeof assessmentInput>[1]) =>
      refused(vault, 'assessments:save', assessmentInput(patient, changes));
    expect(await save({ session })).toEqual(['not-found', 'session']);
    expect(await save({ course: newId() })).toEqual(['not-found', 'course']);
    expect(await save({ photos: [photo] })).toEqual(['not-found', 'attachment']);
    const input = assessmentInput(patient);
    await vault.get('assessments:save', input);
    expect(
      await refused(vault, 'assessments:save', { ...input, patient: other.id, revision: 1, reason: 'x' }),
    ).toEqual(['conflict', 'other-patient']);
    expect(await refused(vault, 'assessments:save', assessmentInput(newId()))).toEqual([
      'not-found',
      'patient',
    ]);
  });

  it('take a length from a photo only as it is measured there', async () => {
    const { vault, patient } = await withPatient();
    const measure = { kind: 'width', from: { x: 0, y: 0 }, to: { x: 1000, y: 0 }, um: 2000 } as const;
    const scale = { from: { x: 0, y: 0 }, to: { x: 5000, y: 0 }, lengthUm: 10_000 };
    const photo = (await recordPhoto(vault, patient, { scale, measures: [measure] })).attachment.id;
    const of = (answer: number, item: 'widest' | 'longest' = 'widest') =>
      assessmentInput(patient, {
        instrument: 'measures',
        method: 'photos',
        photos: [photo],
        answers: [{ item, answer }],
        measured: [{ item, photo }],
      });
    expect(await refused(vault, 'assessments:save', of(2100))).toEqual(['invalid', 'measured']);
    expect(await refused(vault, 'assessments:save', of(2000, 'longest'))).toEqual(['invalid', 'measured']);
    expect(await vault.get('assessments:save', of(2000))).toMatchObject({ revision: 1 });
  });

  it('are in no curve and no outcome while they are marked as not valid, and say so wherever they stand', async () => {
    const { vault, patient } = await withPatient();
    await sealedSession(vault, patient, afternoon - 40 * 86_400_000, { nextDate: null });
    const answers = [{ item: 'improvement' as const, answer: '51-75' as const }];
    const input = assessmentInput(patient, { instrument: 'quartile', answers, note: 'Of the sister' });
    await vault.get('assessments:save', input);
    const of = { type: 'assessment', id: input.id } as const;
    const note = (what: 'not-valid' | 'valid-again') => ({
      id: newId(),
      of,
      fields: { what, reason: 'Wrong patient' },
    });
    const counted = async () => {
      const { assessments, sessions } = await vault.get('assessments:list', { patient });
      const { all } = await vault.get('outcomes:report', { filter: everyCase });
      const trends = trendsOf(assessments, sessions).filter(({ instrument }) => instrument === 'quartile');
      return { trends: trends.length, rated: all.of['quartile-practitioner-51-75'] ?? 0, cases: all.cases };
    };
    const made = await vault.get('documents:create', { kind: 'assessment', source: input.id });
    const before = await counted();
    expect(before).toMatchObject({ trends: 1, rated: 1 });
    await vault.get('corrections:add', note('not-valid'));
    expect(await counted()).toEqual({ ...before, trends: 0, rated: 0 });
    expect((await vault.get('assessments:list', { patient })).assessments).toMatchObject([
      { note: 'Of the sister', invalid: { reason: 'Wrong patient' } },
    ]);
    const line = await vault.get('timelines:read', {
      patient,
      groups: ['assessments'],
      from: null,
      until: null,
      after: null,
      limit: 10,
    });
    expect(line.items).toMatchObject([{ id: input.id, details: { invalid: true } }]);
    expect((await vault.get('versions:list', of)).at(-1)?.facts[0]).toEqual(['Validity', 'Not valid']);
    expect(pageOf(vault, made.id)).toContain('class="paper-invalid"');
    expect((await vault.get('documents:create', { kind: 'assessment', source: input.id })).id).toBe(made.id);
    const value = { what: 'value', label: 'Note', stood: 'Of the sister', right: 'x', reason: 'y' } as const;
    expect(await refused(vault, 'corrections:add', { id: newId(), of, fields: value })).toEqual([
      'refused',
      'amend-instead',
    ]);
    await vault.get('corrections:add', note('valid-again'));
    expect(await counted()).toEqual(before);
    expect(pageOf(vault, made.id)).not.toContain('paper-invalid');
    holds(vault);
  });

  it('go with the patient', async () => {
    const { vault, patient } = await withPatient();
    await vault.get('assessments:save', assessmentInput(patient));
    const preview = await vault.get('erasures:preview', { patient });
    expect(preview.counts.assessments).toBe(1);
  });
});
