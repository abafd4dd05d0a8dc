import { describe, expect, it } from 'vitest';
import type {
  CaseEvent,
  CaseFacts,
  CaseRating,
  TreatedPart,
} from '../../../../shared/outcomes/case-facts.ts';
import { makeCases } from '../../../../shared/outcomes/make-cases.ts';
import { measures, ratedBy, ratedVersion } from '../../../../shared/outcomes/measures.ts';
import { instruments } from '../../../../shared/assessments/instruments.ts';
import { ratingFields } from '../../../support/outcome-inputs.ts';

const none = { erythema: null, oedema: null, bleeding: null, bruising: null };
const part = (session: string, day: string, change: Partial<TreatedPart> = {}): TreatedPart => ({
  session,
  at: Date.parse(day),
  region: 'abdomen-lower',
  side: 'right',
  day,
  person: 'anna',
  device: 'pen',
  depthUm: 1500,
  grades: none,
  davey: null,
  other: 'not-recorded',
  otherKinds: [],
  ...change,
});
const course = (change: Partial<CaseFacts['courses'][number]> = {}): CaseFacts['courses'][number] => ({
  id: 'c1',
  kind: 'course',
  startedOn: '2026-01-01',
  ended: null,
  regions: [{ region: 'abdomen-lower', side: 'right', sessions: 3, depth: null }],
  ...change,
});
const ended = (on: string) => ({
  outcome: 'finished' as const,
  reason: '',
  conclusion: '',
  at: Date.parse(on),
  by: 'Anna',
  corrected: null,
});
const event = (change: Partial<CaseEvent> = {}): CaseEvent => ({
  kind: 'granuloma',
  areas: [],
  session: null,
  beganOn: '2026-02-10',
  grade: 2,
  serious: { state: 'no', reasons: [] },
  ...change,
});
const casesOf = (facts: Partial<CaseFacts>) =>
  makeCases({
    patient: 'p',
    skin: 'iv',
    parts: [],
    courses: [],
    concerns: [],
    events: [],
    ratings: [],
    ...facts,
  });
const measuresOf = (facts: Partial<CaseFacts>) => casesOf(facts).map(({ measures: found }) => found);
const [first, second] = [part('s1', '2026-02-01'), part('s2', '2026-03-01')];

describe('a case', () => {
  it('is one region of one course, both sides together, and counts each session once', () => {
    const left = { ...part('s1', '2026-02-01'), side: 'left' as const };
    const both = course({
      regions: (['right', 'left'] as const).map((side) => ({
        region: 'abdomen-lower',
        side,
        sessions: 3,
        depth: null,
      })),
    });
    const [one, ...others] = casesOf({ parts: [first, left, second], courses: [both] });
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      course: 'c1',
      plan: 'course',
      day: '2026-02-01',
      sessions: 2,
      measures: ['running'],
    });
    expect(one?.of.map(({ id }) => id)).toEqual(['s1', 's2']);
  });

  it('of what was treated outside of its course, before it or after it, is another one without a course', () => {
    const found = casesOf({
      parts: [part('s0', '2025-12-01'), first, second, part('s3', '2026-03-01', { region: 'flank' })],
      courses: [course({ ended: ended('2026-02-15') })],
    });
    expect(
      found.map(({ course: of, region, sessions, measures: said }) => [of, region, sessions, said]),
    ).toEqual([
      ['c1', 'abdomen-lower', 1, ['finished']],
      ['', 'abdomen-lower', 2, []],
      ['', 'flank', 1, []],
    ]);
  });

  it('has the person and the device only where it was always the same, and says where none is recorded', () => {
    const [one] = casesOf({ parts: [first, part('s2', '2026-03-01', { person: 'ben', device: null })] });
    expect(one).toMatchObject({ person: 'several', device: 'several' });
    const [other] = casesOf({ parts: [part('s1', '2026-02-01', { device: null })] });
    expect(other).toMatchObject({ person: 'anna', device: 'none' });
  });

  it('has the type of the marks in its areas, several types, or none recorded', () => {
    const areas = [{ region: 'abdomen-lower' as const, side: 'right' as const }];
    const concern = (striaeType: 'alba' | 'rubra') => ({ areas, striaeType });
    const typeOf = (concerns: CaseFacts['concerns']) => casesOf({ parts: [first], concerns })[0]?.striae;
    expect(typeOf([concern('alba'), concern('alba')])).toBe('alba');
    expect(typeOf([concern('alba'), concern('rubra')])).toBe('several');
    expect(typeOf([{ areas: [{ region: 'abdomen-lower', side: 'left' }], striaeType: 'alba' }])).toBe(
      'not-recorded',
    );
  });

  it.each([
    [null, 'not-recorded'],
    [499, 'under-0.5'],
    [500, 'from-0.5'],
    [1499, 'from-1.0'],
    [1500, 'from-1.5'],
    [2500, 'from-2.0'],
    [2501, 'over-2.5'],
  ])('whose greatest depth is %j µm stands in the band %s', (depthUm, depth) => {
    const parts = [
      part('s1', '2026-02-01', { depthUm: depthUm === null ? null : 300 }),
      part('s2', '2026-03-01', { depthUm }),
    ];
    expect(casesOf({ parts: depthUm === 499 ? parts.slice(1) : parts })[0]?.depth).toBe(depth);
  });

  it('has the highest grade of each sign; what nobody recorded is in no figure', () => {
    const parts = [
      part('s1', '2026-02-01', { grades: { ...none, erythema: 3, bruising: 0 }, other: 'none' }),
      part('s2', '2026-03-01', { grades: { ...none, erythema: 1 } }),
    ];
    expect(measuresOf({ parts })).toEqual([['erythema-3', 'bruising-0', 'other-none']]);
    const faint = part('s3', '2026-04-01', { other: 'some', otherKinds: ['faint'] });
    expect(measuresOf({ parts: [...parts, faint] })[0]).toEqual([
      'erythema-3',
      'bruising-0',
      'other-some',
      'other-kind-faint',
    ]);
  });
});

