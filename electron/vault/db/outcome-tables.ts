import type { Measure } from '../../../shared/outcomes/measures.ts';

/** Each treated area of a session's newest version, with what was seen there; `other_kinds` is a list with bars. */
export interface OutcomePartsTable {
  readonly patient: string;
  readonly at: number;
  readonly session: string;
  readonly region: string;
  readonly side: string;
  readonly day: string;
  readonly person: string;
  readonly device: string | null;
  readonly depth_um: number | null;
  readonly erythema: number | null;
  readonly oedema: number | null;
  readonly bleeding: number | null;
  readonly bruising: number | null;
  readonly davey: number | null;
  readonly other: string;
  readonly other_kinds: string;
}

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
  readonly outcome_parts: OutcomePartsTable;
  readonly outcome_cases: OutcomeCasesTable;
  readonly outcome_cells: OutcomeCellsTable;
}

/** The same by name, in the order in which they follow from each other. */
export const outcomeTables = [
  'outcome_parts',
  'outcome_cases',
  'outcome_cells',
] as const satisfies readonly (keyof OutcomeTables)[];
