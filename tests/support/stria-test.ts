import { rmSync } from 'node:fs';
import { expect, test as base } from 'playwright/test';
import { launchApp } from './launch-app.ts';
import type { LaunchedApp, LaunchOptions } from './launched-app.ts';
import { preparedHome, type PreparedVault } from './prepared-vault.ts';
import { isAlive, processTree } from './process-tree.ts';

interface Fixtures {
  /** A home with a practice, its texts, one device and one patient; locked. */
  readonly vault: PreparedVault & { readonly home: string };
  /** Starts the built program on that home; it is ended after the test, and its console has to be silent. */
  readonly start: (options?: Partial<LaunchOptions>) => Promise<LaunchedApp>;
}

/** Kills a program with every process it started, as a power cut would, and waits until they are gone. */
export const killApp = async (app: LaunchedApp): Promise<void> => {
  const pids = processTree(app.pid);
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // ended meanwhile
    }
  }
  await expect.poll(() => pids.filter(isAlive)).toEqual([]);
};

export const test = base.extend<Fixtures>({
  vault: async ({}, use) => {
    const vault = await preparedHome();
    await use(vault);
    rmSync(vault.home, { recursive: true, force: true });
  },
  start: async ({ vault }, use) => {
    const started: LaunchedApp[] = [];
    const spoken: string[] = [];
    await use(async ({ env = {}, ...options } = {}) => {
      // The backup of the day comes by itself only where a test asks for it: the others look at what lies in the home.
      const app = await launchApp({
        home: vault.home,
        ...options,
        env: { STRIA_BACKUP_MS: '3600000', ...env },
      });
      started.push(app);
      app.page.on('console', (message) => spoken.push(message.text()));
      app.page.on('pageerror', (error) => spoken.push(error.message));
      return app;
    });
    for (const app of started.filter(({ pid }) => isAlive(pid))) await app.close();
    expect(spoken).toEqual([]);
  },
});
