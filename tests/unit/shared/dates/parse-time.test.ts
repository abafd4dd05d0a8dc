import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfInstant } from '../../../../shared/dates/calendar.ts';
import { formatTime } from '../../../../shared/dates/format.ts';
import { instantOf, parseTime } from '../../../../shared/dates/parse-time.ts';

describe('a typed time of day', () => {
  it.each([
    ['14:05', 845],
    ['14.05', 845],
    ['14 05', 845],
    ['1405', 845],
    ['905', 545],
    ['9:05', 545],
    ['00:00', 0],
    ['23:59', 1439],
    ['14h05', 845],
  ])('%s is read', (text, minutes) => expect(parseTime(text)).toEqual({ ok: true, minutes }));

  it.each([
    ['', 'incomplete'],
    ['14', 'incomplete'],
    ['14:', 'incomplete'],
    ['14:5', 'incomplete'],
    ['24:00', 'impossible'],
    ['12:60', 'impossible'],
    ['2 pm', 'unreadable'],
    ['14:05:30', 'unreadable'],
    ['yesterday', 'unreadable'],
  ])('%s is not, and never guessed', (text, why) => expect(parseTime(text)).toEqual({ ok: false, why }));

  it('stands for the instant that is written so in any zone, but for an hour that the clocks leave out', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 1439 }),
        fc.constantFrom('UTC', 'Europe/London', 'America/St_Johns', 'Pacific/Auckland', 'Asia/Kolkata'),
        (day, minutes, zone) => {
          const date = day.toISOString().slice(0, 10);
          const at = instantOf(date, minutes, zone);
          const text = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
          const back = `${dateOfInstant(at, zone)} ${formatTime(at, zone)}`;
          // Clocks go forward at night: no treatment is written down in an hour that was not there.
          if (minutes > 240 && minutes < 1380) expect(back).toBe(`${date} ${text}`);
        },
      ),
    );
  });
});
