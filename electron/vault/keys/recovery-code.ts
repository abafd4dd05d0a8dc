import { randomBytes } from 'node:crypto';
import { asSymbols } from '../../../shared/passphrase/recovery-groups.ts';

// Crockford's base 32: no I, L, O, U. Five bits a symbol, 26 symbols, 130 bits; the 27th is a check symbol.
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const checkSymbols = `${symbols}*~$=U`;
const length = 26;

export type ParsedCode =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly why: 'length' | 'symbol' | 'check' };

/** A new recovery code as it is printed: 130 random bits in groups of four, "ABCD-…-XYZ". */
export function newRecoveryCode(): string {
  // 26 bytes with the high bits dropped: each symbol is 5 fair bits.
  const body = [...randomBytes(length)].map((byte) => symbols[byte & 31]).join('');
  return group(body + checkSymbol(body));
}

/**
 * Reads a typed code: upper or lower case, O for 0, I and L for 1, spaces and dashes anywhere. The bytes are the
 * 26 symbols' values, for HKDF. The check symbol finds every single wrong symbol and every exchange of two
 * neighbours.
 */
export function parseRecoveryCode(text: string): ParsedCode {
  const typed = asSymbols(text);
  if (typed.length !== length + 1) return { ok: false, why: 'length' };
  const body = typed.slice(0, length);
  const check = typed.slice(length);
  if ([...body].some((symbol) => !symbols.includes(symbol)) || !checkSymbols.includes(check)) {
    return { ok: false, why: 'symbol' };
  }
  if (checkSymbol(body) !== check) return { ok: false, why: 'check' };
  return { ok: true, bytes: Buffer.from([...body].map((symbol) => symbols.indexOf(symbol))) };
}

/** The code's number modulo 37, the check of Crockford's base 32. 37 is prime and larger than the alphabet. */
function checkSymbol(body: string): string {
  const rest = [...body].reduce((sum, symbol) => (sum * 32 + symbols.indexOf(symbol)) % 37, 0);
  return checkSymbols.charAt(rest);
}

const group = (code: string): string => code.replace(/.{4}(?=.)/g, '$&-');
