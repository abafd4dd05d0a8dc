/** Words of running text, as they are indexed and as they are asked. */
import { fold, hasUnspacedScript } from './fold.ts';

/** A letter with its marks of a script without spaces, or a run of everything else. */
const pieces = /[\p{L}\p{N}]\p{M}*/gu;

/**
 * One folded word in the pieces that are indexed: each letter of a script without spaces is one, so that any part of
 * such a text is found; everything else stays whole.
 */
function piecesOf(word: string): readonly string[] {
  if (!hasUnspacedScript(word)) return [word];
  const found: string[] = [];
  let whole = false;
  for (const letter of word.match(pieces) ?? [word]) {
    const alone = hasUnspacedScript(letter);
    const last = found.at(-1);
    if (!alone && whole && last !== undefined) found[found.length - 1] = last + letter;
    else found.push(letter);
    whole = !alone;
  }
  return found;
}

/** A text as it is indexed: folded, in pieces, parted by one space. */
export const indexedText = (text: string): string =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '')
    .flatMap(piecesOf)
    .join(' ');

/** Most words of one search that are looked at. */
const mostWords = 12;

/** What is asked: for each word its pieces, of which the last is a beginning. No word is no search. */
export const askedWords = (query: string): readonly (readonly string[])[] =>
  [...new Set(fold(query).split(' '))]
    .filter((word) => word !== '')
    .slice(0, mostWords)
    .map(piecesOf);
