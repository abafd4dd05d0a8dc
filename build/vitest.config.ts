import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const tests = '**/*.test.{ts,tsx}';
/** Where no test changes a module or what is global: they share a process, and read the code once. */
const together = ['shared', 'renderer', 'electron/vault/{documents,ipc,ledger,services}'].map(
  (folder) => `tests/unit/${folder}/${tests}`,
);

/** Unit tests: pure rules, and services on the real encrypted database in temporary folders. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    testTimeout: 20_000,
    maxWorkers: 3, // on two cores one of them waits for the disk or for a process
    globalSetup: 'build/child-scripts.ts',
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'stria-compiled') },
    projects: [
      { extends: true, test: { name: 'together', include: together, isolate: false } },
      { extends: true, test: { name: 'alone', include: [`tests/unit/${tests}`], exclude: together } },
    ],
  },
});
