import { bundle } from '../bundle.ts';
import { electronProgram } from '../host.ts';
import { runChecks } from '../run-checks.ts';
import { runEndToEnd, runUnit, sum } from '../runners.ts';
import { inScratch } from '../scratch.ts';
import { ensure, forTests } from '../system-packages.ts';

const missing = ensure(forTests(electronProgram() !== undefined));
if (missing) {
  console.error(missing);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
await inScratch(async () => {
  // The program is built beside the checks: at their end one core would wait for the other.
  const [checks] = await Promise.all([runChecks(), bundle()]);
  // Faults wait for processes that die and start again: the unit tests use that time.
  const quick = await Promise.all([runUnit([]), runUnit([], 'build/vitest.faults.config.ts')]);
  return sum([checks, ...quick, await runEndToEnd([])]);
});