describe('an adverse event counts', () => {
  const flank = part('s2', '2026-03-01', { region: 'flank' });
  const parts = [first, second, flank];
  it.each<[string, Partial<CaseEvent>, readonly string[]]>([
    ['for every area of the session that it names', { session: 's2' }, ['abdomen-lower', 'flank']],
    ['for the area that it names', { session: 's2', areas: [{ region: 'flank', side: 'right' }] }, ['flank']],
    [
      'for the whole session where it shows in an area that nobody needled',
      { session: 's2', areas: [{ region: 'axilla', side: 'left' }] },
      ['abdomen-lower', 'flank'],
    ],
    ['for the last session before it where it names none', { beganOn: '2026-02-20' }, ['abdomen-lower']],
    ['on the day of a session for that session', { beganOn: '2026-03-01' }, ['abdomen-lower', 'flank']],
    ['for no case where it began before every session', { beganOn: '2026-01-31' }, []],
  ])('%s', (_, change, regions) => {
    const found = casesOf({ parts, events: [event(change)] }).filter(({ measures: all }) =>
      all.includes('event'),
    );
    expect(found.map(({ region }) => region)).toEqual(regions);
  });

  it('with the highest grade and every kind once, and says when nobody graded it', () => {
    const serious = { state: 'yes' as const, reasons: [] };
    const events = [event({ grade: 1 }), event({ grade: 3, kind: 'burn', serious }), event({ grade: null })];
    expect(measuresOf({ parts: [first], events })).toEqual([
      ['event', 'event-serious', 'event-grade-3', 'event-kind-granuloma', 'event-kind-burn'],
    ]);
    expect(measuresOf({ parts: [first], events: [event({ grade: null })] })[0]).toContain('event-grade-none');
  });
});

