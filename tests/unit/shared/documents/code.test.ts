import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codeAmong,
  codeMark,
  documentCode,
  printedCode,
  readCode,
} from '../../../../shared/documents/code.ts';

const id = fc.uuid();
const hash = fc.stringMatching(/^[0-9a-f]{64}$/);

describe('the code on a paper', () => {
  test('is read as it was printed, scanned, in small letters, and with letters for the digits they look like', () => {
    fc.assert(
      fc.property(id, hash, (one, other) => {
        const code = documentCode(one, other);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{14}$/);
        const alike = code.replaceAll('1', 'l').replaceAll('0', 'o');
        const forms = [
          code,
          printedCode(code),
          printedCode(code).replaceAll(' ', '-'),
          codeMark + code,
          alike,
        ];
        for (const typed of forms) expect(readCode(` ${typed.toLowerCase()} `)).toEqual({ code });
      }),
    );
  });

  test('is found among what a picture holds, whatever else is in it, and no other code is taken for one', () => {
    const noise = fc.array(
      fc.oneof(fc.string(), fc.constantFrom(']d2010506', ']Q1https://x.example', codeMark)),
    );
    fc.assert(
      fc.property(id, hash, noise, noise, (one, other, before, after) => {
        const code = documentCode(one, other);
        expect(codeAmong([...before, `]Q1${codeMark}${code}`, ...after])).toBe(code);
        expect(codeAmong([...before, `]Q1${code}`, ...after])).toBeNull();
      }),
    );
  });

  test('shows any one wrong character, and any two that are swapped', () => {
    const place = fc.nat(13);
    fc.assert(
      fc.property(id, hash, place, place, fc.nat(31), (one, other, here, there, nth) => {
        const code = documentCode(one, other);
        const wrong = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[nth] ?? '';
        const changed = code.slice(0, here) + wrong + code.slice(here + 1);
        expect('code' in readCode(changed)).toBe(changed === code);
        const letters = [...code];
        [letters[here], letters[there]] = [letters[there] ?? '', letters[here] ?? ''];
        const swapped = letters.join('');
        expect('code' in readCode(swapped)).toBe(swapped === code);
      }),
    );
  });

  test('takes any other text for none, and says why', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const read = readCode(text);
        expect('code' in read ? read.code : read.why).not.toBe('');
      }),
    );
    expect(readCode(' - ')).toEqual({ why: 'empty' });
    expect(readCode('ABCDE')).toEqual({ why: 'length' });
    expect(readCode('ABCDE FGHJK MNU')).toEqual({ why: 'character' });
    expect(readCode('0'.repeat(13) + '1')).toEqual({ why: 'mistyped' });
  });
});
