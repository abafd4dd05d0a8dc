import { changedCells, type Cell } from '../../../shared/outcomes/count-cases.ts';
import { measures, type Measure } from '../../../shared/outcomes/measures.ts';
import {
  dimensions,
  dimensionValues,
  type Dimension,
  type OutcomeCase,
  type OutcomeCounts,
} from '../../../shared/outcomes/outcome.ts';
import { type Db, statement } from './run.ts';

const keys = ['dimension', 'value', 'year', 'person', 'device'] as const;
const columns = ['cases', ...measures] as const;
const quoted = (name: string): string => `"${name}"`;

const add = `insert into outcome_cells (${keys.join(', ')}, ${columns.map(quoted).join(', ')})
  values (${[...keys, ...columns].map(() => '?').join(', ')})
  on conflict (${keys.join(', ')}) do update set
  ${columns.map((name) => `${quoted(name)} = ${quoted(name)} + excluded.${quoted(name)}`).join(', ')}`;
const dropEmpty = `delete from outcome_cells where ${keys.map((key) => `${key} = ?`).join(' and ')} and cases = 0`;

const addCell = (tx: Db, cell: Cell): void => {
  const key = keys.map((name) => cell[name]);
  statement(tx, add).run(...key, cell.cases, ...measures.map((measure) => cell.of[measure] ?? 0));
  if (cell.cases <= 0) statement(tx, dropEmpty).run(...key);
};

/** Counts some cases out of the cells and others in, in the write that changes them. */
export function moveCases(tx: Db, gone: readonly OutcomeCase[], come: readonly OutcomeCase[]): void {
  for (const cell of changedCells(gone, come)) addCell(tx, cell);
}

/** Which cells; years are included, null leaves a question open. */
export interface CellQuery {
  readonly from: number;
  readonly until: number;
  readonly person: string | null;
  readonly device: string | null;
}

/** The counts of one row of a dimension. */
export interface CountedRow extends OutcomeCounts {
  readonly dimension: Dimension;
  readonly value: string;
}

const sums = columns.map((name) => `sum(${quoted(name)})`).join(', ');
const narrowed = ({ person, device }: CellQuery): string =>
  `${person === null ? '' : ' and person = @person'}${device === null ? '' : ' and device = @device'}`;

type Row = readonly [dimension: string, value: string, cases: number, ...counts: number[]];

const countsOf = (counts: readonly number[]): OutcomeCounts['of'] =>
  Object.fromEntries(
    measures.flatMap((measure, place): [Measure, number][] => {
      const count = counts[place] ?? 0;
      return count === 0 ? [] : [[measure, count]];
    }),
  );

/** The sums of the cells, row by row of each dimension. */
export function sumCells(db: Db, query: CellQuery): readonly CountedRow[] {
  const text = `select dimension, value, ${sums} from outcome_cells
    where year between @from and @until${narrowed(query)} group by dimension, value`;
  const rows = statement(db, text).raw().all(query) as Row[];
  return rows.flatMap(([name, value, cases, ...counts]) => {
    const dimension = dimensions.find((each) => each === name);
    const known =
      dimension !== undefined && (dimensionValues[dimension] as readonly string[]).includes(value);
    return known ? [{ dimension, value, cases, of: countsOf(counts) }] : [];
  });
}
