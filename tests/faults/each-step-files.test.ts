import { describe, expect, it } from 'vitest';
import { lockedPractice } from '../support/practice-at-work.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import {
  copyOf,
  countCalls,
  expectKept,
  hasStrace,
  noStrace,
  patience,
  placesIn,
  traced,
} from './kill-places.ts';

describe('each step, of files and tables', () => {
  it(
    '32 an I/O error in a write or flush: no false "saved", and the vault opens again',
    { timeout: patience },
    async (context) => {
      context.skip(!hasStrace, noStrace);
      const practice = lockedPractice();
      const folder = scratchFolder();
      const counts = new Map(
        [...countCalls(() => copyOf(practice, folder), 'work')].filter(([call]) =>
          /pwrite64|sync|rename/.test(call),
        ),
      );
      let refused = 0;
      for (const { call, nth } of placesIn(counts)) {
        const home = copyOf(practice, folder);
        const error = nth % 2 === 0 ? 'EIO' : 'ENOSPC';
        const steps = traced(home, 'work', '-e', `inject=${call}:error=${error}:when=${nth}`);
        if (steps.some((step) => step.startsWith('not '))) refused += 1;
        await expectKept(home, steps, `${error} in ${call} ${nth}: ${steps.join(', ')}`);
      }
      expect(refused).toBeGreaterThan(0);
    },
  );
});
