/** Of a long row of equal cells: the cell at a place, or how many are left out before the place `before`. */
export type Piece = { readonly at: number } | { readonly left: number; readonly before: number };

/** Places from 0, the last one not in it. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/**
 * What of a row of `count` cells is made: those in the span and the chosen one, wherever it stands; between them how many are
 * left out. A span that reaches past the row ends with it.
 */
export const piecesOf = (count: number, { from, until }: Span, chosen: number): readonly Piece[] => {
  const [first, end] = [Math.max(0, Math.min(from, count)), Math.max(0, Math.min(until, count))];
  const near = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  const made = near.includes(chosen) || chosen < 0 || chosen >= count ? near : [...near, chosen];
  const pieces: Piece[] = [];
  let next = 0;
  for (const at of made.toSorted((one, other) => one - other)) {
    if (at > next) pieces.push({ left: at - next, before: at });
    pieces.push({ at });
    next = at + 1;
  }
  if (next < count) pieces.push({ left: count - next, before: count });
  return pieces;
};
