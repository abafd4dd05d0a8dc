import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { leaveNoCoreDumps } from '../../../../electron/security/core-dumps.ts';

const coreLimit = (pid: number): string | undefined =>
  /^Max core file size +\S+ +\S+/m.exec(readFileSync(`/proc/${pid}/limits`, 'utf8'))?.[0].replace(/ +/g, ' ');

it.skipIf(process.platform !== 'linux')(
  'a process and what it had started already leave no memory behind',
  async () => {
    const script = 'sleep 60 & echo $!; wait';
    const parent = spawn('/usr/bin/prlimit', ['--core=4096:4096', 'sh', '-c', script], { detached: true });
    const pid = parent.pid ?? 0;
    onTestFinished(() => void process.kill(-pid));
    const [said] = (await once(parent.stdout, 'data')) as [Buffer];
    const child = Number(said.toString());
    expect(coreLimit(child)).toBe('Max core file size 4096 4096');
    leaveNoCoreDumps(pid);
    for (const each of [pid, child]) expect(coreLimit(each)).toBe('Max core file size 0 0');
  },
);
