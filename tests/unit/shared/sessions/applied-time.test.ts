import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatTime } from '../../../../shared/dates/format.ts';
import { appliedInstant } from '../../../../shared/sessions/applied-time.ts';

const minute = 60_000;
const started = Date.UTC(2026, 10, 20, 14, 0);
const clock = (text: string, at = started) => {
  const read = appliedInstant(text, at, 'UTC');
  return read === null ? null : new Date(read).toISOString();
};

it('is of the day of the session, of the day after past midnight, of the day before early on it', () => {
  expect(clock('14.05')).toBe('2026-11-20T14:05:00.000Z');
  expect(clock('13:30')).toBe('2026-11-20T13:30:00.000Z');
  expect(clock('0:10')).toBe('2026-11-21T00:10:00.000Z');
  expect(clock('23:50', Date.UTC(2026, 10, 20, 0, 5))).toBe('2026-11-19T23:50:00.000Z');
  expect(clock('22:00', Date.UTC(2026, 10, 20, 9, 0))).toBe('2026-11-20T22:00:00.000Z');
});

it.each(['', '14', 'soon', '25:00', '14:99'])('is none where %j was typed', (text) => {
  expect(clock(text)).toBeNull();
});

it('gives back every minute from six hours before a session to eighteen hours after it began', () => {
  const zones = fc.constantFrom('UTC', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Kiritimati');
  // In November no clock of these zones is changed.
  const start = fc.integer({ min: Date.UTC(2026, 10, 3), max: Date.UTC(2026, 10, 28) });
  fc.assert(
    fc.property(zones, start, fc.integer({ min: -360, max: 1079 }), (zone, from, minutes) => {
      const at = Math.ceil(from / minute) * minute + minutes * minute;
      fc.pre(at < from + 18 * 60 * minute);
      expect(appliedInstant(formatTime(at, zone), from, zone)).toBe(at);
    }),
  );
});
