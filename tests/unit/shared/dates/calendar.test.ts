import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  ageYears,
  dateOfInstant,
  daysBetween,
  isDate,
  weekdayOf,
} from '../../../../shared/dates/calendar.ts';
import { anyDate } from './any-date.ts';

describe('calendar dates', () => {
  test('steps over months, years and leap days', () => {
    expect(addDays('2026-11-20', 28)).toBe('2026-12-18');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });

  test('adding and counting days are inverse', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });

  test.each(['1991-02-29', '1991-13-01', '1991-00-10', '1991-3-4', '91-03-04', '', '1991-03-04T00:00'])(
    '%j is no date',
    (text) => {
      expect(isDate(text)).toBe(false);
      expect(() => addDays(text, 1)).toThrow(RangeError);
    },
  );

  test('counts completed years', () => {
    expect(ageYears('1991-03-04', '2026-03-03')).toBe(34);
    expect(ageYears('1991-03-04', '2026-03-04')).toBe(35);
    expect(ageYears('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageYears('2008-02-29', '2026-03-01')).toBe(18);
  });

  test('knows the weekday', () => {
    expect(weekdayOf('2026-11-20')).toBe(5);
  });

  test('gives the date of an instant in its zone', () => {
    const late = Date.UTC(2026, 10, 20, 23, 30);
    expect(dateOfInstant(late, 'Europe/London')).toBe('2026-11-20');
    expect(dateOfInstant(late, 'Europe/Warsaw')).toBe('2026-11-21');
  });
});
