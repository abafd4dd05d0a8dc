import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright';
import type { LaunchedApp } from '../support/launched-app.ts';
import { askAsPage } from '../support/ask-as-page.ts';
import { processTree } from '../support/process-tree.ts';
import { passphrase } from './fill-vault.ts';
import type { Samples } from './jobs.ts';
import { workingDay } from './working-day.ts';

/** How long the program is left alone before its memory is read: what it reads ahead has come by then, ms. */
const rest = 3000;

/** How long the window is watched while something long runs, ms. */
const longWork = 2000;

/** Starts the program on a home, or another main file in its place. */
export const launch = async (home: string, main?: string): Promise<LaunchedApp> => {
  const { launchApp } = await import('../support/launch-app.ts');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  return launchApp({
    home,
    wholeChromium: true,
    env: { STRIA_BACKUP_MS: '3600000' },
    ...(main === undefined ? {} : { main }),
  });
};

/** When the page came to be and when something stood in it, both UTC ms. */
const paintOf = async (page: Page): Promise<{ readonly begun: number; readonly painted: number }> => {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  return page.evaluate(() => ({
    begun: performance.timeOrigin,
    painted:
      performance.timeOrigin + (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
  }));
};

/** When the passphrase can be typed, UTC ms: the sign of the first frame alone lets nobody work. */
const typableAt = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.querySelector('main input') === null) requestAnimationFrame(look);
          else requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
        };
        look();
      }),
  );

/** From the press of a button until the first screen stands there and was drawn, ms. */
export const unlockTime = async (page: Page): Promise<number> => {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  const shown = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        document.addEventListener(
          'click',
          () => {
            const begun = performance.now();
            const look = (): void => {
              if (document.querySelector('main#work h2') === null) requestAnimationFrame(look);
              else requestAnimationFrame(() => resolve(performance.now() - begun));
            };
            look();
          },
          { capture: true, once: true },
        );
      }),
  );
  await page.getByRole('button', { name: 'Unlock' }).click();
  return shown;
};

/** A folder without a vault, on which the program starts for the first time, a vault that it opens, or the empty window. */
export type Started = 'first' | 'lock' | 'empty';

/** Starts once; ms from the start of the process. A home without a vault is removed afterwards. */
export async function measurePhases(started: Started, home: string): Promise<Samples> {
  const start = Date.now();
  const app = await launch(
    home,
    started === 'empty' ? join(import.meta.dirname, 'empty-window.ts') : undefined,
  );
  try {
    const typable = started === 'lock' ? await typableAt(app.page) : Number.NaN;
    const { begun, painted } = await paintOf(app.page);
    const before = { page: [begun - start], paint: [painted - start], drawing: [painted - begun] };
    if (started !== 'lock') return before;
    return { ...before, typable: [typable - start], unlock: [await unlockTime(app.page)] };
  } finally {
    await app.close();
    if (started !== 'lock') rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}

/** Memory of the program with all its processes, shared pages divided (also among other programs of the same build), MB. */
const memoryOf = (app: LaunchedApp): number => {
  const ofOne = (pid: number): number => {
    try {
      const rollup = readFileSync(join('/proc', String(pid), 'smaps_rollup'), 'utf8');
      return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) / 1024;
    } catch {
      return 0; // ended meanwhile
    }
  };
  return processTree(app.pid).reduce((sum, pid) => sum + ofOne(pid), 0);
};

/** Waits until the program has read ahead what it reads at rest. */
export const pause = (page: Page): Promise<void> => page.waitForTimeout(rest);

/** The same after a rest, once the page's objects were cleared away. */
const memoryAtRest = async (app: LaunchedApp, cdp: CDPSession): Promise<number> => {
  await pause(app.page);
  await cdp.send('HeapProfiler.collectGarbage');
  return memoryOf(app);
};

type Watching = Window & { framesOfBench: number[]; watchesFrames: boolean };

/** Notes how long each frame takes, and what took longer than 50 ms by the engine's own account; until `watchedFrames`. */
export const watchFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const frames: number[] = [];
    const watching = Object.assign(window as unknown as Watching, {
      framesOfBench: frames,
      watchesFrames: true,
    });
    let last = performance.now();
    const look = (now: number): void => {
      frames.push(now - last);
      last = now;
      if (watching.watchesFrames) requestAnimationFrame(look);
      else longer.disconnect();
    };
    const longer = new PerformanceObserver((list) =>
      frames.push(...list.getEntries().map(({ duration }) => duration)),
    );
    requestAnimationFrame(look);
    longer.observe({ type: 'long-animation-frame' });
  });

/** How long each frame took since `watchFrames`, ms. */
export const watchedFrames = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const watching = window as unknown as Watching;
    watching.watchesFrames = false;
    return watching.framesOfBench;
  });

/** Types names into the search, letter by letter, and goes through the list by wheel and by key. */
const useList = async (page: Page): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name: 'Patients' }).click();
  const search = page.getByRole('searchbox');
  await page.getByRole('option').first().waitFor();
  await watchFrames(page);
  for (const name of ['mane', 'leti', 'labe']) {
    await search.pressSequentially(name, { delay: 120 });
    await page.waitForTimeout(300);
    await search.fill('');
  }
  await page.getByRole('listbox').hover();
  for (let turn = 0; turn < 60; turn += 1) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(50);
  }
  await page.getByRole('listbox').focus();
  for (let row = 0; row < 40; row += 1) await page.keyboard.press('ArrowDown', { delay: 20 });
};

/** Types names while everything is checked, which takes longer than that; frames, and how long it was watched, ms. */
const typeBesideCheck = async (page: Page): Promise<Samples> => {
  const begun = (await askAsPage(page, 'checks:start', {})) as { readonly ok: boolean };
  if (!begun.ok) throw new Error('the check did not begin');
  const search = page.getByRole('searchbox');
  const start = performance.now();
  await watchFrames(page);
  while (performance.now() - start < longWork) {
    await search.pressSequentially('mane', { delay: 120 });
    await search.fill('');
  }
  const frames = await watchedFrames(page);
  const watched = performance.now() - start;
  await askAsPage(page, 'checks:cancel', {});
  return { beside: frames, 'beside-longest': [Math.max(...frames)], 'beside-time': [watched] };
};

/** How much is worked before memory is read again: rounds, or for so many minutes. */
export interface Amount {
  readonly rounds: number;
  readonly minutes: number | null;
}

/** Works until it is enough; answers how many rounds there were. */
const workThrough = async (page: Page, { rounds, minutes }: Amount): Promise<number> => {
  const start = performance.now();
  const isEnough = (done: number): boolean =>
    minutes === null ? done >= rounds : performance.now() - start >= minutes * 60_000;
  for (let done = 0; ; done += 1) {
    if (isEnough(done)) return done;
    await workingDay(page, done);
  }
};

/** Works with the program on a vault: frames of the list, and memory after the start and after work. */
export async function measureWork(home: string, amount: Amount): Promise<Samples> {
  const app = await launch(home);
  try {
    const { page } = app;
    const cdp = await page.context().newCDPSession(page);
    await unlockTime(page);
    const before = await memoryAtRest(app, cdp);
    await useList(page);
    const frames = await watchedFrames(page);
    const beside = await typeBesideCheck(page);
    const rounds = await workThrough(page, amount);
    const atOnce = memoryOf(app);
    return {
      frames,
      ...beside,
      rounds: [rounds],
      'memory-before': [before],
      'memory-at-once': [atOnce],
      'memory-after': [await memoryAtRest(app, cdp)],
    };
  } finally {
    await app.close();
  }
}
