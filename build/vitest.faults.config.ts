import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take minutes in their whole form: they begin first, so that none of them runs alone at the end. */
const long = ['kill', 'each-step', 'power-cut', 'full-disk', 'junk-at-the-door', 'each-step-copies'];

const rank = ({ moduleId }: TestSpecification): number => {
  const at = long.indexOf(basename(moduleId, '.test.ts'));
  return at < 0 ? long.length : at;
};

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

/** Faults: killed processes, full disks, damaged files. Each test is named after its row of the fault table. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['tests/faults/**/*.test.ts'],
    testTimeout: 120_000,
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    globalSetup: 'build/child-scripts.ts',
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'stria-compiled') },
  },
});
