import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'playwright/test';
import { wholeForm } from '../support/whole-form.ts';

export default defineConfig({
  // The runtimes' own configurations point the database module at its types; the tests load it for real.
  tsconfig: '../../tsconfig.json',
  testDir: '.',
  testMatch: '**/*.spec.ts',
  // A practice of any size is asked for by its number alone: `npm run e2e -- --size 100000`.
  testIgnore: process.env['STRIA_SIZE'] === undefined ? 'at-size.spec.ts' : [],
  outputDir: join(tmpdir(), 'stria-e2e-results'),
  // A test waits about as long as it works. In their whole form each call of a program is followed, which is work enough for two.
  workers: wholeForm ? 2 : Math.min(6, Math.ceil(availableParallelism() * 1.5)),
  // Test by test, so that no long file is left for one worker alone at the end.
  fullyParallel: true,
  // One more try: a loaded computer can starve a window for half a minute. The count of second tries is printed.
  retries: 1,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: 'line',
  forbidOnly: process.env['CI'] !== undefined,
});
