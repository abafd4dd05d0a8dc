import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysOf,
  daysShown,
  photosShown,
  placesOf,
  type PlotBox,
} from '../../../../shared/assessments/trend-plot.ts';
import {
  trendKey,
  trendScale,
  trendsOf,
  unbroken,
  type Trend,
  type TrendPoint,
} from '../../../../shared/assessments/trend.ts';
import { trendName } from '../../../../shared/assessments/trend-words.ts';
import { noDavey } from '../../../../shared/scores/davey.ts';
import { addDays } from '../../../../shared/dates/calendar.ts';
import { daveyFields, recorded } from '../../../support/assessment-inputs.ts';

const box: PlotBox = { left: 40, right: 640, top: 80, bottom: 280 };
const levels = ['worse', 'no-change', 'improved', 'much-improved', 'very-much-improved'] as const;

const only = (trends: readonly Trend[]): Trend => {
  const [trend] = trends;
  if (!trend || trends.length > 1) throw new Error(`${trends.length} trends`);
  return trend;
};
const gais = (on: string, answer: (typeof levels)[number] | 'not-asked', at = 1) =>
  recorded({ on, answers: [{ item: 'rating', answer }] }, at);

describe('a trend', () => {
  it('has a point where something was recorded and nowhere else, by area, scale and rater, in the order of days', () => {
    const later = gais('2026-11-20', 'much-improved');
    const first = gais('2026-08-01', 'no-change');
    const patient = recorded({ rater: 'patient', method: 'told', on: '2026-11-20' });
    const trend = only(trendsOf([later, patient, first], []));
    expect(trend).toMatchObject({ area: { region: 'abdomen-lower' }, instrument: 'gais', item: 'rating' });
    expect(
      trend.series.map(({ rater, points }) => [rater, points.map(({ on, value }) => [on, value])]),
    ).toEqual([
      [
        'practitioner',
        [
          ['2026-08-01', 1],
          ['2026-11-20', 3],
        ],
      ],
      ['patient', [['2026-11-20', 2]]],
    ]);
  });

  it('joins the scores and the pain of sessions, and puts a quadrant under its own area', () => {
    const davey = recorded(daveyFields([2, 1, 0, 2], { on: '2026-11-20' }));
    const session = {
      id: 's',
      on: '2026-08-01',
      at: 1,
      by: 'T. W.',
      pain: 4,
      davey: {
        ...noDavey,
        'abdomen-upper/right': 2,
        'abdomen-upper/left': 2,
        'abdomen-lower/right': 2,
        'abdomen-lower/left': 2,
      } as const,
    };
    const trends = trendsOf([davey], [session]);
    expect(trends.map(trendKey)).toEqual([
      ' davey total',
      ' pain pain',
      'abdomen-upper/right davey abdomen-upper-right',
      'abdomen-upper/left davey abdomen-upper-left',
      'abdomen-lower/right davey abdomen-lower-right',
      'abdomen-lower/left davey abdomen-lower-left',
    ]);
    expect(trends[0]?.series[0]?.points.map(({ of, value }) => [of, value])).toEqual([
      ['session', 8],
      ['assessment', 5],
    ]);
    // A session without the whole score has no total, and none is made up.
    expect(trendsOf([], [{ ...session, pain: null, davey: noDavey }])).toEqual([]);
  });

  it('breaks its line at a missing answer and at another version, and ends at the last point', () => {
    const trend = only(
      trendsOf(
        [gais('2026-08-01', 'no-change'), gais('2026-09-01', 'not-asked'), gais('2026-10-01', 'improved')],
        [],
      ),
    );
    expect(trend.series[0]?.points).toHaveLength(3);
    expect(unbroken(trend.series[0]?.points ?? []).map((line) => line.map(({ on }) => on))).toEqual([
      ['2026-08-01'],
      ['2026-10-01'],
    ]);
    const points = ['1', '1', '2.0', '2.0'].map(
      (version, index) => ({ on: `2026-0${index + 1}-01`, value: index, version }) as TrendPoint,
    );
    expect(unbroken(points).map((line) => line.length)).toEqual([2, 2]);
  });

  it('stands apart for blind ratings, and says which photo looked better where there is no quarter', () => {
    const pair = {
      before: '01932c5e-0000-7000-8000-000000000001',
      after: '01932c5e-0000-7000-8000-000000000002',
    };
    const blind = recorded({
      instrument: 'quartile',
      method: 'blind',
      photos: [pair.before, pair.after],
      answers: [{ item: 'better', answer: 'neither' }],
      blind: { seed: 1, place: 1, of: 1, left: 'after', ...pair },
    });
    const rated = {
      ...blind,
      id: pair.before,
      answers: [
        { item: 'better', answer: 'after' },
        { item: 'improvement', answer: '51-75' },
      ],
    } as const;
    const both = trendsOf([blind, { ...rated, answers: [...rated.answers] }], []);
    const quarter = both.find(({ item }) => item === 'improvement');
    expect(
      quarter?.series.map(({ rater, points }) => [rater, points.map(({ value, answer }) => [value, answer])]),
    ).toEqual([
      [
        'blind',
        [
          [2, '51-75'],
          [null, 'neither'],
        ],
      ],
    ]);
    expect(trendScale(both.find(({ item }) => item === 'better') as Trend)).toBe(null);
  });
});

