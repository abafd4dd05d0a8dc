import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { childScript } from '../support/child-script.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import type { ActName } from './acts-under-errors.ts';

const script = childScript('tests/faults/errors-at-work.ts');
/** What SQLite does with its files. */
const calls = ['pread64', 'pwrite64', 'fdatasync', 'fsync', 'ftruncate', 'openat'];

/** Only what is named stops the process; everything else runs at its full speed. */
const following = ['-f', '--seccomp-bpf', '-qq', '-e', `trace=${calls.join(',')}`];

/** The n-th call of a kind in the first thread of an act's process, and the file it is about, from its home. */
export interface ErrorPlace {
  readonly call: string;
  readonly nth: number;
  readonly file: string;
}

/** Runs an act under strace with more options; answers the steps that it named. */
export const tracedAct = (
  act: ActName,
  home: string,
  backup: string,
  ...options: readonly string[]
): string[] => {
  const trace = [...following, '-o', '/dev/null', ...options];
  const ran = spawnSync('strace', [...trace, process.execPath, script, home, act, backup]);
  expect(ran.stderr.toString()).toBe('');
  return ran.stdout
    .toString()
    .split('\n')
    .filter((line) => line !== '');
};

/** The calls about databases of the home in a run that nothing happens to, each with its number among all of its kind. */
export const errorPlaces = (act: ActName, makeHome: () => string, backup: string): readonly ErrorPlace[] => {
  // A first run keeps its compiled code for those after it, which would otherwise be among the calls that are counted.
  spawnSync(process.execPath, [script, makeHome(), act, backup]);
  const trace = join(scratchFolder(), 'trace');
  const home = makeHome();
  tracedAct(act, home, backup, '-y', '-o', trace);
  const lines = readFileSync(trace, 'utf8').split('\n');
  const first = /^\d+/.exec(lines[0] ?? '')?.[0];
  const counts = new Map<string, number>();
  return lines.flatMap((line) => {
    const [, thread, call = ''] = /^(\d+) +(\w+)\(/.exec(line) ?? [];
    if (thread === undefined || thread !== first) return [];
    const nth = (counts.get(call) ?? 0) + 1;
    counts.set(call, nth);
    const at = line.indexOf(`${home}/`);
    const file = /^[^>"]*/.exec(at === -1 ? '' : line.slice(at + home.length))?.[0] ?? '';
    return /\.db\b/.test(file) ? [{ call, nth, file }] : [];
  });
};
