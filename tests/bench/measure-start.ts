import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Measured, interleaved } from './rounds.ts';
import type { Random } from './random.ts';
import type { Samples } from './jobs.ts';

const root = join(import.meta.dirname, '../..');

/** Times start to first contentful paint of the built program and of an empty window; a sentence when that cannot be done here. */
export async function measureStarts(
  folder: string,
  random: Random,
  rounds: number,
): Promise<Measured | string> {
  if (!existsSync(join(root, 'dist/main.js')) || !existsSync(join(root, 'dist/renderer/index.html'))) {
    return 'The start was left out: the program is not built (npm run demo builds it).';
  }
  try {
    return await interleaved(random, rounds, ['ours', 'empty'], (engine, round) =>
      startOnce(join(folder, `start-${engine}-${round}`), engine),
    );
  } catch (error) {
    return `The start was left out: no window could be opened here (${error instanceof Error ? error.message.split('\n')[0] : 'unknown'}).`;
  }
}

async function startOnce(home: string, engine: string): Promise<Samples> {
  const { launchApp } = await import('../support/launch-app.ts');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const begun = Date.now();
  const app = await launchApp({
    home,
    wholeChromium: true,
    ...(engine === 'empty' ? { main: join(import.meta.dirname, 'empty-window.ts') } : {}),
  });
  try {
    await app.page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    const painted = await app.page.evaluate(
      () =>
        performance.timeOrigin + (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
    );
    return { paint: [painted - begun] };
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}
