import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Report, runEndToEnd, sum, type TestResult } from '../runners.ts';
import { readTrace, type Traffic } from './read-trace.ts';
import { type Found, watchForWords } from './watch-for-words.ts';

/** What the end-to-end tests type, in parts that stand in every form of it. */
const typed = ['Okonkwo', 'Adaeze', 'Wiśniewski', 'Northlight', 'harbour tumble', '07700 900143'];
const upLoopback = '(ip link set lo up || ifconfig lo up) && exec "$@"';

/** Saved on the person's wish, what the test runner keeps of its own, and the compiled code of the tests, in which their words stand. */
const notOurs = (file: string): boolean =>
  /\.pdf(\.[0-9a-f]{12}\.part)?$/.test(file) ||
  /\/(playwright-transform-cache|stria-e2e-results|stria-report-|stria-compiled\/)/.test(file);

const sumOf = (all: readonly Traffic[]): Traffic => ({
  forbidden: all.flatMap(({ forbidden }) => forbidden),
  internetSockets: all.reduce((sum, { internetSockets }) => sum + internetSockets, 0),
});

const result = (name: string, held: boolean, says: readonly string[]): TestResult => {
  for (const line of says.slice(0, 20)) console.log(line);
  return { file: 'build/faults/traced-run.ts', names: [name], state: held ? 'passed' : 'failed' };
};

/** End-to-end tests that are run together: what the runner is told. */
export interface TracedPart {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

const inTurn = async (
  parts: readonly TracedPart[],
  more: NodeJS.ProcessEnv,
  wrapper: readonly string[],
): Promise<readonly Report[]> => {
  const reports: Report[] = [];
  for (const { args, env } of parts) reports.push(await runEndToEnd(args, { ...env, ...more }, wrapper));
  return reports;
};

const judge = (starts: number, traffic: Traffic, found: Found): readonly TestResult[] => {
  const traced = starts > 0 && traffic.internetSockets > 0 && traffic.forbidden.length === 0;
  const clean = found.looked > 0 && found.traces.length === 0;
  console.log(
    `${starts} starts of the program were followed, ${traffic.internetSockets} internet sockets seen, ${found.looked} files read`,
  );
  return [
    result('59 no process listened or talked outside, in every end-to-end test', traced, traffic.forbidden),
    result('36 no file held a word that the end-to-end tests typed', clean, found.traces),
  ];
};

/**
 * Runs end-to-end tests, part after part, without a network (only this computer's loopback), with strace on every start of the program and
 * a watch on every file below the temporary and home folders. Linux only.
 */
export const runTraced = async (parts: readonly TracedPart[]): Promise<Report> => {
  const folder = tmpdir();
  const [traces, home] = [join(folder, 'traces'), join(folder, 'home')];
  for (const made of [traces, home]) mkdirSync(made);
  const alone = process.getuid?.() === 0 ? '-n' : '-rn';
  const run = inTurn(parts, { STRIA_TRACE: traces, HOME: home }, [
    'unshare',
    alone,
    'sh',
    '-c',
    upLoopback,
    'sh',
  ]);
  const passOver = (file: string): boolean => file.startsWith(`${traces}/`) || notOurs(file);
  const found = await watchForWords(typed, [folder], passOver, run);
  const reports = await run;
  const files = readdirSync(traces);
  const traffic = sumOf(files.map((name) => readTrace(readFileSync(join(traces, name), 'utf8'))));
  const judged = judge(files.length, traffic, found);
  const held = judged.filter(({ state }) => state === 'passed').length;
  return {
    ...sum([...reports, { passed: held, failed: judged.length - held, skipped: 0 }]),
    tests: [...reports.flatMap(({ tests }) => tests), ...judged],
  };
};
