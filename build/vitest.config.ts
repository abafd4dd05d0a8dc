import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Unit tests: pure rules, and services on the real encrypted database in temporary folders. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    maxWorkers: 2,
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'stria-compiled') },
  },
});
