import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { lockedPractice } from '../support/practice-at-work.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const script = new URL('./full-disk-at-work.ts', import.meta.url).pathname;
/** A disk of 4 MB with the practice on it, in a mount namespace of its own, where the system allows one. */
const mount = 'mount -t tmpfs -o size=4m tmpfs "$0" && cp -a "$1/." "$0" && shift && exec "$@"';
const onSmallDisk = (folder: string, practice: string, ...command: readonly string[]) =>
  spawnSync('unshare', ['-rm', 'sh', '-c', mount, folder, practice, ...command]);

it('30 disk full: said in words, the draft stays, reading works, and it goes on when there is room', (context) => {
  const folder = scratchFolder();
  const practice = lockedPractice();
  context.skip(onSmallDisk(folder, practice, 'true').status !== 0, 'this system gives no mount namespace');
  const ran = onSmallDisk(folder, practice, process.execPath, script, folder);
  expect(ran.stderr.toString()).toBe('');
  expect(JSON.parse(ran.stdout.toString())).toEqual({
    draft: 'storage-full',
    draftKept: ['typed before'],
    patient: 'storage-full',
    seal: 'storage-full',
    chart: 'ok',
    search: 'ok',
    state: 'locked',
    sweep: ['chart ok', 'save ok', 'save storage-full', 'unlock ok'],
    later: 'ok',
    verified: true,
    notices: [],
  });
});
