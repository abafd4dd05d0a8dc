import { describe, expect, it } from 'vitest';
import type { CaseFacts, CaseRating } from '../../../../shared/outcomes/case-facts.ts';
import { ratingFields } from '../../../support/outcome-inputs.ts';
import { course, ended, first, measuresOf, part, second } from './sample-facts.ts';

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
