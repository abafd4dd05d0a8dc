import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTime } from '../../../../shared/dates/parse-time.ts';

test.each([
  ['14:32', '14:32'],
  ['14.32', '14:32'],
  ['14 32', '14:32'],
  ['1432', '14:32'],
  ['932', '09:32'],
  ['9:05', '09:05'],
  ['2:32 pm', '14:32'],
  ['12:10 am', '00:10'],
  ['12:10pm', '12:10'],
])('reads %s as %s', (text, value) => {
  expect(parseTime(text)).toEqual({ ok: true, value });
});

test.each([
  ['', 'incomplete'],
  ['14', 'incomplete'],
  ['14:', 'incomplete'],
  ['14:3', 'incomplete'],
  ['24:00', 'impossible'],
  ['14:60', 'impossible'],
  ['14:10 pm', 'impossible'],
  ['noon', 'unreadable'],
  ['14:321', 'unreadable'],
])('%j is %s', (text, why) => {
  expect(parseTime(text)).toEqual({ ok: false, why });
});

test('reads back every time of the day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
      const value = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
      expect(parseTime(value)).toEqual({ ok: true, value });
    }),
  );
});
