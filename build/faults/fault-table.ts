import type { TestResult } from '../runners.ts';
import { rowsOf } from './row-names.ts';
import { faultRows, type FaultRow } from './rows.ts';

const resultOf = (tests: readonly TestResult[]): string => {
  if (tests.some(({ state }) => state === 'failed')) return 'FAILED';
  const held = tests.filter(({ state }) => state === 'passed').length;
  if (held === 0 && tests.length > 0) return 'not here: its tests cannot run on this computer';
  if (held === 0) return 'not run';
  return held < tests.length ? `held, ${tests.length - held} skipped` : 'held';
};

/** The table of the rows that have a result, and below it each test that failed; `all` shows every row. */
export const faultTable = (tests: readonly TestResult[], all: boolean): string => {
  const ofRow = ({ row }: FaultRow): readonly TestResult[] =>
    tests.filter(({ names }) => rowsOf(names).includes(row));
  const shown = faultRows.filter((row) => all || ofRow(row).length > 0);
  const width = Math.max(0, ...shown.map(({ expects }) => expects.length));
  const lines = shown.map((row) => {
    const own = ofRow(row);
    const count = own.length === 0 ? '–' : String(own.length);
    return `${String(row.row).padStart(3)}  ${row.expects.padEnd(width)}  ${count.padStart(5)}  ${resultOf(own)}`;
  });
  const failed = tests
    .filter(({ state }) => state === 'failed')
    .map(({ file, names }) => `FAILED  ${file}: ${names.join(' > ')}`);
  return [`row  ${'expected'.padEnd(width)}  tests  result`, ...lines, ...failed].join('\n');
};
