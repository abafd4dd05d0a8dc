import { measures } from './measures.ts';
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

/** One case, counted `by` times: 1 adds it and -1 takes it away. */
export const countOf = (one: Pick<OutcomeCase, 'measures'>, by = 1): OutcomeCounts => ({
  cases: by,
  of: Object.fromEntries(one.measures.map((measure) => [measure, by])),
});

const cellsOf = (one: OutcomeCase, by: number): readonly Cell[] =>
  dimensions.map((dimension) => ({
    dimension,
    value: valueOf(one, dimension),
    year: Number(one.day.slice(0, 4)),
    person: one.person,
    device: one.device,
    ...countOf(one, by),
  }));

/** How the cells change when some cases go and others come; what stays the same is left out. */
export const changedCells = (gone: readonly OutcomeCase[], come: readonly OutcomeCase[]): readonly Cell[] => {
  const cells = new Map<string, Cell>();
  for (const cell of [
    ...gone.flatMap((one) => cellsOf(one, -1)),
    ...come.flatMap((one) => cellsOf(one, 1)),
  ]) {
    const key = keyText(cell);
    const before = cells.get(key);
    cells.set(key, before === undefined ? cell : { ...cell, ...plus(before, cell) });
  }
  return [...cells.values()].filter(({ cases, of }) => cases !== 0 || Object.keys(of).length > 0);
};
