import { runChecks } from '../run-checks.ts';
import { runUnit } from '../runners.ts';

const all = [await runChecks()];
if (!process.argv.includes('--no-unit')) {
  const unit = await runUnit([]);
  console.log(`${unit.passed} passed, ${unit.failed} failed`);
  all.push(unit);
}
process.exit(all.every(({ failed }) => failed === 0) ? 0 : 1);
