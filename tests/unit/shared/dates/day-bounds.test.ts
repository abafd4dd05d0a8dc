import { expect, it } from 'vitest';
import { dayBounds } from '../../../../shared/dates/day-bounds.ts';

const hour = 3_600_000;
const length = (date: string, zone: string): number => {
  const { from, to } = dayBounds(date, zone);
  return (to - from) / hour;
};

it('begins and ends a day at local midnight', () => {
  expect(dayBounds('2026-11-20', 'UTC').from).toBe(Date.UTC(2026, 10, 20));
  expect(dayBounds('2026-07-01', 'Europe/Berlin').from).toBe(Date.UTC(2026, 5, 30, 22));
  expect(dayBounds('2026-11-20', 'Asia/Kolkata').from).toBe(Date.UTC(2026, 10, 19, 18, 30));
  expect(dayBounds('2026-11-20', 'America/Los_Angeles').to).toBe(Date.UTC(2026, 10, 21, 8));
});

it('knows the short and the long day of a clock change', () => {
  expect(length('2026-03-29', 'Europe/London')).toBe(23);
  expect(length('2026-10-25', 'Europe/London')).toBe(25);
  expect(length('2026-11-20', 'Pacific/Auckland')).toBe(24);
});
