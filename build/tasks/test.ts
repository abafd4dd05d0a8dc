import { bundle } from '../bundle.ts';
import { checks } from '../checks.ts';
import { electronProgram } from '../host.ts';
import { type Counts, run, runEndToEnd, runUnit, sum } from '../runners.ts';
import { inScratch } from '../scratch.ts';
import { ensure, forTests } from '../system-packages.ts';

const missing = ensure(forTests(electronProgram() !== undefined));
if (missing) {
  console.error(missing);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
await inScratch(async () => {
  const all: Counts[] = [];
  for (const { name, script, args } of checks) {
    const good = (await run(script, args)) === 0;
    console.log(`${good ? 'ok  ' : 'FAIL'} ${name}`);
    all.push({ passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 });
  }
  all.push(await runUnit([]));
  all.push(await runUnit([], 'build/vitest.faults.config.ts'));
  await bundle();
  all.push(await runEndToEnd([]));
  return sum(all);
});
