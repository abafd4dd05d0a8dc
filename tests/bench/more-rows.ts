import { type LongWorkBeside, rarerWorks, usualWorks } from './beside-works.ts';
import { type Measured, pooled } from './rounds.ts';
import { compare, compareLongest, type ResultRow } from './rows.ts';
import { growth, quantile } from './statistics.ts';

type Side = readonly [engine: string, scenario: string];

const against = (measured: Measured, row: string, goal: string, ours: Side, base: Side): ResultRow =>
  compare(measured, { row, goal, ours, base });

/** Patients of the small and of the large practice. */
interface Counts {
  readonly small: number;
  readonly large: number;
}

interface Growing {
  readonly group: string;
  readonly scenario: string;
  readonly goal: string;
  /** Which of its times; the one in the middle where nothing is said. */
  readonly part?: number;
}

/** How a time grows with the number of patients. */
export function grown(
  measured: Measured,
  { small, large }: Counts,
  { group, scenario, goal, part = 0.5 }: Growing,
): ResultRow {
  const at = (name: string): number => quantile(pooled(measured[name], scenario), part);
  return {
    row: `${group} growth from ${small} to ${large} patients (exponent)`,
    n: pooled(measured['ours'], scenario).length,
    ours: at('ours'),
    base: at('small'),
    ratio: growth({ time: at('small'), amount: small }, { time: at('ours'), amount: large }),
    goal,
  };
}

/** The rows of the unlock. */
export const unlockRows = (measured: Measured, counts: Counts): readonly ResultRow[] => [
  against(
    measured,
    `G4 passphrase to first page / SQLCipher's PBKDF2`,
    '≤ 0.80',
    ['ours', 'unlock'],
    ['pbkdf2', 'unlock'],
  ),
  grown(measured, counts, { group: 'G4', scenario: 'unlock', goal: '≤ 0.05' }),
];

/** The rows of the import. */
export const importRows = (measured: Measured, counts: Counts): readonly ResultRow[] => [
  against(
    measured,
    `G11 import of ${counts.large} patients / bare inserts of the same rows into plain`,
    '≤ 1.20',
    ['ours', 'import'],
    ['rows', 'import'],
  ),
  grown(measured, counts, { group: 'G11', scenario: 'import', goal: '≤ 1.05' }),
];

/** The rows of printing. */
export const printRows = (measured: Measured): readonly ResultRow[] => [
  against(
    measured,
    'G19 a consent form as a saved PDF / the same static HTML',
    '≤ 1.50',
    ['ours', 'print'],
    ['static', 'print'],
  ),
  against(
    measured,
    'G19 the same / printing the loaded page alone',
    'to see',
    ['ours', 'print'],
    ['static', 'bare'],
  ),
];

/** The rows of photos. */
export const photoRows = (measured: Measured): readonly ResultRow[] => [
  against(
    measured,
    'G13 keeping a photo of 5 MB / a plain file and fsync',
    '≤ 1.35',
    ['ours', 'write'],
    ['ours', 'plain'],
  ),
  against(measured, 'G13 reading it / one AES-GCM of the file', '≤ 2.00', ['ours', 'read'], ['ours', 'gcm']),
];

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

/** The rows of what is answered beside long work: of both kinds of rounds, each against its own rest. */
export function reportRows(usual: Measured, rarer: Measured): readonly ResultRow[] {
  const beside =
    (measured: Measured) =>
    ({ name, words, ofWhat = 'two seconds of it' }: LongWorkBeside): readonly ResultRow[] => [
      compare(measured, {
        row: `G9 a small question while ${words} / at rest, p50`,
        goal: '≤ 5.00',
        ours: ['ours', name],
        base: ['ours', 'rest'],
      }),
      compareLongest(measured, {
        row: `G9 the longest wait while ${words} / ${ofWhat}`,
        goal: '≤ 0.01',
        ours: ['ours', `${name}-longest`],
        base: ['ours', `${name}-time`],
      }),
    ];
  return [
    ...usualWorks.flatMap(beside(usual)),
    ...((rarer['ours'] ?? []).length === 0 ? [] : rarerWorks.flatMap(beside(rarer))),
    compareLongest(usual, {
      row: 'G9 the longest wait at rest / two seconds of it',
      goal: 'to see',
      ours: ['ours', 'rest-longest'],
      base: ['ours', 'rest-time'],
    }),
  ];
}
