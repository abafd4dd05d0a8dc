import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { closeSync, openSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Runs a command with a disk of so many megabytes on the folder, in a mount namespace of its own. */
export const onSmallDisk = (
  folder: string,
  megabytes: number,
  ...command: readonly string[]
): SpawnSyncReturns<Buffer> =>
  spawnSync('unshare', [
    '-rm',
    'sh',
    '-c',
    `mount -t tmpfs -o size=${megabytes}m tmpfs "$0" && exec "$@"`,
    folder,
    ...command,
  ]);

/** Fills the disk of a folder and gives `free` bytes back. Remove the file to make room again. */
export const fillDisk = (folder: string, free = 0): string => {
  const filler = join(folder, 'filler');
  const handle = openSync(filler, 'a');
  let written = 0;
  for (let size = 65_536; size > 0; size = Math.floor(size / 2)) {
    try {
      for (;;) written += writeSync(handle, Buffer.alloc(size));
    } catch {
      // This size does not fit any more: on with half of it.
    }
  }
  closeSync(handle);
  truncateSync(filler, Math.max(0, written - free));
  return filler;
};
