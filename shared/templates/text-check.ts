/** What is wrong with the plain text of a template. */
import type { Fault } from './expressions.ts';
import type { Piece } from './scan.ts';

/** Control characters, ordering controls (UAX #9) and broken surrogates: what is read would not be what is stored. */
const hidden =
  /(?![\n\t])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/u;
const strayBrace = /[%}]\}|\{\s+%|%\s+\}/;

/** The faults of the source's letters, and of the text between the braces. */
export const textFaults = (source: string, pieces: readonly Piece[]): readonly Fault[] => {
  const faults: Fault[] = [];
  const letter = source.search(hidden);
  if (letter >= 0) faults.push({ code: 'hidden-character', at: letter });
  const heading = /^ {0,3}#(?!#)(?:\s|$)/m.exec(source);
  if (heading) faults.push({ code: 'top-heading', at: heading.index });
  const underlined = /^ {0,3}=+[ \t]*$/m.exec(source);
  if (underlined) faults.push({ code: 'top-heading', at: underlined.index });
  for (const { kind, inner, at } of pieces) {
    const stray = kind === 'text' ? inner.search(strayBrace) : -1;
    if (stray >= 0) faults.push({ code: 'stray-brace', at: at + stray });
  }
  return faults;
};
