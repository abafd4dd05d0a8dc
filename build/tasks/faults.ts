import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { bundle } from '../bundle.ts';
import { faultTable } from '../faults/fault-table.ts';
import { numberedFiles, type TestKind } from '../faults/numbered-tests.ts';
import { numbered, rowsOf } from '../faults/row-names.ts';
import { runTraced } from '../faults/traced-run.ts';
import { electronProgram } from '../host.ts';
import { type Counts, type Report, runEndToEnd, runUnit } from '../runners.ts';
import { inScratch } from '../scratch.ts';
import { ensure, forTests } from '../system-packages.ts';

const root = join(import.meta.dirname, '..', '..');
/** Parts of file names, or numbers of rows. */
const wanted = process.argv.slice(2);
const isRow = (word: string): boolean => /^\d{1,2}$/.test(word);
const seed = process.env.STRIA_SEED ?? String(randomInt(2 ** 31));
const env = { STRIA_SEED: seed, STRIA_FAULTS: 'all' };
/** Tests of a row run in Chromium as it is installed, the others in its smaller build. */
const ofRows = { ...env, STRIA_WHOLE_CHROMIUM: '1' };
const isLinux = process.platform === 'linux';

const missing = await ensure(forTests(electronProgram() !== undefined));
if (missing) {
  console.error(missing);
  process.exit(1);
}
console.log(`Seed ${seed}. The same faults again: STRIA_SEED=${seed} npm run faults`);

const files = numberedFiles(root).filter(
  ({ file, rows }) =>
    wanted.length === 0 ||
    wanted.some((word) => (isRow(word) ? rows.includes(Number(word)) : file.includes(word))),
);
const filesOf = (kind: TestKind): readonly string[] =>
  files.filter((one) => one.kind === kind).map(({ file }) => file);

const inVitest = async (kind: TestKind, config: string): Promise<readonly Report[]> => {
  const own = filesOf(kind);
  return own.length === 0 ? [] : [await runUnit([...own, '-t', numbered], config)];
};

const inWindow = async (): Promise<readonly Report[]> => {
  const own = filesOf('e2e').map((file) => file.replace(/^tests\//, ''));
  if (own.length === 0) return [];
  await bundle();
  if (wanted.length > 0) return [await runEndToEnd([...own, '--grep', numbered], ofRows)];
  // strace follows nobody who is followed already: what brings its own runs beside.
  const traced = isLinux
    ? await runTraced([
        { args: ['--grep', numbered], env: ofRows },
        { args: ['--grep-invert', numbered], env },
      ])
    : await runEndToEnd(['--grep', numbered], ofRows);
  const skipped = traced.tests.filter(({ state, names }) => state === 'skipped' && rowsOf(names).length > 0);
  const again = [...new Set(skipped.map(({ file }) => file.replace(/^tests\//, '')))];
  if (again.length === 0) return [traced];
  const others = { ...traced, tests: traced.tests.filter((test) => !skipped.includes(test)) };
  return [others, await runEndToEnd([...again, '--grep', numbered], ofRows)];
};

/** Each numbered test counts once, however many rows it is for; a failure always counts. */
const countsOf = (reports: readonly Report[]): Counts => {
  const tests = reports.flatMap((report) => report.tests).filter(({ names }) => rowsOf(names).length > 0);
  const count = (state: string): number => tests.filter((test) => test.state === state).length;
  const failed = reports.reduce((sum, report) => sum + report.failed, 0);
  return { passed: count('passed'), failed, skipped: count('skipped') };
};

await inScratch(async () => {
  Object.assign(process.env, env);
  const reports = [
    ...(await inVitest('unit', 'build/vitest.config.ts')),
    ...(await inVitest('faults', 'build/vitest.faults.config.ts')),
    ...(await inWindow()),
  ];
  console.log(
    faultTable(
      reports.flatMap((report) => report.tests),
      wanted.length === 0,
    ),
  );
  return countsOf(reports);
});
