import { fold, searchTokens } from '../../../shared/text/fold.ts';

/** A part of a text, and whether it is what was searched for. */
export interface TextPart {
  readonly text: string;
  readonly hit: boolean;
}

/** A letter with its accents, then what follows: the smallest parts that fold on their own. */
const letters = /\P{M}\p{M}*|\p{M}+/gu;

/** Marks every place of the text that a word of the query stands for, accents and case aside; joined, the parts are the text. */
export const underlineHits = (text: string, query: string): TextPart[] => {
  const units = text.match(letters) ?? [];
  const owners: number[] = [];
  const folded = units
    .map((unit, index) => {
      const part = fold(unit);
      owners.push(...Array.from({ length: part.length }, () => index));
      return part;
    })
    .join('');
  const marked = new Set<number>();
  for (const token of searchTokens(query)) {
    for (let at = folded.indexOf(token); at >= 0; at = folded.indexOf(token, at + 1)) {
      for (const owner of owners.slice(at, at + token.length)) marked.add(owner);
    }
  }
  const parts: TextPart[] = [];
  for (const [index, unit] of units.entries()) {
    const hit = marked.has(index);
    const last = parts.at(-1);
    if (last?.hit === hit) parts[parts.length - 1] = { text: last.text + unit, hit };
    else parts.push({ text: unit, hit });
  }
  return parts;
};
