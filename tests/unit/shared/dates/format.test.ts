import { expect, test } from 'vitest';
import {
  formatDate,
  formatDayMonth,
  formatMonth,
  formatTime,
  formatTimeWithSeconds,
} from '../../../../shared/dates/format.ts';

test('writes dates with the month in letters', () => {
  expect(formatDate('1991-03-04')).toBe('04-Mar-1991');
  expect(formatDayMonth('1991-03-04')).toBe('04-Mar');
  expect(formatMonth('2028-03')).toBe('Mar-2028');
  expect(() => formatDate('1991-02-30')).toThrow(RangeError);
});

test('writes times with 24 hours, also at midnight and across summer time', () => {
  expect(formatTime(Date.UTC(2026, 0, 5, 0, 7), 'UTC')).toBe('00:07');
  expect(formatTime(Date.UTC(2026, 6, 5, 13, 32), 'Europe/London')).toBe('14:32');
  expect(formatTimeWithSeconds(Date.UTC(2026, 0, 5, 14, 32, 5), 'UTC')).toBe('14:32:05');
});
