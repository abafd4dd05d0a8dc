import { readFileSync } from 'node:fs';
import { expect } from 'playwright/test';
import { unlock } from '../support/appointment.ts';
import { processTree } from '../support/process-tree.ts';
import { test } from '../support/stria-test.ts';
import { vaultProcesses } from '../support/vault-processes.ts';

/** The soft and the hard limit of a process for the file of its memory. */
const coreLimit = (pid: number): string =>
  /^Max core file size +(\S+) +(\S+)/m
    .exec(readFileSync(`/proc/${pid}/limits`, 'utf8'))
    ?.slice(1)
    .join(' ') ?? '';

test('on Linux no process leaves its memory in a file when it crashes', async ({ start }) => {
  test.skip(process.platform !== 'linux', 'the limit is one of Linux');
  const app = await start({ wrapper: ['/usr/bin/prlimit', '--core=1000000:1000000'] });
  await unlock(app.page);
  const vault = vaultProcesses(app.pid);
  expect(vault).toHaveLength(1);
  const pids = processTree(app.pid);
  expect(pids).toEqual(expect.arrayContaining([app.pid, ...vault]));
  expect(pids.map((pid) => [pid, coreLimit(pid)])).toEqual(pids.map((pid) => [pid, '0 0']));
});
