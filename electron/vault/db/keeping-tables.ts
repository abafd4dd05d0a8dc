/** The rows of the table of periods that the practice changed or added; `record` is its JSON. */
export interface PeriodsTable {
  readonly place: string;
  readonly record_class: string;
  readonly revision: number;
  readonly at: number;
  readonly by_name: string;
  readonly reason: string;
  readonly record: string;
}

/** Patients whose record is held. */
interface HoldsTable {
  readonly patient: string;
  readonly at: number;
  readonly by_name: string;
  readonly reason: string;
}

/** Until when an owner decided that a record is kept beyond its period. */
export interface KeepDecisionsTable {
  readonly patient: string;
  readonly revision: number;
  readonly until: string;
  readonly at: number;
  readonly by_name: string;
  readonly reason: string;
}

/** Merges that stand: `before` and `chosen` are details of the kept chart, `number` to `record` the row of the other one. */
export interface MergesTable {
  readonly id: string;
  readonly kept: string;
  readonly other: string;
  readonly at: number;
  readonly by_name: string;
  readonly before: string;
  readonly chosen: string;
  readonly number: string;
  readonly revision: number;
  readonly record: string;
}

/** Pairs of charts of which it was said that they are of two people; `apart` is 0 where that was taken back. */
interface ApartPairsTable {
  readonly id: string;
  readonly one: string;
  readonly other: string;
  readonly apart: number;
  readonly at: number;
  readonly by_name: string;
}

/** Which records were written into a chart that is read in another one now. */
interface MergedRecordsTable {
  readonly owner: string;
  readonly id: string;
}

/** The tables about keeping records and merged charts. */
export interface KeepingTables {
  readonly periods: PeriodsTable;
  readonly holds: HoldsTable;
  readonly keep_decisions: KeepDecisionsTable;
  readonly merges: MergesTable;
  readonly merged_records: MergedRecordsTable;
  readonly apart_pairs: ApartPairsTable;
}

/** The same by name. */
export const keepingTables = [
  'periods',
  'holds',
  'keep_decisions',
  'merges',
  'merged_records',
  'apart_pairs',
] as const;
