import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { scratchFolder } from '../../../support/scratch-folder.ts';

const helper = new URL('../../../support/full-disk.ts', import.meta.url).pathname;
/** A file system of 3 MB in a mount namespace of its own, where the system allows one. */
const onSmallDisk = (folder: string, ...command: readonly string[]) =>
  spawnSync('unshare', [
    '-rm',
    'sh',
    '-c',
    'mount -t tmpfs -o size=3m tmpfs "$0" && exec "$@"',
    folder,
    ...command,
  ]);

it('a full disk is said, loses nothing and still opens for reading', (context) => {
  const folder = scratchFolder();
  context.skip(onSmallDisk(folder, 'true').status !== 0, 'this system gives no mount namespace');
  const ran = onSmallDisk(folder, process.execPath, helper, folder);
  expect(ran.stderr.toString()).toBe('');
  const verified = { ok: true, entries: expect.any(Number) as number };
  expect(JSON.parse(ran.stdout.toString())).toEqual([
    'disk-full',
    'SQLITE_FULL',
    verified,
    [],
    true,
    'SQLITE_FULL',
    'written',
    true,
  ]);
});
