import { bundle } from '../bundle.ts';
import { electronProgram } from '../host.ts';
import { runChecks } from '../run-checks.ts';
import { runPackageCheck } from '../run-package-check.ts';
import { runEndToEnd, runUnit, sum } from '../runners.ts';
import { inScratch, quickFolder } from '../scratch.ts';
import { ensure, forTests } from '../system-packages.ts';

/** Does one part and says how long it took. */
const timed = async <T>(part: string, work: Promise<T>): Promise<T> => {
  const begun = performance.now();
  const done = await work;
  console.log(`${part}: ${Math.round((performance.now() - begun) / 1000)} s`);
  return done;
};

await inScratch(async () => {
  // What the system lacks is fetched, and the program built, beside the checks: at their end one core would wait for the other.
  const [missing, checks] = await timed(
    'Static checks and the build',
    Promise.all([ensure(forTests(electronProgram() !== undefined)), runChecks(), bundle()]),
  );
  if (missing) {
    console.error(missing);
    return sum([checks, { passed: 0, failed: 1, skipped: 0 }]);
  }
  // Faults wait for processes that die and start again: the unit tests use that time.
  const quick = await timed(
    'Unit tests and faults',
    Promise.all([runUnit([]), runUnit([], 'build/vitest.faults.config.ts')]),
  );
  // Most of the packaging waits for the disk.
  const program = await timed('End to end and package', Promise.all([runPackageCheck(), runEndToEnd([])]));
  return sum([checks, ...quick, ...program]);
}, quickFolder());
