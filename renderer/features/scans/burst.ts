/**
 * Tells a scanner from a person: a scanner types a whole code at once and ends with Enter or Tab. Keys are held back while
 * it may be one, and given on, in their order, when it was a person. Pure: time comes with the keys.
 */
import { groupSeparator } from '../../../shared/gs1/scanned-code.ts';
import { longestCode } from '../../../shared/gs1/read-code.ts';
import type { TypedCode } from '../../../shared/gs1/read-keys.ts';

/** One key as it was heard; `at` in ms. */
export type HeardKey =
  | { readonly kind: 'sign'; readonly text: string; readonly us: string; readonly at: number }
  | { readonly kind: 'separator'; readonly at: number }
  | { readonly kind: 'end'; readonly key: 'Enter' | 'Tab'; readonly at: number };

/** Longest time between two keys of a scanner, ms; wireless ones need 30. A person takes 80 and more for most. */
const scannerGap = 60;
/** A code that begins with "]" says itself that it is one: the scanner may be slow. */
const markedGap = 400;
/** The shortest code is an EAN-8. */
const shortestCode = 8;

/** What was held back so far. */
export interface Held extends TypedCode {
  readonly last: number;
}
export const nothingHeld: Held = { text: '', us: '', last: 0 };

/** How long to wait for the next key before what is held counts as typed by a person, ms. */
export const patience = ({ text }: TypedCode): number => (text.startsWith(']') ? markedGap : scannerGap);

export type Heard =
  /** Keep the key back. */
  | { readonly act: 'hold'; readonly held: Held }
  /** A person: give on what was held. This key passes too, unless it is held in its place. */
  | { readonly act: 'give'; readonly held: Held }
  | { readonly act: 'scan'; readonly code: TypedCode };

/** What one more key makes of what is held. */
export const hearKey = (held: Held, key: HeardKey): Heard => {
  const inTime = held.text !== '' && key.at - held.last <= patience(held);
  if (key.kind === 'end') {
    const whole = inTime && held.text.length >= shortestCode && held.text.length <= longestCode;
    return whole
      ? { act: 'scan', code: { text: held.text, us: held.us } }
      : { act: 'give', held: nothingHeld };
  }
  if (key.kind === 'separator') {
    // Outside a code these keys have their own meaning.
    if (!inTime) return { act: 'give', held: nothingHeld };
    const [text, us] = [held.text + groupSeparator, held.us + groupSeparator];
    return { act: 'hold', held: { text, us, last: key.at } };
  }
  if (held.text === '' && key.text === ' ') return { act: 'give', held: nothingHeld };
  if (held.text !== '' && !inTime) return { act: 'give', held: { text: key.text, us: key.us, last: key.at } };
  return { act: 'hold', held: { text: held.text + key.text, us: held.us + key.us, last: key.at } };
};
