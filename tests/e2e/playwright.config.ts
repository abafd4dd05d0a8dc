import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'playwright/test';

export default defineConfig({
  // The runtimes' own configurations point the database module at its types; the tests load it for real.
  tsconfig: '../../tsconfig.json',
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: join(tmpdir(), 'stria-e2e-results'),
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'line',
  forbidOnly: process.env['CI'] !== undefined,
});
