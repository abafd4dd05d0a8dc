import { readBenchArguments } from '../../tests/bench/bench-arguments.ts';
import { bundle } from '../bundle.ts';
import { electronProgram } from '../host.ts';
import { run } from '../runners.ts';
import { chromium, ensure } from '../system-packages.ts';

const args = process.argv.slice(2);
const asked = readBenchArguments(args);
// The window and printing are measured on the program as it is built; all else on its functions as they stand in the source.
const built = [undefined, 'window', 'print'];
if (typeof asked !== 'string' && built.includes(asked.only)) {
  const missing = electronProgram() === undefined ? await ensure([chromium]) : undefined;
  if (missing) console.error(missing);
  await bundle();
}
process.exit(await run('tests/bench/bench.ts', args));
