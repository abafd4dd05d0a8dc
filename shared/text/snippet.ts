/** The place in a text where what was searched for stands, with the words around it. */
import { fold } from './fold.ts';
import { indexedText } from './text-words.ts';

/** A part of a snippet, and whether it is what was searched for. */
export interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

/** Signs around the first hit, in UTF-16 units; about two lines of a list. */
const before = 60;
const after = 140;

/** A letter with its accents, then what follows: the smallest parts that fold on their own. */
const letters = /\P{M}\p{M}*|\p{M}+/gu;
const word = /[^\s]+/gu;

/** Units that were folded, since a text has the same few again and again: of a search that took a third of the time. */
const foldedUnits = new Map<string, string>();
const mostUnits = 2000;

/** A folded unit: its letters, nothing for what is left out inside a word, a space for what parts words. */
const foldedUnit = (unit: string): string => {
  const known = foldedUnits.get(unit);
  if (known !== undefined) return known;
  const own = fold(unit);
  const folded = own !== '' ? own : fold(`a${unit}a`) === 'aa' ? '' : ' ';
  if (foldedUnits.size >= mostUnits) foldedUnits.clear();
  foldedUnits.set(unit, folded);
  return folded;
};

/** Where the first word stands that begins with what one of `asked` begins with; -1 for none. */
function firstHit(text: string, asked: readonly (readonly string[])[]): number {
  for (const match of text.matchAll(word)) {
    const indexed = ` ${indexedText(match[0])}`;
    if (asked.some((parts) => indexed.includes(` ${parts.join(' ')}`))) return match.index;
  }
  return -1;
}

/** The parts of a short text, each marked where a word begins as asked, accents and case aside; joined they are the text. */
export function markHits(text: string, asked: readonly (readonly string[])[]): readonly SnippetPart[] {
  const units = text.match(letters) ?? [];
  let folded = ' ';
  const owners: number[] = [-1];
  const silent = new Set<number>();
  for (const [index, unit] of units.entries()) {
    const own = foldedUnit(unit);
    folded += own;
    if (own === '') silent.add(index);
    for (let sign = 0; sign < own.length; sign += 1) owners.push(index);
  }
  const marked = new Set<number>();
  for (const parts of asked) {
    const whole = parts.join('');
    const inside = parts.length > 1 || indexedText(`a${whole}`).includes(' ');
    const wanted = inside ? whole : ` ${whole}`;
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
      for (const owner of owners.slice(inside ? at : at + 1, at + wanted.length)) marked.add(owner);
    }
  }
  const found: SnippetPart[] = [];
  for (const [index, unit] of units.entries()) {
    // An apostrophe inside a hit belongs to it.
    const hit = marked.has(index) || (silent.has(index) && marked.has(index - 1) && marked.has(index + 1));
    const last = found.at(-1);
    if (last?.hit === hit) found[found.length - 1] = { text: last.text + unit, hit };
    else found.push({ text: unit, hit });
  }
  return found;
}

/** Moves a cut to the next space, so that no word is cut where there is one near. */
const toSpace = (text: string, at: number, most: number): number => {
  const space = text.slice(at, at + most).search(/\s/u);
  return space < 0 ? at : at + space;
};

/**
 * The words around the first hit in the first of these texts that has one, in one line, with "…" where it was cut; nothing
 * where none has.
 */
export function snippetOf(
  texts: readonly string[],
  asked: readonly (readonly string[])[],
): readonly SnippetPart[] {
  if (asked.length === 0) return [];
  for (const text of texts) {
    const at = firstHit(text, asked);
    if (at < 0) continue;
    const from = at <= before ? 0 : toSpace(text, at - before, before);
    const rest = text.length - at <= after ? text.length : toSpace(text, at + after, 20);
    // A cut through the middle of a sign outside the basic plane would leave half of it.
    const cut = text.slice(from, rest).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, '');
    const shown = cut.replaceAll(/\s+/gu, ' ').trim();
    return markHits(`${from > 0 ? '… ' : ''}${shown}${rest < text.length ? ' …' : ''}`, asked);
  }
  return [];
}
