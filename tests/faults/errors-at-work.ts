// Does one act of a practice, so that calls of it can be made to fail from outside, and tells each step with what was answered.
import { writeSync } from 'node:fs';
import { type ActName, actIn } from './acts-under-errors.ts';

const [home = '', name = 'work', backup = ''] = process.argv.slice(2);
const say = (step: string): void => void writeSync(1, `${step}\n`);
try {
  await actIn(name as ActName, { home, backup }, say);
} catch (error) {
  say(`threw ${error instanceof Error && 'code' in error ? String(error.code) : String(error)}`);
}
