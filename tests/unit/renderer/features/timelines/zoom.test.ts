import { expect, it } from 'vitest';
import {
  countsOf,
  daysOf,
  inZoom,
  monthsOf,
  resizeZoom,
  stepZoom,
  yearsOf,
} from '../../../../../renderer/features/timelines/zoom.ts';

const counts = {
  sessions: 1,
  courses: 0,
  consents: 2,
  screenings: 0,
  findings: 0,
  events: 0,
  assessments: 0,
  files: 0,
  keeping: 0,
};
const months = ['2026-03', '2026-01', '2024-12'].map((month) => ({ month, counts }));

it('spans a year, a month or chosen days, leap days included', () => {
  expect(daysOf({ of: 'all' })).toEqual({ from: null, until: null });
  expect(daysOf({ of: 'year', year: '2026' })).toEqual({ from: '2026-01-01', until: '2026-12-31' });
  expect(daysOf({ of: 'month', month: '2024-02' })).toEqual({ from: '2024-02-01', until: '2024-02-29' });
  expect(inZoom({ of: 'month', month: '2024-02' }, '2024-03-01')).toBe(false);
  const days = { of: 'days', from: '2026-01-05', until: null } as const;
  expect(daysOf(days)).toEqual({ from: '2026-01-05', until: null });
  expect([inZoom(days, '2026-01-04'), inZoom(days, '2026-01-05'), inZoom(days, '2030-01-01')]).toEqual([
    false,
    true,
    true,
  ]);
});

it('jumps among the years and months in which something happened, and counts the chosen kinds', () => {
  expect(yearsOf(months, [])).toEqual([
    { key: '2026', count: 6 },
    { key: '2024', count: 3 },
  ]);
  expect(monthsOf(months, '2026', ['sessions']).map(({ count }) => count)).toEqual([1, 1]);
  expect(stepZoom({ of: 'year', year: '2026' }, months, -1)).toEqual({ of: 'year', year: '2024' });
  expect(stepZoom({ of: 'year', year: '2026' }, months, 1)).toBe(undefined);
  expect(stepZoom({ of: 'month', month: '2026-01' }, months, 1)).toEqual({ of: 'month', month: '2026-03' });
});

it('keeps the time when its size changes', () => {
  expect(resizeZoom({ of: 'all' }, 'year', months)).toEqual({ of: 'year', year: '2026' });
  expect(resizeZoom({ of: 'year', year: '2024' }, 'month', months)).toEqual({
    of: 'month',
    month: '2024-12',
  });
  expect(resizeZoom({ of: 'month', month: '2026-01' }, 'year', months)).toEqual({ of: 'year', year: '2026' });
  const days = { of: 'days', from: '2026-01-01', until: '2026-01-31' } as const;
  expect(resizeZoom({ of: 'month', month: '2026-01' }, 'days', months)).toEqual(days);
  expect(resizeZoom({ of: 'all' }, 'days', months)).toEqual({ of: 'days', from: null, until: null });
  expect(resizeZoom(days, 'month', months)).toEqual({ of: 'month', month: '2026-01' });
  expect(stepZoom(days, months, -1)).toBe(undefined);
});

it('counts what stands under each year or month, but not of days that may end within one', () => {
  expect(countsOf({ of: 'all' }, months, [])).toEqual(
    new Map([
      ['2026', 6],
      ['2024', 3],
    ]),
  );
  expect(countsOf({ of: 'year', year: '2026' }, months, ['consents']).get('2026-01')).toBe(2);
  expect(countsOf({ of: 'days', from: null, until: '2026-01-05' }, months, [])).toEqual(new Map());
});
