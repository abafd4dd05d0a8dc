import type { Measure } from '../../../shared/outcomes/measures.ts';

/** Each case of the outcome report; `course` is empty outside of any, `measures` a list with bars. */
export interface OutcomeCasesTable {
  readonly day: string;
  readonly patient: string;
  readonly course: string;
  readonly region: string;
  readonly person: string;
  readonly device: string;
  readonly plan: string;
  readonly striae: string;
  readonly skin: string;
  readonly depth: string;
  readonly sessions: number;
  readonly measures: string;
}

/** How many cases there are in each cell of the report, and of how many each measure is true. */
export type OutcomeCellsTable = {
  readonly dimension: string;
  readonly value: string;
  readonly year: number;
  readonly person: string;
  readonly device: string;
  readonly cases: number;
} & { readonly [M in Measure]: number };

export interface OutcomeTables {
  readonly outcome_cases: OutcomeCasesTable;
  readonly outcome_cells: OutcomeCellsTable;
}

/** The same by name, in the order in which they follow from each other. */
export const outcomeTables = [
  'outcome_cases',
  'outcome_cells',
] as const satisfies readonly (keyof OutcomeTables)[];
