import { describe, expect, it } from 'vitest';
import {
  type AssessmentDraft,
  assessmentDraftSchema,
  draftOfAssessment,
  emptyAssessment,
  readAssessment,
  withInstrument,
} from '../../../../../renderer/features/assessments/assessment-draft.ts';
import {
  blindDraftSchema,
  emptyRound,
  isJudged,
  roundOf,
  withSide,
} from '../../../../../renderer/features/assessments/blind-draft.ts';
import { recorded } from '../../../../support/assessment-inputs.ts';

const today = '2026-11-20';
const area = { region: 'hip', side: 'left' } as const;
const of = (id: Parameters<typeof withInstrument>[1], changes: Partial<AssessmentDraft> = {}) => {
  const empty = emptyAssessment(today, [area]);
  return { ...empty, ...withInstrument(empty, id), ...changes };
};
const problems = (draft: AssessmentDraft): unknown => {
  const read = readAssessment(draft, today, null);
  return read.ok ? 'ok' : [...read.problems];
};

describe('the form of an assessment', () => {
  it('begins with nothing chosen, and follows where a scale leaves one way only', () => {
    expect(problems(emptyAssessment(today))).toEqual([['instrument', 'no-instrument']]);
    expect(of('gais')).toMatchObject({ rater: 'practitioner', method: null, areas: [area] });
    expect(of('posas-patient')).toMatchObject({ rater: 'patient', method: 'paper', version: '2.0' });
    expect(of('davey').areas).toHaveLength(4);
    expect(problems(of('gais'))).toEqual([['method', 'no-method']]);
    expect(problems(of('gais', { method: 'in-person' }))).toEqual([['answers', 'no-answer']]);
  });

  it('reads lengths with point or comma, and keeps as typed what is none', () => {
    const typed = (text: string) => of('measures', { method: 'in-person', lengths: { widest: text } });
    const read = readAssessment(typed('3,4'), today, null);
    expect(read).toMatchObject({ ok: true, fields: { answers: [{ item: 'widest', answer: 3400 }] } });
    for (const bad of ['wide', '-3', '2000.1', '1e9', '३'])
      expect(problems(typed(bad)), bad).toEqual([['item.widest', 'not-a-length']]);
  });

  it('asks for a day that was, and a day before it to compare with', () => {
    const dated = (on: string, since = '') =>
      problems(of('gais', { method: 'in-person', answers: { rating: 'improved' }, on, since }));
    expect(dated('20-Nov-2026', '1 8 2026')).toBe('ok');
    expect(dated('')).toEqual([['on', 'no-date']]);
    expect(dated('31 2 2026')).toEqual([['on', 'not-a-date']]);
    expect(dated('21-Nov-2026')).toEqual([['on', 'future']]);
    expect(dated('01-Aug-2026', '02-Aug-2026')).toEqual([['since', 'after-day']]);
  });

  it('reads back what was recorded, and asks why it is amended', () => {
    const photo = '01932c5e-0000-7000-8000-000000000001';
    const saved = recorded({
      instrument: 'measures',
      photos: [photo],
      answers: [
        { item: 'widest', answer: 3400 },
        { item: 'lines', answer: '6-10' },
      ],
      measured: [{ item: 'widest', photo }],
    });
    const draft = draftOfAssessment(saved);
    expect(assessmentDraftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    expect(draft.lengths).toEqual({ widest: '3.40' });
    expect(problems(draft)).toEqual([['reason', 'no-reason']]);
    const {
      id: _id,
      patient: _patient,
      revision: _revision,
      at: _at,
      by: _by,
      invalid: _invalid,
      ...fields
    } = saved;
    expect(readAssessment({ ...draft, reason: 'Wrong line' }, today, saved)).toEqual({
      ok: true,
      reason: 'Wrong line',
      fields,
    });
  });

  it('says when a note is longer than fits', () => {
    const note = 'x'.repeat(4001);
    expect(problems(of('gais', { method: 'in-person', answers: { rating: 'worse' }, note }))).toEqual([
      ['note', 'too-long'],
    ]);
  });
});

describe('the form of a blind rating', () => {
  it('keeps pairs, number and choices, and asks how much only of a side', () => {
    const ids = ['01932c5e-0000-7000-8000-000000000001', '01932c5e-0000-7000-8000-000000000002'] as const;
    const draft = emptyRound(
      [{ patient: ids[1], before: ids[0], after: ids[1], areas: [area], course: null }],
      7,
      () => ids[0],
    );
    expect(blindDraftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    const { patient: _patient, ...older } = draft.pairs[0]!;
    expect(blindDraftSchema.parse({ ...draft, pairs: [older] }).pairs[0]?.patient).toBeNull();
    expect(roundOf(draft)).toHaveLength(1);
    const left = withSide(undefined, 'left');
    expect([isJudged(undefined), isJudged(left), isJudged({ ...left, improvement: '25-50' })]).toEqual([
      false,
      false,
      true,
    ]);
    expect(withSide({ ...left, improvement: '25-50' }, 'right')).toEqual({
      choice: 'right',
      improvement: '25-50',
    });
    expect(isJudged(withSide(left, 'none'))).toBe(true);
  });
});
