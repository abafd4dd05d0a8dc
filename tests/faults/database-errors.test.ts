import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../support/scratch-folder.ts';
import { wholeForm } from '../support/whole-form.ts';
import type { ActName } from './acts-under-errors.ts';
import { actWords, backupIn, copyHome, expectKeptAfter, givenCode, homeFor, kindOf } from './error-checks.ts';
import { type ErrorPlace, errorPlaces, tracedAct } from './error-places.ts';
import { hasStrace, noStrace } from './what-was-kept.ts';

/** How many places of an act are tried; STRIA_EVERY=1 tries each, which takes hours. */
const most = wholeForm ? 8 : 4;

/** One call of each kind for each kind of file, from its begin, its midst or its end; evenly thinned out. Or every one. */
const chosenOf = (places: readonly ErrorPlace[]): readonly ErrorPlace[] => {
  if (process.env['STRIA_EVERY'] === '1') return places;
  const kinds = [...Map.groupBy(places, ({ call, file }) => `${call} ${kindOf(file)}`).values()];
  const by = Math.max(1, kinds.length / most);
  return kinds
    .filter((_, index) => Math.floor(index / by) !== Math.floor((index - 1) / by))
    .flatMap((kind, index) => kind.at(Math.floor(kind.length * ((index * 0.618) % 1))) ?? []);
};

describe('an error of the disk, in a file of SQLite', () => {
  for (const [act, words] of Object.entries(actWords) as [ActName, string][]) {
    it(
      `32 an I/O error in the n-th read, write or flush of the database in ${words}: told, nothing said to be saved that is not, and the vault opens again`,
      { timeout: 600_000 },
      async (context) => {
        context.skip(!hasStrace, noStrace);
        context.skip(!wholeForm && act !== 'work', 'only in npm run faults');
        givenCode();
        const from = await homeFor(act);
        const backup = backupIn(from);
        const folder = scratchFolder();
        const places = chosenOf(errorPlaces(act, () => copyHome(from, folder), backup));
        expect(places.length).toBeGreaterThan(3);
        let refused = 0;
        for (const { call, nth, file } of places) {
          const error = call === 'pwrite64' && nth % 2 === 1 ? 'ENOSPC' : 'EIO';
          const home = copyHome(from, folder);
          const steps = tracedAct(act, home, backup, '-e', `inject=${call}:error=${error}:when=${nth}`);
          const what = `${error} in ${call} ${nth} of ${file}: ${steps.join(', ')}`;
          await expectKeptAfter(act, home, steps, what);
          if (steps.some((step) => step.startsWith('not '))) refused += 1;
        }
        // What hinders a costlier passphrase refuses no unlock.
        if (act !== 'raise') expect(refused).toBeGreaterThan(0);
      },
    );
  }
});
