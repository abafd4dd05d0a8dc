import { type Measured, pooled } from './rounds.ts';
import { compare, type ResultRow } from './rows.ts';
import { growth, median } from './statistics.ts';

/** The rows of the import. */
export function importRows(
  measured: Measured,
  counts: { readonly small: number; readonly large: number },
): readonly ResultRow[] {
  const at = (name: string): number => median(pooled(measured[name], 'import'));
  return [
    compare(measured, {
      row: `G11 import of ${counts.large} patients / bare inserts of the same rows into plain`,
      goal: '≤ 1.20',
      ours: ['ours', 'import'],
      base: ['rows', 'import'],
    }),
    {
      row: `G11 growth from ${counts.small} to ${counts.large} patients (exponent)`,
      n: pooled(measured['ours'], 'import').length,
      ours: at('ours'),
      base: at('small'),
      ratio: growth({ time: at('small'), amount: counts.small }, { time: at('ours'), amount: counts.large }),
      goal: '≤ 1.05',
    },
  ];
}

/** The rows of photos. */
export function photoRows(measured: Measured): readonly ResultRow[] {
  const of = (row: string, goal: string, ours: string, base: string): ResultRow =>
    compare(measured, { row, goal, ours: ['ours', ours], base: ['ours', base] });
  return [
    of('G13 keeping a photo of 5 MB / a plain file and fsync', '≤ 1.35', 'write', 'plain'),
    of('G13 reading it / one AES-GCM of the file', '≤ 2.00', 'read', 'gcm'),
  ];
}

const storeQuestions = [
  ['open', 'open to the first list'],
  ['list', 'first page of the list'],
  ['timeline', 'timeline, newest 20'],
  ['search', 'name search'],
  ['notes', 'note search'],
  ['recall', 'lot recall'],
  ['save', 'save a session'],
] as const;

/** The rows of the stores of documents; a question that a person waits for has a goal. */
export function storeRows(measured: Measured, count: number): readonly ResultRow[] {
  return (['json', 'nedb'] as const).flatMap((base) =>
    storeQuestions.map(([name, words]) =>
      compare(measured, {
        row: `G17 ${words} / ${base === 'json' ? 'encrypted JSON file' : 'encrypted NeDB'}, ${count} patients`,
        goal: '≤ 1.00',
        ours: ['ours', name],
        base: [base, name],
      }),
    ),
  );
}

/** The rows of what is answered while something long runs. */
export function reportRows(measured: Measured): readonly ResultRow[] {
  const beside = (name: string, words: string): readonly ResultRow[] => [
    compare(measured, {
      row: `G9 a small question while ${words} / at rest, p50`,
      goal: '≤ 5.00',
      ours: ['ours', name],
      base: ['ours', 'rest'],
    }),
    compare(measured, {
      row: `G9 the longest wait while ${words} / two seconds of it`,
      goal: '≤ 0.01',
      ours: ['ours', `${name}-longest`],
      base: ['ours', `${name}-time`],
    }),
  ];
  return [
    ...beside('report', 'a list of everybody is made'),
    ...beside('check', 'everything is checked'),
    compare(measured, {
      row: 'G9 the longest wait at rest / two seconds of it',
      goal: 'to see',
      ours: ['ours', 'rest-longest'],
      base: ['ours', 'rest-time'],
    }),
  ];
}
