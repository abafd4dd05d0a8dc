/** Rows that come and go together; some two thousand px. */
const rowsOfStretch = 20;

/** Some rows of a part of a long list. */
export interface Stretch<Row> {
  /** Counted through all parts, so that neighbours are known across them. */
  readonly number: number;
  /** Each with its place in the part, from 1. */
  readonly rows: readonly { readonly row: Row; readonly place: number }[];
}

/** The rows of each part in stretches, by their places from the part's beginning: rows added at the end of the last move no other. */
export const inStretches = <Row>(
  parts: ReadonlyMap<string, readonly Row[]>,
): readonly { readonly part: string; readonly stretches: readonly Stretch<Row>[] }[] => {
  let number = -1;
  return [...parts].map(([part, own]) => {
    const placed = own.map((row, index) => ({ row, place: index + 1 }));
    const stretches = Array.from({ length: Math.ceil(own.length / rowsOfStretch) }, (_, index) => {
      number += 1;
      return { number, rows: placed.slice(index * rowsOfStretch, (index + 1) * rowsOfStretch) };
    });
    return { part, stretches };
  });
};
