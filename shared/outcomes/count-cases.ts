import { measures, type Measure } from './measures.ts';
import { dimensions, valueOf, type Dimension, type OutcomeCase, type OutcomeCounts } from './outcome.ts';

/** What cells of the rollup are told apart by. */
export interface CellKey {
  readonly dimension: Dimension;
  readonly value: string;
  readonly year: number;
  readonly person: string;
  readonly device: string;
}

/** A cell, or how one changes: then figures may be below zero. */
export interface Cell extends CellKey, OutcomeCounts {}

const keyText = ({ dimension, value, year, person, device }: CellKey): string =>
  JSON.stringify([dimension, value, year, person, device]);

/** A sum that grows, for many cases in a row. */
export interface Tally {
  cases: number;
  readonly of: Map<Measure, number>;
}

/** A sum of nothing yet. */
export const emptyTally = (): Tally => ({ cases: 0, of: new Map() });

/** Adds so many cases of each of which some measures are true. */
export const addTo = (tally: Tally, found: readonly Measure[], by = 1): void => {
  tally.cases += by;
  for (const measure of found) tally.of.set(measure, (tally.of.get(measure) ?? 0) + by);
};

/** A sum as counts, without what is true of none. */
export const countsOf = ({ cases, of }: Tally): OutcomeCounts => ({
  cases,
  of: Object.fromEntries([...of].filter(([, count]) => count !== 0)),
});

/** Two counts together. */
export const plus = (a: OutcomeCounts, b: OutcomeCounts): OutcomeCounts => ({
  cases: a.cases + b.cases,
  of: Object.fromEntries(
    measures.flatMap((measure) => {
      const sum = (a.of[measure] ?? 0) + (b.of[measure] ?? 0);
      return sum === 0 ? [] : [[measure, sum]];
    }),
  ),
});

/** How the cells change when some cases go and others come; what stays the same is left out. */
export const changedCells = (gone: readonly OutcomeCase[], come: readonly OutcomeCase[]): readonly Cell[] => {
  const cells = new Map<string, { readonly key: CellKey; readonly tally: Tally }>();
  const count = (one: OutcomeCase, by: number): void => {
    const { person, device } = one;
    const year = Number(one.day.slice(0, 4));
    for (const dimension of dimensions) {
      const key = { dimension, value: valueOf(one, dimension), year, person, device };
      const text = keyText(key);
      const cell = cells.get(text) ?? { key, tally: emptyTally() };
      cells.set(text, cell);
      addTo(cell.tally, one.measures, by);
    }
  };
  for (const one of gone) count(one, -1);
  for (const one of come) count(one, 1);
  return [...cells.values()]
    .map(({ key, tally }) => ({ ...key, ...countsOf(tally) }))
    .filter(({ cases, of }) => cases !== 0 || Object.keys(of).length > 0);
};
