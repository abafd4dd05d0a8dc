import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Check, checks } from './checks.ts';
import type { Counts } from './runners.ts';

const root = join(import.meta.dirname, '..');

/** Runs one check and says how it went; what it printed only when it failed. */
const one = ({ name, script, args }: Check): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, script), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => (output += data.toString()));
    child.on('close', (code) => {
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name}`);
      if (code !== 0) console.log(output);
      resolve(code === 0);
    });
  });

/** Runs all static checks, two at a time, the longest first. */
export const runChecks = async (): Promise<Counts> => {
  const waiting = [...checks];
  let passed = 0;
  const inTurn = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) if (await one(next)) passed += 1;
  };
  await Promise.all([inTurn(), inTurn()]);
  return { passed, failed: checks.length - passed, skipped: 0 };
};
