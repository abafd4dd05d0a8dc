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
/** Shown where the text before was cut away. */
const cutBefore = '… ';

/** A letter with its accents, then what follows: the smallest parts that fold on their own. */
const letters = /\P{M}\p{M}*|\p{M}+/gu;
const word = /[^\s]+/gu;
const gaps = /\s+/gu;
/** A gap that is not one space alone. */
const wideGap = /[\t-\r]| {2}/;

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

/**
 * Where the word stands in which the first hit begins; -1 for none. Letters of a script without spaces are found across a gap
 * as well, as in the index.
 */
function firstHit(text: string, asked: readonly (readonly string[])[]): number {
  const indexed: { readonly piece: string; readonly at: number }[] = [];
  for (const { 0: own, index: at } of text.matchAll(word))
    for (const piece of indexedText(own).split(' ')) if (piece !== '') indexed.push({ piece, at });
  const begins = (from: number, parts: readonly string[]): boolean =>
    parts.every((part, place) => {
      const piece = indexed[from + place]?.piece;
      return place === parts.length - 1 ? piece?.startsWith(part) === true : piece === part;
    });
  return indexed.find((_, from) => asked.some((parts) => begins(from, parts)))?.at ?? -1;
}

/** A part of a text that is marked, in UTF-16 units. */
interface Hit {
  readonly from: number;
  readonly until: number;
}

/** Where words of a plain text, in small letters, begin with one of these parts, in order. */
function plainHits(lower: string, parts: readonly string[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (const part of parts)
    for (let at = plainHit(lower, part, 0); at >= 0; at = plainHit(lower, part, at + 1))
      hits.push({ from: at, until: at + part.length });
  return parts.length > 1 ? hits.sort((one, other) => one.from - other.from) : hits;
}

/** A text in parts, marked where the hits stand, so many units further on. */
function marked(text: string, hits: readonly Hit[], further: number): readonly SnippetPart[] {
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
  for (const { from, until } of hits) {
    add(from + further, false);
    add(until + further, true);
  }
  add(text.length, false);
  return found;
}

const markPlain = (text: string, parts: readonly string[]): readonly SnippetPart[] =>
  marked(text, plainHits(text.toLowerCase(), parts), 0);

/** The parts of a short text, each marked where a word begins as asked, accents and case aside; joined they are the text. */
export function markHits(text: string, asked: readonly (readonly string[])[]): readonly SnippetPart[] {
  if (plain.test(text)) return markPlain(text, plainParts(asked));
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
    const wanted = new RegExp(inside ? parts.join(' *') : `(?<= )${whole}`, 'gu');
    for (let match = wanted.exec(folded); match; match = wanted.exec(folded)) {
      for (const owner of owners.slice(match.index, match.index + match[0].length)) marked.add(owner);
      wanted.lastIndex = match.index + 1;
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

/** Where to cut around a hit. */
const cutAt = (text: string, at: number): Hit => ({
  from: at <= before ? 0 : toSpace(text, at - before, before),
  until: text.length - at <= after ? text.length : toSpace(text, at + after, 20),
});

const withCuts = (text: string, shown: string, { from, until }: Hit): string =>
  `${from > 0 ? cutBefore : ''}${shown}${until < text.length ? ' …' : ''}`;

function snippetAt(text: string, at: number, asked: readonly (readonly string[])[]): readonly SnippetPart[] {
  const cut = cutAt(text, at);
  // A cut through the middle of a sign outside the basic plane would leave half of it.
  const part = text.slice(cut.from, cut.until).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, '');
  return markHits(withCuts(text, part.replaceAll(gaps, ' ').trim(), cut), asked);
}

/** The same of a plain text, which folds letter by letter: nothing when no word begins with one of the parts. */
function plainSnippet(text: string, parts: readonly string[]): readonly SnippetPart[] | undefined {
  const lower = text.toLowerCase();
  let first = Infinity;
  for (const part of parts) {
    const at = plainHit(lower, part, 0);
    if (at >= 0) first = Math.min(first, at);
  }
  if (first === Infinity) return undefined;
  while (first > 0 && !isBlank(text.charCodeAt(first - 1))) first -= 1;
  const cut = cutAt(text, first);
  const part = text.slice(cut.from, cut.until);
  if (wideGap.test(part)) return markPlain(withCuts(text, part.replaceAll(gaps, ' ').trim(), cut), parts);
  const shown = part.trim();
  const from = cut.from + (part.startsWith(' ') ? 1 : 0);
  const hits = plainHits(lower.slice(from, from + shown.length), parts);
  return marked(withCuts(text, shown, cut), hits, cut.from > 0 ? cutBefore.length : 0);
}

/**
 * The words around the first hit in the first of these texts that has one, in one line, with "…" where it was cut; nothing
 * where none has.
 */
export function snippetOf(
  texts: readonly string[],
  asked: readonly (readonly string[])[],
): readonly SnippetPart[] {
  if (asked.length === 0) return [];
  const parts = plainParts(asked);
  for (const text of texts) {
    if (plain.test(text)) {
      const found = plainSnippet(text, parts);
      if (found) return found;
      continue;
    }
    const at = firstHit(text, asked);
    if (at >= 0) return snippetAt(text, at, asked);
  }
  return [];
}
