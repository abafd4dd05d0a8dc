import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from 'playwright/test';
import type { LaunchedApp, LaunchOptions } from '../../support/launched-app.ts';
import { launchOnHost } from '../../support/launch-on-host.ts';

/** What the fixture's preload gives its page. */
interface FixtureApi {
  readonly call: (channel: string, ...args: unknown[]) => Promise<unknown>;
  readonly tell: (value: unknown) => void;
  readonly on: (channel: string, heard: (value: unknown) => void) => () => void;
  readonly platform: string;
}

declare global {
  interface Window {
    readonly api: FixtureApi;
    readonly messages: unknown[];
    readonly startWorker: () => Worker;
  }
  // What the fixture's main process noted down.
  var seen: string[];
}

/** Folders of one test: everything the program could write to lies below `root`. */
export interface Folders {
  readonly root: string;
  readonly home: string;
  readonly env: Record<string, string>;
}

/** The main file of the little program that these tests start. */
export const fixtureMain = join(import.meta.dirname, 'fixture-app/main.ts');

/** Makes the folders; short names, because a socket's path has to fit in. */
export function makeFolders(): Folders {
  const root = mkdtempSync(join(tmpdir(), 'eh-'));
  const [home, run, user] = [join(root, 'd'), join(root, 'r'), join(root, 'u')];
  for (const folder of [home, run, user]) mkdirSync(folder, { mode: 0o700 });
  return {
    root,
    home,
    env: { HOME: user, TMPDIR: run, XDG_RUNTIME_DIR: run, XDG_CONFIG_HOME: join(user, '.config') },
  };
}

const removeFolders = ({ root }: Folders): void =>
  rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });

/** The browser profiles that are there; the desktop's own settings file beside them is none of ours. */
export function profilesIn({ root }: Folders): string[] {
  return readdirSync(join(root, 'r')).filter((name) => name.startsWith('ehost-'));
}

/** Starts the little program on the host. */
export function launchFixture(folders: Folders, options: Partial<LaunchOptions> = {}): Promise<LaunchedApp> {
  const { env = {}, ...others } = options;
  return launchOnHost({
    main: fixtureMain,
    home: folders.home,
    wholeChromium: true,
    ...others,
    env: { ...folders.env, ...env },
  });
}

/** Opens the program's page anew, as after its start, and forgets what main noted down. */
const afresh = (app: LaunchedApp): Promise<void> =>
  app.evaluate(async ({ BrowserWindow }) => {
    await BrowserWindow.getAllWindows()[0]?.loadURL('app://bundle/index.html');
    globalThis.seen.length = 0;
  });

/**
 * Tests with fresh folders of their own, and with the little program: it is started once, each test has its page anew. A
 * test that ends the program or looks into its folders starts one itself.
 */
export const test = base.extend<{ folders: Folders; app: LaunchedApp }, { started: LaunchedApp }>({
  // Playwright wants a pattern here, and this fixture needs no other.
  folders: async ({ headless: _headless }, use) => {
    const folders = makeFolders();
    await use(folders);
    removeFolders(folders);
  },
  started: [
    async ({ browserName: _browserName }, use) => {
      const folders = makeFolders();
      const app = await launchFixture(folders);
      await use(app);
      await app.close();
      removeFolders(folders);
    },
    { scope: 'worker' },
  ],
  app: async ({ started }, use) => {
    await afresh(started);
    await use(started);
  },
});
