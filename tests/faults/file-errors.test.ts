import { describe, expect, it } from 'vitest';
import { type FileCall, onFaultyFiles } from '../support/faulty-files.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { wholeForm } from '../support/whole-form.ts';
import { type ActName, actIn } from './acts-under-errors.ts';
import { actWords, backupIn, copyHome, expectKeptAfter, givenCode, homeFor, kindOf } from './error-checks.ts';

/** How many places of an act are tried; STRIA_EVERY=1 tries each, which takes ten minutes. */
const most = wholeForm ? 18 : 2;
const writes = /^(write|fsync|sync|rename|mkdir|copy|link|ftruncate)/;

/** The last call of each kind for each kind of file, evenly thinned out; or every one. */
const placesOf = (calls: readonly FileCall[], home: string): readonly number[] => {
  if (process.env['STRIA_EVERY'] === '1') return calls.map((_, index) => index + 1);
  const kinds = new Map(
    calls.map(({ call, path }, index) => [`${call} ${kindOf(path.slice(home.length))}`, index + 1]),
  );
  const last = [...kinds.values()];
  const by = Math.max(1, last.length / most);
  return last.filter((_, index) => Math.floor(index / by) !== Math.floor((index - 1) / by));
};

describe('an error of the disk, in a file that is not SQLite’s', () => {
  for (const [act, words] of Object.entries(actWords) as [ActName, string][]) {
    it(
      `32 an I/O error in the n-th read, write, flush or rename of ${words}: told, nothing said to be saved that is not, and all else is kept`,
      { timeout: 600_000 },
      async () => {
        givenCode();
        const from = await homeFor(act);
        const backup = backupIn(from);
        const folder = scratchFolder();
        const run = async (nth: number, code: 'EIO' | 'ENOSPC') => {
          const home = copyHome(from, folder);
          const steps: string[] = [];
          const acting = () => actIn(act, { home, backup }, (step) => void steps.push(step));
          const { calls } = await onFaultyFiles(home, { fails: (_, at) => at === nth, code }, acting);
          return { home, steps, calls };
        };
        const whole = await run(0, 'EIO');
        expect(whole.steps.filter((step) => step.startsWith('not '))).toEqual([]);
        let refused = 0;
        for (const nth of placesOf(whole.calls, whole.home)) {
          const isWrite = writes.test(whole.calls[nth - 1]?.call ?? '');
          const code = isWrite && nth % 2 === 1 ? 'ENOSPC' : 'EIO';
          const { home, steps, calls } = await run(nth, code);
          const { call, path } = calls[nth - 1] ?? { call: '', path: '' };
          const what = `${code} in ${nth}, ${call} of ${path.slice(home.length)}: ${steps.join(', ')}`;
          // What failed is said, and not only that something did.
          expect(
            steps.filter((step) => step.endsWith(': unexpected')),
            what,
          ).toEqual([]);
          await expectKeptAfter(act, home, steps, what);
          if (steps.some((step) => step.startsWith('not '))) refused += 1;
        }
        // What hinders a costlier passphrase refuses no unlock.
        if (wholeForm && act !== 'raise') expect(refused).toBeGreaterThan(0);
      },
    );
  }
});
