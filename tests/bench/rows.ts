import { type Measured, pooled, ratio } from './rounds.ts';
import { growth, median, quantile } from './statistics.ts';

/** One line of the table; times in ms, the goal a highest ratio or a range, null where none is set. */
export interface ResultRow {
  readonly row: string;
  readonly n: number;
  readonly ours: number;
  readonly base: number;
  readonly ratio: number;
  readonly goal: string;
}

/** Engine and scenario. */
type Side = readonly [string, string];
type Compare = (row: string, goal: string, ours: Side, base: Side) => ResultRow;

/** Lines that compare two measured things: p50 by the median of per-round ratios, p99 over all samples together. */
const comparing = (measured: Measured): { readonly p50: Compare; readonly p99: Compare } => {
  const samples = ([engine, scenario]: Side) => pooled(measured[engine], scenario);
  const side = ([engine, name]: Side) => ({ rounds: measured[engine], name });
  const line =
    (of: (samples: readonly number[]) => number, ratioOf: (ours: Side, base: Side) => number): Compare =>
    (row, goal, ours, base) => ({
      row,
      n: samples(ours).length,
      ours: of(samples(ours)),
      base: of(samples(base)),
      ratio: ratioOf(ours, base),
      goal,
    });
  const p99 = (values: readonly number[]): number => quantile(values, 0.99);
  return {
    p50: line(median, (ours, base) => ratio(side(ours), side(base))),
    p99: line(p99, (ours, base) => p99(samples(ours)) / p99(samples(base))),
  };
};

/** The rows of opening the charting page, and the patient's page, with a short and a long history. */
export function chartingRows(measured: Measured): readonly ResultRow[] {
  const { p50 } = comparing(measured);
  const of = (name: string, words: string, goal: string): ResultRow =>
    p50(`${words}, 40 sessions / 2 sessions, p50`, goal, ['ours', `${name}-many`], ['ours', `${name}-few`]);
  return [
    of('charting', 'G18 opening the charting page', '≤ 1.50'),
    of('chart', 'G18 chart and history', 'to see'),
  ];
}

const hot = [
  ['list', 'first page of the list'],
  ['timeline', 'timeline, newest 20'],
  ['search', 'name search, each keystroke'],
] as const;

/** The rows of the read scenarios. */
export function readRows(measured: Measured, lastPage: number): readonly ResultRow[] {
  const { p50, p99 } = comparing(measured);
  const both = (group: string, base: string, label: string, goals: readonly [string, string]): ResultRow[] =>
    hot.flatMap(([name, words]) => [
      p50(`${group} ${words} / ${label}, p50`, goals[0], ['ours', name], [base, name]),
      p99(`${group} ${words} / ${label}, p99`, goals[1], ['ours', name], [base, name]),
    ]);
  return [
    ...hot.map(([name, words]) => p50(`A/A ${words}`, '0.96 to 1.04', ['ours', name], ['twin', name])),
    ...both('G1', 'naive', 'naive', ['≤ 1.00', '≤ 1.00']),
    ...both('G2', 'plain', 'plain', ['≤ 1.10', '≤ 1.25']),
    ...both('G3', 'signal', 'Signal', ['≤ 1.00', '≤ 1.00']),
    p50(`G6 list page ${lastPage} / page 1`, '≤ 1.10', ['ours', 'page-last'], ['ours', 'page-1']),
    p50(`G6 the same in naive (OFFSET)`, 'to see', ['naive', 'page-last'], ['naive', 'page-1']),
    p50('G7 lot recall / naive', '≤ 0.60', ['ours', 'recall'], ['naive', 'recall']),
    p50('G10 1,000 sessions: first 50 / whole', '≤ 0.10', ['ours', 'long-first'], ['ours', 'long-whole']),
  ];
}

/** The rows of saving. */
export function saveRows(measured: Measured): readonly ResultRow[] {
  const { p50, p99 } = comparing(measured);
  return [
    p50('A/A durable save', '0.96 to 1.04', ['ours', 'save'], ['twin', 'save']),
    p50('G5 durable save / plain, p50', '≤ 1.50', ['ours', 'save'], ['plain', 'save']),
    p99('G5 durable save / bare fsync, p99', '≤ 1.25', ['ours', 'save'], ['ours', 'floor']),
  ];
}

/** The rows of unlocking a large and a small practice, `counts` of patients. */
export function unlockRows(
  measured: Measured,
  counts: { readonly small: number; readonly large: number },
): readonly ResultRow[] {
  const at = (name: string): number => median(pooled(measured[name], 'unlock'));
  const [ours, base] = [at('ours'), at('small')];
  return [
    comparing(measured).p50(
      `G4 passphrase to first page / SQLCipher's PBKDF2`,
      '≤ 0.80',
      ['ours', 'unlock'],
      ['pbkdf2', 'unlock'],
    ),
    {
      row: `G4 growth from ${counts.small} to ${counts.large} patients (exponent)`,
      n: pooled(measured['ours'], 'unlock').length,
      ours,
      base,
      ratio: growth({ time: base, amount: counts.small }, { time: ours, amount: counts.large }),
      goal: '≤ 0.05',
    },
  ];
}

/** The rows of what the vault does whole; a goal in seconds has no base. */
export function vaultRows(measured: Measured): readonly ResultRow[] {
  const { p50 } = comparing(measured);
  const alone = (row: string, goal: string, scenario: string): ResultRow => {
    const samples = pooled(measured['ours'], scenario);
    return { row, n: samples.length, ours: median(samples), base: Number.NaN, ratio: Number.NaN, goal };
  };
  return [
    p50('G12 copy of a backup / cp and fsync', '≤ 1.15', ['ours', 'copy'], ['ours', 'bare']),
    p50(
      'G12 reading the copy again and checking it / cp and fsync',
      'to see',
      ['ours', 'verify'],
      ['ours', 'bare'],
    ),
    alone('The whole backup', 'to see', 'backup'),
    alone('Unlock to the first page, through the vault process', '≤ 1200 ms', 'unlock'),
    alone('Lock until the vault process is gone', '≤ 2000 ms', 'lock'),
  ];
}

/** The rows of copying pages and of the query layer. */
export function layerRows(measured: Measured): readonly ResultRow[] {
  const { p50 } = comparing(measured);
  const against = (row: string, goal: string, ours: string, base: string): ResultRow =>
    p50(row, goal, ['ours', ours], ['ours', base]);
  return [
    against('G14 copying an answer of 100 rows / rows as objects', '≤ 0.50', 'clone-answer', 'clone-rows'),
    against('G14 the same rows as columns / as objects', 'to see', 'clone-columns', 'clone-rows'),
    against('G14 query layer, 100-row page / raw statement', '≤ 1.15', 'page-query', 'page-raw'),
    against('G14 query layer, one patient / raw statement', '≤ 1.15', 'one-query', 'one-raw'),
  ];
}

/** The row of the start. */
export function startRows(measured: Measured): readonly ResultRow[] {
  const row = 'G15 start to first paint / an empty window';
  return [comparing(measured).p50(row, '≤ 1.30', ['ours', 'paint'], ['empty', 'paint'])];
}

/** The rows of printing. */
export function printRows(measured: Measured): readonly ResultRow[] {
  const { p50 } = comparing(measured);
  return [
    p50(
      'G19 a consent form as a saved PDF / the same static HTML',
      '≤ 1.50',
      ['ours', 'print'],
      ['static', 'print'],
    ),
    p50('G19 the same / printing the loaded page alone', 'to see', ['ours', 'print'], ['static', 'bare']),
  ];
}
