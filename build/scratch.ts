import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Counts } from './runners.ts';

/**
 * Runs tests with a folder of their own for everything temporary, also of programs that they kill, and takes it away
 * afterwards. After a failure it stays, because what failed tests left to look at is in it. Ends with one line of counts.
 */
export const inScratch = async (work: () => Promise<Counts>): Promise<never> => {
  const folder = mkdtempSync(join(tmpdir(), 'stria-test-run-'));
  chmodSync(folder, 0o711); // a test becomes somebody else, who has to reach what it was given in here
  process.env.TMPDIR = folder;
  const { passed, failed, skipped } = await work();
  const good = failed === 0 && passed > 0;
  if (good) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  else console.log(`What the tests left is in ${folder}`);
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exit(good ? 0 : 1);
};
