import { bundle } from '../bundle.ts';
import { electronProgram } from '../host.ts';
import { runEndToEnd } from '../runners.ts';
import { inScratch } from '../scratch.ts';
import { ensure, forTests } from '../system-packages.ts';

const missing = await ensure(forTests(electronProgram() !== undefined));
if (missing) {
  console.error(missing);
  process.exit(1);
}
/** `--size N` runs one day in a practice of N patients and nothing else. */
const args = process.argv.slice(2);
const at = args.indexOf('--size');
const size = at < 0 ? undefined : args[at + 1];
if (at >= 0 && !/^[1-9]\d{0,5}$/.test(size ?? '')) {
  console.error('Say how many patients: npm run e2e -- --size 2000');
  process.exit(1);
}
await bundle();
await inScratch(() =>
  size === undefined
    ? runEndToEnd(args)
    : runEndToEnd(['e2e/at-size.spec.ts', '--retries=0'], { STRIA_SIZE: size }),
);