describe('a scale', () => {
  it('goes from the least to the most that can be recorded, whatever was', () => {
    const scaleOf = (trend: Trend | undefined) => trend && trendScale(trend);
    expect(scaleOf(only(trendsOf([gais('2026-08-01', 'worse')], [])))).toMatchObject({ min: 0, max: 4 });
    expect(scaleOf(trendsOf([recorded(daveyFields([0, 0, 0, 0]))], [])[0])).toMatchObject({
      min: 0,
      max: 8,
      ticks: [0, 2, 4, 6, 8],
    });
    const measured = recorded({ instrument: 'measures', answers: [{ item: 'widest', answer: 3400 }] });
    expect(scaleOf(only(trendsOf([measured], [])))).toMatchObject({
      min: 0,
      max: 4000,
      ticks: [0, 1000, 2000, 3000, 4000],
    });
  });
});

describe('the drawing', () => {
  const trendOf = (days: readonly number[]): Trend =>
    only(
      trendsOf(
        days.map((day, index) =>
          gais(addDays('2025-01-01', day), levels[index % levels.length] ?? 'worse', index),
        ),
        [],
      ),
    );

  it('has one point in the middle where there is one, and reaches from edge to edge where there are more', () => {
    const place = (days: readonly number[]) => {
      const trend = trendOf(days);
      const scale = trendScale(trend);
      return scale ? placesOf(trend, scale, box).map(({ x }) => x) : [];
    };
    expect(place([5])).toEqual([340]);
    expect(place([0, 100, 50])).toEqual([40, 340, 640]);
  });

  it('keeps every point inside, no two dates or pictures over each other, and tells the first and the last day', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3000), { minLength: 1, maxLength: 100 }), (days) => {
        const trend = trendOf(days);
        const scale = trendScale(trend);
        if (!scale) throw new Error('no scale');
        const places = placesOf(trend, scale, box);
        expect(places).toHaveLength(days.length);
        for (const { x, y } of places) {
          expect(x).toBeGreaterThanOrEqual(box.left);
          expect(x).toBeLessThanOrEqual(box.right);
          expect(y).toBeGreaterThanOrEqual(box.top);
          expect(y).toBeLessThanOrEqual(box.bottom);
        }
        const shown = daysShown(trend, box, 100);
        const { from, until } = daysOf(trend);
        expect(shown.at(-1)?.day).toBe(until);
        for (const [index, { x }] of shown.entries())
          if (index > 0) expect(x - (shown[index - 1]?.x ?? 0)).toBeGreaterThanOrEqual(100);
        const pictures = photosShown(places, ({ id }) => id, 70);
        for (const [index, { x }] of pictures.entries())
          if (index > 0) expect(x - (pictures[index - 1]?.x ?? 0)).toBeGreaterThanOrEqual(70);
        expect(pictures.some(({ on }) => on === until)).toBe(true);
        if (from !== until) expect(pictures.some(({ on }) => on === from)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the name of a curve', () => {
  it('tells two items of a scale apart, and does not repeat the area that a quadrant is', () => {
    const name = (instrument: Trend['instrument'], item: Trend['item']): string =>
      trendName({ instrument, item }, ({ defaultMessage }) => defaultMessage);
    expect(name('gais', 'rating')).toBe('Global improvement (GAIS)');
    expect(name('quartile', 'improvement')).toBe('Improvement in quartiles');
    expect(name('quartile', 'better')).toBe('Improvement in quartiles: Looked better in the pair');
    expect(name('davey', 'total')).toBe('Davey score of the abdomen');
    expect(name('davey', 'abdomen-upper-left')).toBe('Davey score of the abdomen');
    expect(name('striae-items', 'widest')).toBe('Stretch mark items: Widest line');
  });
});
