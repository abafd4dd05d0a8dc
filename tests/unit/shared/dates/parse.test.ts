import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDate } from '../../../../shared/dates/calendar.ts';
import { formatDate } from '../../../../shared/dates/format.ts';
import { parseDate } from '../../../../shared/dates/parse.ts';
import { anyDate } from './any-date.ts';

const today = '2026-11-20';
const read = (text: string) => parseDate(text, { today });

describe('parseDate', () => {
  test.each([
    '4 3 1991',
    '04/03/1991',
    '4.3.1991',
    '04-03-1991',
    '04031991',
    '04-Mar-1991',
    '4 march 1991',
    '4th March, 1991',
    'Mar 4 1991',
    '04Mar1991',
    '1991-03-04',
    '1991 Mar 4',
    ' 4\u20113\u20111991 ',
    '\uff14/3/1991',
  ])('reads %s as the fourth of March', (text) => {
    expect(read(text)).toEqual({ ok: true, value: '1991-03-04' });
  });

  test.each([
    ['today', '2026-11-20'],
    ['Tomorrow', '2026-11-21'],
    ['yesterday', '2026-11-19'],
    ['+28', '2026-12-18'],
  ])('reads %s from today', (text, value) => {
    expect(read(text)).toEqual({ ok: true, value });
  });

  test.each(['', '4', '4 3', '4/3/91', '4 Mar', '4 Mar 91', '4 M', '1991-03', '0403199', 'Mar 1991'])(
    '%j is incomplete',
    (text) => {
      expect(read(text)).toMatchObject({ ok: false, why: 'incomplete' });
    },
  );

  test.each(['31-Feb-1991', '0/3/1991', '4/13/1991', '29 2 2025', '4/3/0191', '32 1 2000'])(
    '%j does not exist',
    (text) => {
      expect(read(text)).toMatchObject({ ok: false, why: 'impossible' });
    },
  );

  test.each(['never', '4/3/1991/2', '4 Foo 1991', '-4/3/1991', '4:3:1991', 'constructor', '123 3 1991'])(
    '%j is not understood',
    (text) => {
      expect(read(text)).toMatchObject({ ok: false, why: 'unreadable' });
    },
  );

  test('says how many days the month has', () => {
    expect(read('31-Feb-1991')).toEqual({
      ok: false,
      why: 'impossible',
      monthDays: { year: 1991, month: 2, days: 28 },
    });
  });

  test('reads back every date it writes, and the day-first and year-first forms', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const [year, month, day] = date.split('-');
        const forms = [formatDate(date), date, `${day}/${month}/${year}`, `${day}${month}${year}`];
        expect(forms.map(read)).toEqual(forms.map(() => ({ ok: true, value: date })));
      }),
    );
  });

  test('whatever is typed: an existing date or a reason, and nothing is thrown', () => {
    const near = fc.string({ unit: fc.constantFrom(...'0123456789 ./-,marfebT+'), maxLength: 14 });
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), (text) => {
        const result = read(text);
        expect(result.ok ? isDate(result.value) : result.why).toBeTruthy();
      }),
    );
  });
});
