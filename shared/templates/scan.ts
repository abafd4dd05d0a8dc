/** A template's source cut into text, `{{ … }}` and `{% … %}`, each with its place. */
export interface Piece {
  readonly kind: 'text' | 'output' | 'tag';
  /** The text itself, or what stands between the braces. */
  readonly inner: string;
  /** Of `inner`, in UTF-16 units from the start of the source. */
  readonly at: number;
  /** Where the piece begins and ends, braces included. */
  readonly from: number;
  readonly to: number;
}

export interface Scan {
  readonly pieces: readonly Piece[];
  /** Where a brace was opened that is never closed; null for none. */
  readonly unclosedAt: number | null;
}

/** Cuts the source at its braces; `-` beside a brace (trimming) belongs to the brace. */
export const scanTemplate = (source: string): Scan => {
  const pieces: Piece[] = [];
  const text = (from: number, to: number): void => {
    if (to > from) pieces.push({ kind: 'text', inner: source.slice(from, to), at: from, from, to });
  };
  let done = 0;
  const opening = /\{[{%]-?/g;
  for (let open = opening.exec(source); open; open = opening.exec(source)) {
    const kind = open[0][1] === '%' ? 'tag' : 'output';
    const start = open.index + open[0].length;
    const end = source.indexOf(kind === 'tag' ? '%}' : '}}', start);
    text(done, open.index);
    if (end < 0) return { pieces, unclosedAt: open.index };
    const trims = end > start && source[end - 1] === '-';
    const inner = source.slice(start, trims ? end - 1 : end);
    done = end + 2;
    pieces.push({ kind, inner, at: start, from: open.index, to: done });
    opening.lastIndex = done;
  }
  text(done, source.length);
  return { pieces, unclosedAt: null };
};

export interface Word {
  readonly type: 'name' | 'number' | 'quoted' | 'sign' | 'bad';
  /** Of a quoted text without its quotes. */
  readonly text: string;
  readonly at: number;
}

const wordShape =
  /\s+|(?<name>[\p{L}_][\p{L}\p{N}_.-]*)|(?<number>\d{1,9})|"(?<double>[^"\n]*)"|'(?<single>[^'\n]*)'|(?<sign>[=!<>]=|[<>,:|])|(?<bad>[\s\S])/gu;

/** What stands between braces as words, with the place of each in the source. */
export const wordsOf = ({ inner, at }: Piece): readonly Word[] => {
  const words: Word[] = [];
  for (const match of inner.matchAll(wordShape)) {
    const groups = match.groups ?? {};
    const quoted = groups['double'] ?? groups['single'];
    const place = at + match.index;
    if (quoted !== undefined) words.push({ type: 'quoted', text: quoted, at: place });
    else if (groups['name'] !== undefined) words.push({ type: 'name', text: match[0], at: place });
    else if (groups['number'] !== undefined) words.push({ type: 'number', text: match[0], at: place });
    else if (groups['sign'] !== undefined) words.push({ type: 'sign', text: match[0], at: place });
    else if (groups['bad'] !== undefined) words.push({ type: 'bad', text: match[0], at: place });
  }
  return words;
};

/** Line and column of an offset, both from 1; the column counts characters. */
export const placeOf = (
  source: string,
  offset: number,
): { readonly line: number; readonly column: number } => {
  const before = source.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: Array.from(before.slice(lineStart)).length + 1 };
};
