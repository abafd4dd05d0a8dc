import type { CalendarDate } from '../dates/calendar.ts';
import { anyMark, readCode } from './read-code.ts';
import { problem, type ScannedCode } from './scanned-code.ts';

/** What a scanner typed: as this computer's keyboard reads it, and as a US keyboard would. */
export interface TypedCode {
  readonly text: string;
  readonly us: string;
}

/**
 * Reads what a scanner typed. A scanner that types for a US keyboard is misread by others: digits on a French one, Y and Z
 * on a German one. Where only the US reading has an article number, that one is taken; where both have one and their lots
 * differ, somebody has to look at the pack, and it is said. `isKnown` tells whether the register has such a lot.
 */
export const readTyped = (
  { text, us }: TypedCode,
  today: CalendarDate,
  isKnown: (code: ScannedCode) => boolean,
): ScannedCode => {
  const typed = readCode(text, today);
  if (text === us) return typed;
  const other = readCode(us, today);
  if (other.gtin === null) return typed;
  const told = (code: ScannedCode): ScannedCode => ({
    ...code,
    problems: [...code.problems, problem('keyboard', code.lot === null ? '' : '10', code.lot ?? '')],
  });
  if (typed.gtin === null) return told(other);
  if (typed.lot === other.lot && typed.serial === other.serial) return typed;
  if (isKnown(typed)) return typed;
  return isKnown(other) ? told(other) : told(typed);
};

/** The shortest article number that is not taken for a date or another number which somebody typed quickly. */
const shortestNumber = 12;

/** Whether keys that came at once are a code and not words: they say it themselves, or an article number is in them. */
export const isTypedCode = ({ text, us }: TypedCode, today: CalendarDate): boolean =>
  [text, us].some(
    (keys) => anyMark.test(keys) || (keys.length >= shortestNumber && readCode(keys, today).gtin !== null),
  );
