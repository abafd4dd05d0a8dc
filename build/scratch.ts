import { chmodSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Counts } from './runners.ts';

const memory = '/dev/shm';
/** Bytes: far more than tests leave at once. */
const roomNeeded = 4_000_000_000;

const maySpareMemory = (): boolean => {
  try {
    const { bavail, bsize } = statfsSync(memory);
    const mount = readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .map((line) => line.split(' '))
      .find(([, place]) => place === memory);
    const runsPrograms = mount !== undefined && !(mount[3] ?? '').split(',').includes('noexec');
    return mount?.[2] === 'tmpfs' && runsPrograms && Math.min(bavail * bsize, freemem()) > roomNeeded;
  } catch {
    return false; // no Linux
  }
};

/**
 * Where the tests of `npm test` work: in memory where there is enough of it, because they flush small files ten thousand
 * times and throw them away. `npm run faults` and `npm run e2e` work on the disk.
 */
export const quickFolder = (): string => (maySpareMemory() ? memory : tmpdir());

/**
 * Runs tests with a folder of their own for everything temporary, also of programs that they kill, and takes it away
 * afterwards. After a failure it stays, because what failed tests left to look at is in it. Ends with one line of counts.
 */
export const inScratch = async (work: () => Promise<Counts>, place: string = tmpdir()): Promise<never> => {
  const folder = mkdtempSync(join(place, 'stria-test-run-'));
  chmodSync(folder, 0o711); // a test becomes somebody else, who has to reach what it was given in here
  process.env.TMPDIR = folder;
  const { passed, failed, skipped } = await work();
  const good = failed === 0 && passed > 0;
  if (good) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  else console.log(`What the tests left is in ${folder}`);
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exit(good ? 0 : 1);
};
