import { bundle } from '../bundle.ts';
import { runEndToEnd } from '../runners.ts';
import { chromium, ensure, poppler, strace } from '../system-packages.ts';

const missing = ensure([chromium, poppler, strace]);
if (missing) {
  console.error(missing);
  process.exit(1);
}
await bundle();
const counts = await runEndToEnd(process.argv.slice(2));
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);
