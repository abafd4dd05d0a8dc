/** How much is measured; `stores` is the most patients that the stores of documents are asked with. */
export interface BenchPlan {
  readonly count: number;
  readonly size: 'full' | 'quick';
  readonly reads: number;
  readonly saveRounds: number;
  readonly saves: number;
  readonly unlocks: number;
  readonly vaults: number;
  /** Rounds in which questions are asked beside what is done seldom. */
  readonly rarerWorks: number;
  readonly layers: number;
  readonly starts: number;
  /** Rounds of work after which memory is read. */
  readonly days: number;
  /** Work for so long instead; null for the rounds. */
  readonly minutes: number | null;
  readonly prints: number;
  readonly charting: number;
  readonly imports: number;
  readonly photos: number;
  readonly stores: number;
  readonly storeRounds: number;
}

const full: BenchPlan = {
  count: 20_000,
  size: 'full',
  reads: 5,
  saveRounds: 5,
  saves: 400,
  unlocks: 9,
  vaults: 5,
  rarerWorks: 2,
  layers: 1500,
  starts: 7,
  days: 12,
  minutes: null,
  prints: 15,
  charting: 600,
  imports: 1,
  photos: 40,
  stores: 20_000,
  storeRounds: 2,
};
const quick: BenchPlan = {
  count: 2000,
  size: 'quick',
  reads: 3,
  saveRounds: 2,
  saves: 120,
  unlocks: 4,
  vaults: 2,
  rarerWorks: 0,
  layers: 300,
  starts: 3,
  days: 3,
  minutes: null,
  prints: 5,
  charting: 200,
  imports: 1,
  photos: 10,
  stores: 2000,
  storeRounds: 1,
};

/** The small bases have this part of the patients: against them growth is measured. */
export const smaller = 20;

/** The parts that can be measured alone. */
export const parts = [
  'vault',
  'report',
  'charting',
  'print',
  'reads',
  'import',
  'photo',
  'stores',
  'window',
] as const;
export type Part = (typeof parts)[number];

/** The plan of a run; `patients` is another number of them than the usual one, `minutes` how long there is work before memory is read. */
export const planOf = (
  isQuick: boolean,
  { patients, minutes }: { readonly patients: number | undefined; readonly minutes: number | undefined },
): BenchPlan => {
  const plan = isQuick ? quick : full;
  return { ...plan, count: patients ?? plan.count, minutes: minutes ?? null };
};
