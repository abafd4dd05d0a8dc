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
const gaps = /\s+/gu;

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

/** Signs that are a letter, a digit or a gap each, whatever stands beside them; most texts have no other. */
const plain = /^[\t\n\r -&(-_a-~…]*$/;
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a);
const isBlank = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);

/** From where on a word of a plain text begins with this; -1 for nowhere. */
function plainHit(lower: string, part: string, from: number): number {
  let at = lower.indexOf(part, from);
  while (at > 0 && isLetter(lower.charCodeAt(at - 1))) at = lower.indexOf(part, at + 1);
  return at;
}

/** What can be found in a plain text: what has several parts has letters that are not plain. */
const plainParts = (asked: readonly (readonly string[])[]): readonly string[] =>
  asked.flatMap(([part = '', ...others]) => (part === '' || others.length > 0 ? [] : [part]));

/** Where the first word stands that begins with what one of `asked` begins with; -1 for none. */
function firstHit(text: string, asked: readonly (readonly string[])[]): number {
  if (plain.test(text)) {
    const lower = text.toLowerCase();
    let first = Infinity;
    for (const part of plainParts(asked)) {
      const at = plainHit(lower, part, 0);
      if (at >= 0) first = Math.min(first, at);
    }
    if (first === Infinity) return -1;
    while (first > 0 && !isBlank(text.charCodeAt(first - 1))) first -= 1;
    return first;
  }
  for (const match of text.matchAll(word)) {
    const indexed = ` ${indexedText(match[0])}`;
    if (asked.some((parts) => indexed.includes(` ${parts.join(' ')}`))) return match.index;
  }
  return -1;
}

function markPlain(text: string, asked: readonly (readonly string[])[]): readonly SnippetPart[] {
  const found: SnippetPart[] = [];
  let done = 0;
  const add = (until: number, hit: boolean): void => {
    if (until <= done) return;
    const part = text.slice(done, until);
    const last = found.at(-1);
    if (last?.hit === hit) found[found.length - 1] = { text: last.text + part, hit };
    else found.push({ text: part, hit });
    done = until;
  };
  const lower = text.toLowerCase();
  const hits = plainParts(asked).flatMap((part) => {
    const places: [number, number][] = [];
    for (let at = plainHit(lower, part, 0); at >= 0; at = plainHit(lower, part, at + 1))
      places.push([at, at + part.length]);
    return places;
  });
  for (const [from, until] of hits.toSorted(([a], [b]) => a - b)) {
    add(from, false);
    add(until, true);
  }
  add(text.length, false);
  return found;
}

/** The parts of a short text, each marked where a word begins as asked, accents and case aside; joined they are the text. */
export function markHits(text: string, asked: readonly (readonly string[])[]): readonly SnippetPart[] {
  if (plain.test(text)) return markPlain(text, asked);
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
    const shown = cut.replaceAll(gaps, ' ').trim();
    return markHits(`${from > 0 ? '… ' : ''}${shown}${rest < text.length ? ' …' : ''}`, asked);
  }
  return [];
}
