import { expect, it } from 'vitest';
import { addMonths, ageOn, daysBetween } from '../../../../shared/rules/calendar.ts';

it.each([
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-03-15', -3, '2025-12-15'],
  ['2026-05-20', 0, '2026-05-20'],
])('%s and %i months is %s', (date, months, later) => {
  expect(addMonths(date, months)).toBe(later);
});

it('counts days and birthdays', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-05-20', '2026-05-19')).toBe(-1);
  expect(ageOn('2008-05-21', '2026-05-20')).toBe(17);
  expect(ageOn('2008-05-20', '2026-05-20')).toBe(18);
  expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
  expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
});
