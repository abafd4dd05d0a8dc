import { describe, expect, it } from 'vitest';
import type { CaseEvent, CaseFacts } from '../../../../shared/outcomes/case-facts.ts';
import { measures, ratedBy, ratedVersion } from '../../../../shared/outcomes/measures.ts';
import { instruments } from '../../../../shared/assessments/instruments.ts';
import { casesOf, course, ended, event, first, measuresOf, none, part, second } from './sample-facts.ts';

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

it('the levels of each rating are those of its scale, and no measure is there twice', () => {
  for (const { instrument, item, rater, levels } of ratedBy) {
    const scale = instruments.find(({ id, version }) => id === instrument && version === ratedVersion);
    const found = scale?.items.find(({ id }) => id === item);
    expect(found?.kind === 'levels' && found.levels).toEqual(levels);
    expect(scale?.raters).toContain(rater);
  }
  expect(new Set(measures).size).toBe(measures.length);
});
