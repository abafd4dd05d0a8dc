import { runUnit } from '../runners.ts';
import { inScratch } from '../scratch.ts';

await inScratch(() => runUnit(process.argv.slice(2), 'build/vitest.faults.config.ts'));
