import { bundle } from '../bundle.ts';
import { electronProgram } from '../host.ts';
import { runEndToEnd } from '../runners.ts';
import { inScratch } from '../scratch.ts';
import { ensure, forTests } from '../system-packages.ts';

const missing = ensure(forTests(electronProgram() !== undefined));
if (missing) {
  console.error(missing);
  process.exit(1);
}
await bundle();
await inScratch(() => runEndToEnd(process.argv.slice(2)));
