import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes pieces of bytes to a new or an older rest of a `.part` file, and waits until it is on the disk. Throws what goes wrong,
 * and when it shall not go on.
 */
export async function partWritten(
  part: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array | string>,
  goesOn: () => boolean,
): Promise<void> {
  const handle = await open(part, 'w', 0o600);
  try {
    for await (const piece of bytes) {
      if (!goesOn()) break;
      await handle.writeFile(piece);
    }
    if (goesOn()) await handle.sync();
  } finally {
    await handle.close();
  }
  if (!goesOn()) throw new Error('The writing was ended.');
}

/** Gives the finished file its name, and waits until the name is on the disk where the file system offers that. */
export async function putPartInPlace(part: string, path: string): Promise<void> {
  await rename(part, path);
  if (process.platform === 'win32') return; // it keeps names by itself and cannot open a folder
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EINVAL') throw error; // some sticks do not offer it
  } finally {
    await folder.close();
  }
}

/** Removes what was written so far; what went wrong before says more. */
export async function removePart(part: string): Promise<void> {
  await rm(part, { force: true }).catch(() => undefined);
}
