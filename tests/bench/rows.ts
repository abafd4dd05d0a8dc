import { type Measured, pooled, ratio } from './rounds.ts';
import { growth, mean, median, quantile } from './statistics.ts';

/** One line of the table; times in ms, NaN where there is none; the goal a highest ratio or a range. */
export interface ResultRow {
  readonly row: string;
  readonly n: number;
  /** What is compared: the p50 of both sides, or their p99 where the line says so. */
  readonly ours: number;
  readonly base: number;
  /** The slowest hundredth of the samples of ours and of the base, in every line that has samples of both. */
  readonly oursP99?: number;
  readonly baseP99?: number;
  readonly ratio: number;
  readonly goal: string;
}

interface Compared {
  readonly row: string;
  readonly goal: string;
  /** Engine and scenario of each side. */
  readonly ours: readonly [string, string];
  readonly base: readonly [string, string];
  readonly p99?: boolean;
}

/** A line that compares two measured things: p50 by the median of per-round ratios, p99 over all samples together. */
export function compare(measured: Measured, { row, goal, ours, base, p99 = false }: Compared): ResultRow {
  const [one, other] = [pooled(measured[ours[0]], ours[1]), pooled(measured[base[0]], base[1])];
  const of = p99 ? (samples: readonly number[]) => quantile(samples, 0.99) : median;
  const sides = [
    { rounds: measured[ours[0]], name: ours[1] },
    { rounds: measured[base[0]], name: base[1] },
  ] as const;
  return {
    row,
    n: one.length,
    ours: of(one),
    base: of(other),
    oursP99: quantile(one, 0.99),
    baseP99: quantile(other, 0.99),
    ratio: p99 ? of(one) / of(other) : ratio(sides[0], sides[1]),
    goal,
  };
}

/** A line of longest waits: the longest of all rounds, and the highest of their ratios, so that a wait in one round of five is seen. */
export function compareLongest(measured: Measured, compared: Omit<Compared, 'p99'>): ResultRow {
  const longest = (samples: readonly number[]): number => Math.max(...samples);
  const { ours, base } = compared;
  const each = (measured[ours[0]] ?? []).map(
    (round, index) => longest(round[ours[1]] ?? []) / longest(measured[base[0]]?.[index]?.[base[1]] ?? []),
  );
  return {
    ...compare(measured, compared),
    ours: longest(pooled(measured[ours[0]], ours[1])),
    ratio: longest(each),
  };
}

/** The rows of opening the charting page, and the patient's page, with a short and a long history. */
export function chartingRows(measured: Measured): readonly ResultRow[] {
  const of = (name: string, words: string, goal: string): ResultRow =>
    compare(measured, {
      row: `${words}, 40 sessions / 2 sessions, p50`,
      goal,
      ours: ['ours', `${name}-many`],
      base: ['ours', `${name}-few`],
    });
  return [
    of('charting', 'G18 opening the charting page', '≤ 1.50'),
    of('chart', 'G18 chart and history', 'to see'),
  ];
}

/** What every person does all day, by its scenario. */
export const hotReads = [
  ['list', 'first page of the list'],
  ['timeline', 'timeline, newest 20'],
  ['search', 'name search, each keystroke'],
  ['notes', 'note search, each keystroke'],
] as const;

/** How the recall grows with the patients that it finds, between the small and the large practice. */
export function recallGrowth(measured: Measured): ResultRow {
  const time = (name: string): number => mean(pooled(measured[name], 'recall'));
  const hits = (name: string): number => mean(pooled(measured[name], 'recall-hits'));
  const [small, large] = [hits('small'), hits('ours')];
  return {
    row: `G7 growth from ${small.toFixed(1)} to ${large.toFixed(1)} patients found (exponent)`,
    n: pooled(measured['ours'], 'recall').length,
    ours: time('ours'),
    base: time('small'),
    ratio: growth({ time: time('small'), amount: small }, { time: time('ours'), amount: large }),
    goal: '≤ 1.05',
  };
}

