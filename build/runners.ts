import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** One test with its result: the groups around it and its own name, from the outermost. */
export interface TestResult {
  readonly file: string;
  readonly names: readonly string[];
  readonly state: 'passed' | 'failed' | 'skipped';
}

/** What a runner reports. */
export interface Report extends Counts {
  readonly tests: readonly TestResult[];
}

/** Runs a program of this project and waits; the answer is its exit code. */
export const run = (
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  wrapper: readonly string[] = [],
): Promise<number> =>
  new Promise((resolve) => {
    const [program = process.execPath, ...rest] = [...wrapper, process.execPath, join(root, script), ...args];
    const child = spawn(program, rest, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });

const withReport = async (
  work: (file: string) => Promise<number>,
  read: (report: unknown) => Report,
): Promise<Report> => {
  const folder = mkdtempSync(join(tmpdir(), 'stria-report-'));
  const file = join(folder, 'report.json');
  try {
    const code = await work(file);
    const counts = read(JSON.parse(readFileSync(file, 'utf8')));
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch {
    return { passed: 0, failed: 1, skipped: 0, tests: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTotalTestSuites: number;
  readonly numFailedTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
    }[];
  }[];
}

const unitTestsOf = ({ testResults }: VitestReport): readonly TestResult[] =>
  testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title, status }) => ({
      file: relative(root, name),
      names: [...ancestorTitles, title],
      state: status === 'passed' || status === 'failed' ? status : 'skipped',
    })),
  );

/** The unit tests; a file that cannot be read counts as one that failed. */
export const runUnit = (args: readonly string[], config = 'build/vitest.config.ts'): Promise<Report> =>
  withReport(
    (file) =>
      run('node_modules/vitest/vitest.mjs', [
        'run',
        '--config',
        config,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
        ...args,
      ]),
    (report) => {
      const {
        numPassedTests: passed,
        numFailedTests,
        numPendingTests: skipped,
        numFailedTestSuites,
      } = report as VitestReport;
      return {
        passed,
        failed: Math.max(numFailedTests, numFailedTestSuites > 0 && numFailedTests === 0 ? 1 : 0),
        skipped,
        tests: unitTestsOf(report as VitestReport),
      };
    },
  );

interface PlaywrightSuite {
  readonly title: string;
  readonly file: string;
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly { readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped' }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[];
}

interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[];
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

const stateOf = { expected: 'passed', flaky: 'passed', unexpected: 'failed', skipped: 'skipped' } as const;

const endToEndTestsOf = (suites: readonly PlaywrightSuite[], around: readonly string[]): TestResult[] =>
  suites.flatMap(({ title, file, specs, suites: inner = [] }) => {
    const names = title === file ? around : [...around, title];
    const own = specs.flatMap((spec) =>
      spec.tests.map(({ status }) => ({
        file: `tests/e2e/${file}`,
        names: [...names, spec.title],
        state: stateOf[status],
      })),
    );
    return [...own, ...endToEndTestsOf(inner, names)];
  });

/** What the page showed when a test failed, also one that passed on its second try: its folder goes with the run. */
const showFailedPages = (): void => {
  const results = join(tmpdir(), 'stria-e2e-results');
  if (!existsSync(results)) return;
  for (const test of readdirSync(results)) {
    const file = join(results, test, 'error-context.md');
    if (!existsSync(file)) continue;
    const [page] = /```yaml[\s\S]*?```/.exec(readFileSync(file, 'utf8')) ?? ['nothing that could be read'];
    console.log(`The page in ${test}:\n${page}`);
  }
};

/** Where the programs that tests start, hundreds of times, find their code compiled. */
const compiled = (): string => join(tmpdir(), 'stria-compiled');

/** The tests through the real program; `wrapper` is a program with its arguments that starts them. */
export const runEndToEnd = (
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  wrapper: readonly string[] = [],
): Promise<Report> =>
  withReport(
    (file) =>
      run(
        'node_modules/playwright/cli.js',
        ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=line,json', ...args],
        { NODE_COMPILE_CACHE: compiled(), ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
        wrapper,
      ),
    (report) => {
      const { stats, suites } = report as PlaywrightReport;
      const { expected, unexpected, flaky, skipped } = stats;
      if (flaky + unexpected > 0) showFailedPages();
      if (flaky > 0) console.log(`${flaky} of the end-to-end tests passed only on the second try`);
      return { passed: expected + flaky, failed: unexpected, skipped, tests: endToEndTestsOf(suites, []) };
    },
  );

/** Adds the counts of several runners. */
export const sum = (all: readonly Counts[]): Counts => ({
  passed: all.reduce((total, one) => total + one.passed, 0),
  failed: all.reduce((total, one) => total + one.failed, 0),
  skipped: all.reduce((total, one) => total + one.skipped, 0),
});
