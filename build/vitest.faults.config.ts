import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Faults: killed processes, full disks, damaged files. Each test is named after its row of the fault table. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['tests/faults/**/*.test.ts'],
    testTimeout: 120_000,
    maxWorkers: 2,
    globalSetup: 'build/child-scripts.ts',
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'stria-compiled') },
  },
});
