import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newRecoveryCode, parseRecoveryCode } from '../../../../../electron/vault/keys/recovery-code.ts';

const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bytesOf = (text: string): string | undefined => {
  const parsed = parseRecoveryCode(text);
  return parsed.ok ? parsed.bytes.toString('hex') : undefined;
};

describe('a recovery code', () => {
  it('is printed in groups of four and differs each time', () => {
    const codes = Array.from({ length: 50 }, newRecoveryCode);
    for (const code of codes)
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}[0-9A-Z*~$=]$/);
    expect(new Set(codes).size).toBe(50);
  });

  it('11 is read however it is typed', () => {
    const code = '0YVG-7VR4-QF5M-PXBH-XGFE-MFPP-YHP';
    const wanted = bytesOf(code);
    expect(wanted).toHaveLength(52);
    expect(bytesOf(code.toLowerCase())).toBe(wanted);
    expect(bytesOf(code.replaceAll('-', ''))).toBe(wanted);
    expect(bytesOf(`  ${code.replaceAll('-', ' ')}\n`)).toBe(wanted);
    expect(bytesOf(code.replaceAll('-', '–').replace('0', 'O'))).toBe(wanted);
  });

  it('11 takes I and L for 1', () => {
    const ones =
      Array.from({ length: 400 }, newRecoveryCode).find((code) => code.slice(0, 30).includes('1')) ?? '';
    expect(bytesOf(ones)).toBeDefined();
    expect(bytesOf(ones.replace('1', 'I'))).toBe(bytesOf(ones));
    expect(bytesOf(ones.replace('1', 'l'))).toBe(bytesOf(ones));
  });

  it('11 finds every single wrong symbol at every place', () => {
    const plain = newRecoveryCode().replaceAll('-', '');
    for (let place = 0; place < plain.length; place += 1) {
      for (const symbol of symbols) {
        if (symbol === plain[place]) continue;
        const wrong = plain.slice(0, place) + symbol + plain.slice(place + 1);
        expect(parseRecoveryCode(wrong)).toEqual({ ok: false, why: 'check' });
      }
    }
  });

  it('finds two neighbours that changed places', () => {
    const plain = newRecoveryCode().replaceAll('-', '');
    for (let place = 0; place + 2 < plain.length; place += 1) {
      const [one = '', two = ''] = [plain[place], plain[place + 1]];
      if (one === two) continue;
      const wrong = plain.slice(0, place) + two + one + plain.slice(place + 2);
      expect(parseRecoveryCode(wrong)).toEqual({ ok: false, why: 'check' });
    }
  });

  it('says what is wrong with other input', () => {
    const plain = newRecoveryCode().replaceAll('-', '');
    expect(parseRecoveryCode('')).toEqual({ ok: false, why: 'length' });
    expect(parseRecoveryCode(plain.slice(1))).toEqual({ ok: false, why: 'length' });
    expect(parseRecoveryCode(`${plain}0`)).toEqual({ ok: false, why: 'length' });
    expect(parseRecoveryCode(`#${plain.slice(1)}`)).toEqual({ ok: false, why: 'symbol' });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        (text) => typeof parseRecoveryCode(text).ok === 'boolean',
      ),
    );
  });
});