describe('the last rating', () => {
  const rating = (on: string, change: Partial<CaseRating> = {}): CaseRating => ratingFields(on, change);
  const said = (answer: '25-50' | '51-75' | 'under-25' | 'unknown'): Pick<CaseRating, 'answers'> => ({
    answers: [{ item: 'improvement', answer }],
  });
  const of = (ratings: readonly CaseRating[], facts: Partial<CaseFacts> = {}) =>
    measuresOf({ parts: [first, second], ratings, ...facts })[0];

  it('after the day of the first session counts; what is not known is passed over', () => {
    expect(of([rating('2026-02-01')])).toEqual([]);
    expect(of([rating('2026-02-02', said('25-50')), rating('2026-06-01', said('51-75'))])).toEqual([
      'quartile-practitioner-51-75',
    ]);
    expect(of([rating('2026-05-01', said('25-50')), rating('2026-06-01', said('unknown'))])).toEqual([
      'quartile-practitioner-25-50',
    ]);
  });

  it('of two sides on one day is the lower one', () => {
    const left = { areas: [{ region: 'abdomen-lower' as const, side: 'left' as const }] };
    expect(
      of([rating('2026-06-01', said('51-75')), rating('2026-06-01', { ...said('under-25'), ...left })]),
    ).toEqual(['quartile-practitioner-under-25']);
  });

  it('that compares with a day during the treatment is left out, one with the day before it is not', () => {
    expect(of([rating('2026-06-01', { since: '2026-02-02' })])).toEqual([]);
    expect(of([rating('2026-06-01', { since: '2026-02-01' })])).toEqual(['quartile-practitioner-51-75']);
  });

  it('that names a course is of that course alone, and one of another version of the scale is of none', () => {
    const courses = [course()];
    expect(of([rating('2026-06-01', { course: 'other' })], { courses })).toEqual(['running']);
    expect(of([rating('2026-06-01', { course: 'c1' })], { courses })).toEqual([
      'running',
      'quartile-practitioner-51-75',
    ]);
    expect(of([rating('2026-06-01', { version: '2.0' })])).toEqual([]);
  });

  it('of the patient stands by itself, and a blind one is told', () => {
    expect(
      of([
        rating('2026-06-01', { method: 'blind' }),
        rating('2026-06-02', { rater: 'patient', method: 'told', ...said('under-25') }),
      ]),
    ).toEqual(['quartile-practitioner-51-75', 'quartile-patient-under-25', 'quartile-blind']);
  });

  it('of a blind pair whose later photo was not better counts as that, and not the better one before it', () => {
    const pair = (better: 'before' | 'neither') =>
      rating('2026-06-01', { method: 'blind', answers: [{ item: 'better', answer: better }] });
    for (const better of ['before', 'neither'] as const)
      expect(of([rating('2026-05-01', said('51-75')), pair(better)])).toEqual([
        'quartile-not-better',
        'quartile-blind',
      ]);
  });

  it('belongs to the course whose session came last before it', () => {
    const courses = [course({ ended: ended('2026-02-10') }), course({ id: 'c2', startedOn: '2026-02-11' })];
    expect(
      measuresOf({
        parts: [first, second],
        courses,
        ratings: [rating('2026-02-20'), rating('2026-06-01', said('25-50'))],
      }),
    ).toEqual([
      ['finished', 'quartile-practitioner-51-75'],
      ['running', 'quartile-practitioner-25-50'],
    ]);
  });
});

describe('a score', () => {
  const total = (value: 0 | 1 | 2): CaseRating['answers'] =>
    (['abdomen-upper-right', 'abdomen-upper-left', 'abdomen-lower-right', 'abdomen-lower-left'] as const).map(
      (item) => ({
        item,
        answer: value,
      }),
    );
  const davey = (on: string, value: 0 | 1 | 2): CaseRating =>
    ratingFields(on, { instrument: 'davey', areas: [], answers: total(value) });

  it('is the last one against the last until the day of the first session, from sessions too', () => {
    const parts = [part('s1', '2026-02-01', { davey: 4 }), part('s2', '2026-03-01', { davey: 4 })];
    expect(measuresOf({ parts })).toEqual([['davey-same']]);
    expect(measuresOf({ parts, ratings: [davey('2026-06-01', 0)] })).toEqual([['davey-lower']]);
    expect(measuresOf({ parts, ratings: [davey('2026-06-01', 2), davey('2026-01-01', 2)] })).toEqual([
      ['davey-higher'],
    ]);
  });

  it('is of no case without a first or without a last one, nor of a region that the scale is not about', () => {
    expect(measuresOf({ parts: [first, part('s2', '2026-03-01', { davey: 4 })] })).toEqual([[]]);
    expect(measuresOf({ parts: [part('s1', '2026-02-01', { davey: 4 })] })).toEqual([[]]);
    const flank = [
      part('s1', '2026-02-01', { region: 'flank', davey: 4 }),
      part('s2', '2026-03-01', { region: 'flank', davey: 2 }),
    ];
    expect(measuresOf({ parts: flank })).toEqual([[]]);
  });

  it('of the colour on two sides on one day is the higher one', () => {
    const colour = (on: string, answer: number, side: 'left' | 'right') =>
      ratingFields(on, {
        instrument: 'measures',
        areas: [{ region: 'abdomen-lower', side }],
        answers: [{ item: 'colour', answer }],
      });
    const ratings = [
      colour('2026-02-01', 3, 'right'),
      colour('2026-06-01', 1, 'right'),
      colour('2026-06-01', 3, 'left'),
    ];
    expect(measuresOf({ parts: [first], ratings })).toEqual([['colour-same']]);
  });
});

it('the levels of each rating are those of its scale, and no measure is there twice', () => {
  for (const { instrument, item, rater, levels } of ratedBy) {
    const scale = instruments.find(({ id, version }) => id === instrument && version === ratedVersion);
    const found = scale?.items.find(({ id }) => id === item);
    expect(found?.kind === 'levels' && found.levels).toEqual(levels);
    expect(scale?.raters).toContain(rater);
  }
  expect(new Set(measures).size).toBe(measures.length);
});
