import { runUnit } from '../runners.ts';

const { passed, failed, skipped } = await runUnit(process.argv.slice(2), 'build/vitest.faults.config.ts');
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
