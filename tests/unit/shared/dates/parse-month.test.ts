import { expect, test } from 'vitest';
import { parseMonth } from '../../../../shared/dates/parse-month.ts';

test.each(['3 2028', '03/2028', '03-2028', '032028', 'Mar-2028', 'march 2028', '2028-03', '2028 Mar'])(
  'reads %s',
  (text) => {
    expect(parseMonth(text)).toEqual({ ok: true, value: '2028-03' });
  },
);

test.each([
  ['', 'incomplete'],
  ['3', 'incomplete'],
  ['03/28', 'incomplete'],
  ['28-03', 'incomplete'],
  ['Mar', 'incomplete'],
  ['2028-', 'incomplete'],
  ['13/2028', 'impossible'],
  ['00 2028', 'impossible'],
  ['03/0028', 'impossible'],
  ['4/3/2028', 'unreadable'],
  ['soon', 'unreadable'],
])('%j is %s', (text, why) => {
  expect(parseMonth(text)).toEqual({ ok: false, why });
});
