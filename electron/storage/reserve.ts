import { randomFill } from 'node:crypto';
import { open, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { reserveName, reserveSize } from '../../shared/storage/storage.ts';

/** Bytes written at a time, so that the window goes on answering. */
const piece = 1024 * 1024;

/**
 * Makes the reserve in the vault's folder unless it is there; whether it is there now. It is made only where as much
 * again stays free, and of random bytes: zeros would be packed by some file systems and give no room back.
 */
export const makeReserve = async (folder: string, size = reserveSize): Promise<boolean> => {
  const file = join(folder, reserveName);
  const part = `${file}.part`;
  try {
    if (await isWhole(file, size)) return true;
    await rm(part, { force: true });
    const { bavail, bsize } = await statfs(folder);
    if (bavail * bsize < 2 * size) return false;
    await writeNoise(part, size);
    await rename(part, file);
    return true;
  } catch {
    await rm(part, { force: true }).catch(() => undefined); // the next try removes it
    return false;
  }
};

const isWhole = async (file: string, size: number): Promise<boolean> => {
  const about = await stat(file).catch(() => undefined);
  return about?.isFile() === true && about.size === size;
};

const writeNoise = async (file: string, size: number): Promise<void> => {
  const noise = Buffer.allocUnsafe(piece);
  const handle = await open(file, 'wx', 0o600);
  try {
    for (let left = size; left > 0; left -= piece) {
      await promisify<Buffer, Buffer>(randomFill)(noise);
      await handle.writeFile(noise.subarray(0, Math.min(piece, left)));
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
};
