import {
  mostCopies,
  type OfferedPaper,
  type PrintJob,
  type QueueChoice,
} from '../../../shared/printing/printing.ts';

/** A paper of the list that is printed, with how many copies; 0 is not printed. */
export interface QueueRow extends OfferedPaper {
  /** Its place in what was offered: it stays the same while rows change places. */
  readonly key: string;
}

/** The list as it was offered, in its order. */
export const beginQueue = (offered: readonly OfferedPaper[]): readonly QueueRow[] =>
  offered.map((paper, index) => ({ ...paper, key: String(index) }));

/** The list with other copies of one row, between none and nine. */
export const withCopies = (rows: readonly QueueRow[], key: string, copies: number): readonly QueueRow[] =>
  rows.map((row) => (row.key === key ? { ...row, copies: Math.min(mostCopies, Math.max(0, copies)) } : row));

/** The list with one row before the row that was above it. */
export const movedUp = (rows: readonly QueueRow[], key: string): readonly QueueRow[] => {
  const at = rows.findIndex((row) => row.key === key);
  const [above, row] = [rows[at - 1], rows[at]];
  return above && row ? [...rows.slice(0, at - 1), row, above, ...rows.slice(at + 1)] : rows;
};

/** What is printed of the list. */
export const papersOf = (rows: readonly QueueRow[]): PrintJob['papers'] =>
  rows.filter(({ copies }) => copies > 0).map(({ paper, copies }) => ({ paper, copies }));

/** What is remembered of it for the next visit: of each sort the most copies that any of its papers had. */
export const choiceOf = (rows: readonly QueueRow[]): QueueChoice => {
  const choice: Partial<Record<QueueRow['sort'], number>> = {};
  for (const { sort, copies } of rows) choice[sort] = Math.max(choice[sort] ?? 0, copies);
  return choice;
};
