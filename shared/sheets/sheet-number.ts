/**
 * The number of a printed treatment sheet: patient, session, and a letter that catches slips of the pen: "00017-5-K".
 * Only digits before the letter and no letter that looks like a digit (I, O, Q), so that handwriting can be read back.
 */
export interface SheetNumber {
  /** The patient's number as printed, with its leading zeros. */
  readonly patient: string;
  /** The patient's session, from 1. */
  readonly ordinal: number;
}

const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ';
/** Digits that the letter is worked out from, each part filled up with zeros from the left. */
const patientDigits = 8;
const ordinalDigits = 3;

/** Longest sheet number: eight digits, three digits, a letter, two hyphens. */
export const longestSheetNumber = 14;
/** Highest session that a sheet can name. */
export const highestOrdinal = 999;

/**
 * The check letter. Each digit counts with another power of two modulo 23: every single wrong digit, and every two digits
 * that changed places, give another letter.
 */
const checkLetter = ({ patient, ordinal }: SheetNumber): string => {
  const digits = patient.padStart(patientDigits, '0') + String(ordinal).padStart(ordinalDigits, '0');
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * 2 ** place, 0);
  return letters.charAt(sum % letters.length);
};

/** "00017-5-K"; throws RangeError for what is no number of a patient and a session. */
export const formatSheetNumber = (number: SheetNumber): string => {
  const { patient, ordinal } = number;
  const fits = Number.isInteger(ordinal) && ordinal >= 1 && ordinal <= highestOrdinal;
  if (!/^\d{1,8}$/.test(patient) || !fits) throw new RangeError('not a sheet number');
  return `${patient}-${ordinal}-${checkLetter(number)}`;
};

/** Why a typed sheet number is none: not of that shape, or the letter does not belong to the digits. */
export type ReadSheetNumber =
  | { readonly ok: true; readonly value: SheetNumber; readonly text: string }
  | { readonly ok: false; readonly why: 'unreadable' | 'slip' };

/** Reads a typed sheet number: small letters, other hyphens, spaces, points and left-out zeros are all the same. */
export const parseSheetNumber = (typed: string): ReadSheetNumber => {
  const plain = typed.normalize('NFKC').trim().toUpperCase();
  const parts = /^(\d{1,8})[\s./\u2010-\u2015\u2212-]+(\d{1,3})[\s./\u2010-\u2015\u2212-]*([A-Z])$/.exec(
    plain,
  );
  const [, patient = '', ordinal = '', letter = ''] = parts ?? [];
  const value = { patient: patient.replace(/^0+(?=\d)/, '').padStart(5, '0'), ordinal: Number(ordinal) };
  if (!parts || value.ordinal < 1) return { ok: false, why: 'unreadable' };
  if (checkLetter(value) !== letter) return { ok: false, why: 'slip' };
  return { ok: true, value, text: formatSheetNumber(value) };
};
