import { bundle } from '../bundle.ts';
import { runEndToEnd } from '../runners.ts';
import { inScratch } from '../scratch.ts';
import { chromium, ensure, poppler, strace } from '../system-packages.ts';

const missing = ensure([chromium, poppler, strace]);
if (missing) {
  console.error(missing);
  process.exit(1);
}
await bundle();
await inScratch(() => runEndToEnd(process.argv.slice(2)));
