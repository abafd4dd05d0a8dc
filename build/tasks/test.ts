import { bundle } from '../bundle.ts';
import { electronProgram } from '../host.ts';
import { runChecks } from '../run-checks.ts';
import { type Counts, runEndToEnd, runUnit, sum } from '../runners.ts';
import { inScratch } from '../scratch.ts';
import { ensure, forTests } from '../system-packages.ts';

const missing = ensure(forTests(electronProgram() !== undefined));
if (missing) {
  console.error(missing);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
await inScratch(async () => {
  const all: Counts[] = [await runChecks()];
  all.push(await runUnit([]));
  all.push(await runUnit([], 'build/vitest.faults.config.ts'));
  await bundle();
  all.push(await runEndToEnd([]));
  return sum(all);
});
