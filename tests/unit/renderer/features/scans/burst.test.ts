import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hearKey,
  nothingHeld,
  type Held,
  type HeardKey,
} from '../../../../../renderer/features/scans/burst.ts';
import { usSign } from '../../../../../renderer/features/scans/us-keys.ts';
import { groupSeparator } from '../../../../../shared/gs1/scanned-code.ts';

type Typed = { readonly given: string; readonly scans: readonly string[]; readonly held: string };

/** Keys as they come, with the time before each; what was given on, what was a scan, and what is still held. */
const typing = (keys: readonly (readonly [key: string, wait: number])[]): Typed => {
  let held: Held = nothingHeld;
  let at = 1000;
  let given = '';
  const scans: string[] = [];
  for (const [sign, wait] of keys) {
    at += wait;
    const key: HeardKey =
      sign === 'Enter' || sign === 'Tab'
        ? { kind: 'end', key: sign, at }
        : sign === groupSeparator
          ? { kind: 'separator', at }
          : { kind: 'sign', text: sign, us: sign, at };
    const heard = hearKey(held, key);
    if (heard.act === 'scan') {
      scans.push(heard.code.text);
      held = nothingHeld;
    } else if (heard.act === 'hold') held = heard.held;
    else {
      given += held.text;
      held = heard.held;
      if (held.text === '' && key.kind === 'sign') given += sign;
      if (key.kind === 'end') given += '\n';
    }
  }
  return { given, scans, held: held.text };
};
const all = (text: string, wait: number) => [...text].map((sign) => [sign, wait] as const);

describe('a scanner that types', () => {
  it('is heard when a code comes at once and ends with Enter or Tab', () => {
    for (const end of ['Enter', 'Tab'])
      expect(typing([...all('9506000134352', 20), [end, 20]])).toEqual({
        given: '',
        scans: ['9506000134352'],
        held: '',
      });
    const text = `0109506000134352${groupSeparator}10A1`;
    expect(typing([...all(text, 5), ['Enter', 5]]).scans).toEqual([text]);
  });

  it('may be slow when its code says that it is one', () => {
    expect(typing([...all(']d20109506000134352', 300), ['Enter', 300]]).scans).toEqual([
      ']d20109506000134352',
    ]);
    expect(typing([...all('9506000134352', 300), ['Enter', 300]]).scans).toEqual([]);
  });
});

describe('a person', () => {
  it('loses no key, and the order stays', () => {
    expect(typing([...all('1.75', 30), ['Enter', 90]])).toEqual({ given: '1.75\n', scans: [], held: '' });
    expect(typing([...all('12345678', 120), ['Enter', 120]])).toEqual({
      given: '12345678\n',
      scans: [],
      held: '',
    });
    expect(
      typing([
        [' ', 500],
        ['Enter', 500],
      ]),
    ).toEqual({ given: ' \n', scans: [], held: '' });
  });

  it('is never eaten: whatever is typed is given on, held or scanned', () => {
    const key = fc.tuple(fc.constantFrom('1', 'a', ' ', ']', 'Enter'), fc.integer({ min: 0, max: 700 }));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 40 }), (keys) => {
        const { given, scans, held } = typing(keys);
        const typed = keys.filter(([sign]) => sign !== 'Enter').length;
        const kept = given.replaceAll('\n', '').length + scans.join('').length + held.length;
        expect(kept).toBe(typed);
        expect(scans.every((text) => text.length >= 8)).toBe(true);
      }),
    );
  });
});

it('a key is read as on a US keyboard', () => {
  expect(usSign('Digit1', false, false)).toBe('1');
  expect(usSign('Digit9', true, false)).toBe('(');
  expect(usSign('KeyZ', false, false)).toBe('z');
  expect(usSign('KeyZ', true, false)).toBe('Z');
  expect(usSign('KeyZ', true, true)).toBe('z');
  expect(usSign('Numpad7', false, false)).toBe('7');
  expect(usSign('F8', false, false)).toBeNull();
});