/** The rows of the read scenarios. */
export function readRows(measured: Measured, lastPage: number): readonly ResultRow[] {
  const both = (group: string, base: string, label: string, goals: readonly [string, string]): ResultRow[] =>
    hotReads.flatMap(([name, words]) => [
      compare(measured, {
        row: `${group} ${words} / ${label}, p50`,
        goal: goals[0],
        ours: ['ours', name],
        base: [base, name],
      }),
      compare(measured, {
        row: `${group} ${words} / ${label}, p99`,
        goal: goals[1],
        ours: ['ours', name],
        base: [base, name],
        p99: true,
      }),
    ]);
  return [
    ...hotReads.map(([name, words]) =>
      compare(measured, {
        row: `A/A ${words}`,
        goal: '0.96 to 1.04',
        ours: ['ours', name],
        base: ['twin', name],
      }),
    ),
    ...both('G1', 'naive', 'naive', ['≤ 1.00', '≤ 1.00']),
    ...both('G2', 'plain', 'plain', ['≤ 1.10', '≤ 1.25']),
    ...both('G3', 'signal', 'Signal', ['≤ 1.00', '≤ 1.00']),
    ...both('G3', 'node', "Node's own SQLite, no key", ['to see', 'to see']),
    compare(measured, {
      row: `G6 list page ${lastPage} / page 1`,
      goal: '≤ 1.10',
      ours: ['ours', 'page-last'],
      base: ['ours', 'page-1'],
    }),
    compare(measured, {
      row: `G6 the same in naive (OFFSET)`,
      goal: 'to see',
      ours: ['naive', 'page-last'],
      base: ['naive', 'page-1'],
    }),
    compare(measured, {
      row: 'G7 lot recall / naive',
      goal: '≤ 0.60',
      ours: ['ours', 'recall'],
      base: ['naive', 'recall'],
    }),
    compare(measured, {
      row: 'G8 report of outcomes / naive',
      goal: '≤ 0.02',
      ours: ['ours', 'outcomes'],
      base: ['naive', 'outcomes'],
    }),
    compare(measured, {
      row: 'G10 1,000 sessions: first 50 / whole',
      goal: '≤ 0.10',
      ours: ['ours', 'long-first'],
      base: ['ours', 'long-whole'],
    }),
  ];
}

/** What one save writes to the log, of which nothing is asked. */
const logRow = (row: string, measured: Measured): ResultRow => {
  const bytes = pooled(measured['ours'], 'bytes');
  return {
    row,
    n: bytes.length,
    ours: median(bytes) / 1024,
    base: Number.NaN,
    ratio: Number.NaN,
    goal: 'to see',
  };
};

/** The rows of saving, in files as the years left them, and in files that were vacuumed just before. */
export function saveRows(measured: Measured, vacuumed: Measured): readonly ResultRow[] {
  return [
    compare(measured, {
      row: 'A/A durable save',
      goal: '0.96 to 1.04',
      ours: ['ours', 'save'],
      base: ['twin', 'save'],
    }),
    compare(measured, {
      row: 'G5 durable save / plain, p50',
      goal: '≤ 1.50',
      ours: ['ours', 'save'],
      base: ['plain', 'save'],
    }),
    compare(measured, {
      row: 'G5 durable save / bare fsync, p99',
      goal: '≤ 1.25',
      ours: ['ours', 'save'],
      base: ['ours', 'floor'],
      p99: true,
    }),
    compare(measured, {
      row: 'G5 the same / bare fsync, p50',
      goal: 'to see',
      ours: ['ours', 'save'],
      base: ['ours', 'floor'],
    }),
    logRow('What a save writes to the log, KB', measured),
    compare(vacuumed, {
      row: 'G5 durable save in a file just vacuumed / plain, p50',
      goal: 'to see',
      ours: ['ours', 'save'],
      base: ['plain', 'save'],
    }),
    logRow('What a save writes to the log then, KB', vacuumed),
  ];
}

/** The rows of what the vault does whole; a goal in seconds has no base. */
export function vaultRows(measured: Measured): readonly ResultRow[] {
  const alone = (row: string, goal: string, scenario: string): ResultRow => {
    const samples = pooled(measured['ours'], scenario);
    return { row, n: samples.length, ours: median(samples), base: Number.NaN, ratio: Number.NaN, goal };
  };
  return [
    compare(measured, {
      row: 'G12 copy of a backup / cp and fsync',
      goal: '≤ 1.15',
      ours: ['ours', 'copy'],
      base: ['ours', 'bare'],
    }),
    compare(measured, {
      row: 'G12 reading the copy again and checking it / cp and fsync',
      goal: 'to see',
      ours: ['ours', 'verify'],
      base: ['ours', 'bare'],
    }),
    alone('The whole backup', 'to see', 'backup'),
    alone('Unlock to the first page, through the vault process', '≤ 1200 ms', 'unlock'),
    alone('Lock until the vault process is gone', '≤ 2000 ms', 'lock'),
  ];
}

/** The rows of copying pages and of the query layer. */
export function layerRows(measured: Measured): readonly ResultRow[] {
  const against = (row: string, goal: string, ours: string, base: string): ResultRow =>
    compare(measured, { row, goal, ours: ['ours', ours], base: ['ours', base] });
  return [
    against('G14 way of 100 rows to the page, packed / as objects', '≤ 0.50', 'way-packed', 'way-objects'),
    against('G14 the same of 50 events', 'to see', 'history-packed', 'history-objects'),
    against('G14 query layer, newest 20 events / raw statement', '≤ 1.15', 'events-query', 'events-raw'),
    against('G14 query layer, name search / raw statement', '≤ 1.15', 'names-query', 'names-raw'),
    against('G14 query layer, 100-row page / raw statement', '≤ 1.15', 'page-query', 'page-raw'),
    against('G14 query layer, one patient / raw statement', '≤ 1.15', 'one-query', 'one-raw'),
  ];
}
