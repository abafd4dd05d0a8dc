import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checks } from '../checks.ts';
import { runUnit } from '../runners.ts';

const root = join(import.meta.dirname, '..', '..');

const one = (name: string, script: string, args: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, script), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => (output += data.toString()));
    child.on('exit', (code) => {
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name}`);
      if (code !== 0) console.log(output);
      resolve(code === 0);
    });
  });

let good = true;
for (const { name, script, args } of checks) good = (await one(name, script, args)) && good;
const counts = process.argv.includes('--no-unit') ? undefined : await runUnit([]);
if (counts) console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(good && (counts?.failed ?? 0) === 0 ? 0 : 1);
