import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Runs a program of this project and waits; the answer is its exit code. */
export const run = (script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, script), ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });

const withReport = async (
  work: (file: string) => Promise<number>,
  read: (report: unknown) => Counts,
): Promise<Counts> => {
  const folder = mkdtempSync(join(tmpdir(), 'stria-report-'));
  const file = join(folder, 'report.json');
  try {
    const code = await work(file);
    const counts = read(JSON.parse(readFileSync(file, 'utf8')));
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
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
}

/** The unit tests; a file that cannot be read counts as one that failed. */
export const runUnit = (args: readonly string[], config = 'build/vitest.config.ts'): Promise<Counts> =>
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
      };
    },
  );

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

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

/** The tests through the real program. */
export const runEndToEnd = (args: readonly string[]): Promise<Counts> =>
  withReport(
    (file) =>
      run(
        'node_modules/playwright/cli.js',
        ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=line,json', ...args],
        {
          PLAYWRIGHT_JSON_OUTPUT_NAME: file,
        },
      ),
    (report) => {
      const { expected, unexpected, flaky, skipped } = (report as PlaywrightReport).stats;
      if (flaky + unexpected > 0) showFailedPages();
      if (flaky > 0) console.log(`${flaky} of the end-to-end tests passed only on the second try`);
      return { passed: expected + flaky, failed: unexpected, skipped };
    },
  );

/** Adds the counts of several runners. */
export const sum = (all: readonly Counts[]): Counts => ({
  passed: all.reduce((total, one) => total + one.passed, 0),
  failed: all.reduce((total, one) => total + one.failed, 0),
  skipped: all.reduce((total, one) => total + one.skipped, 0),
});
