import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedCells, plus } from '../../../../shared/outcomes/count-cases.ts';
import { measures } from '../../../../shared/outcomes/measures.ts';
import {
  dimensionValues,
  noCases,
  outcomeFigureSchema,
  sessionCountOf,
  type OutcomeCase,
} from '../../../../shared/outcomes/outcome.ts';
import {
  figureOf,
  outcomeViews,
  recordedIn,
  shownColumns,
  viewOf,
} from '../../../../shared/outcomes/views.ts';
import { measureLabels, rowLabels } from '../../../../shared/labels/outcome-labels.ts';

describe('a figure', () => {
  it('out of fewer than five cases has no share, and says so', () => {
    expect(figureOf(2, 4)).toEqual({ count: 2, of: 4, few: true, percent: null });
    expect(figureOf(2, 5)).toEqual({ count: 2, of: 5, few: false, percent: 40 });
    expect(figureOf(0, 0)).toMatchObject({ few: true, percent: null });
  });

  it('is out of the cases of which something was recorded; of adverse events out of all', () => {
    const counts = { cases: 30, of: { 'erythema-0': 2, 'erythema-3': 10, event: 4 } };
    expect(recordedIn(viewOf.erythema, counts)).toBe(12);
    expect(recordedIn(viewOf.bruising, counts)).toBe(0);
    expect(recordedIn(viewOf.events, counts)).toBe(30);
  });

  it('of kinds of adverse events has a column only where there was one', () => {
    const all = { cases: 9, of: { event: 2, 'event-kind-burn': 2 } } as const;
    expect(shownColumns('event-kinds', all)).toEqual(['event-kind-burn']);
    expect(shownColumns('events', noCases)).toEqual(viewOf.events.columns);
  });
});

it('every measure of every table and every row has words', () => {
  for (const key of outcomeViews)
    for (const measure of viewOf[key].columns) expect(measureLabels[measure].defaultMessage).not.toBe('');
  for (const [dimension, values] of Object.entries(dimensionValues))
    for (const value of values) expect(rowLabels[dimension as keyof typeof rowLabels][value]).toBeDefined();
});

it('a figure is asked for by a row that its dimension has', () => {
  const asked = (value: string) =>
    outcomeFigureSchema.safeParse({ row: { dimension: 'skin', value }, anyOf: [] });
  expect(asked('iv').success).toBe(true);
  expect(asked('alba').success).toBe(false);
});

it('counts of sessions stop at six or more', () => {
  expect([1, 5, 6, 40].map(sessionCountOf)).toEqual(['one', 'five', 'six-or-more', 'six-or-more']);
});

it('cases that go and come again leave no cell changed', () => {
  const someCase = fc.record({
    patient: fc.constantFrom('p', 'q'),
    course: fc.constant(''),
    region: fc.constantFrom('flank', 'hip'),
    day: fc.constantFrom('2024-03-01', '2025-03-01'),
    person: fc.constantFrom('a', 'b'),
    device: fc.constant('d'),
    plan: fc.constantFrom('course', 'none'),
    striae: fc.constant('alba'),
    skin: fc.constantFrom('i', 'ii'),
    depth: fc.constant('from-1.0'),
    sessions: fc.integer({ min: 1, max: 9 }),
    measures: fc.subarray([...measures].slice(0, 8)),
  }) as fc.Arbitrary<OutcomeCase>;
  fc.assert(
    fc.property(fc.array(someCase), fc.array(someCase), (before, after) => {
      expect(changedCells(before, before.toReversed())).toEqual([]);
      const sum = (cells: ReturnType<typeof changedCells>) =>
        cells.filter(({ dimension }) => dimension === 'skin').reduce((all, cell) => plus(all, cell), noCases);
      expect(plus(sum(changedCells(before, after)), sum(changedCells([], before)))).toEqual(
        sum(changedCells([], after)),
      );
    }),
  );
});
