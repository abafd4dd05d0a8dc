import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright';
import { launchOnHost } from './launch-on-host.ts';

/** How the program is started for a test. */
export interface LaunchOptions {
  /** The data folder; the program gets it as --home=DIR. */
  readonly home: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** False shows real windows (needs a screen). */
  readonly headless?: boolean;
  /** Emulates a touch screen. */
  readonly touch?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Another main file than the built program's. */
  readonly main?: string;
  /** A program and its arguments that starts Node for us, such as a tracer; on the host only. */
  readonly wrapper?: readonly string[];
}

/** A started program. */
export interface LaunchedApp {
  readonly kind: 'electron' | 'chromium';
  readonly page: Page;
  readonly pid: number;
  /** Runs a function in the main process, with the electron module first; nothing around it is visible to it. */
  readonly evaluate: <Result, Argument>(
    run: (electron: typeof import('electron'), argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ) => Promise<Result>;
  /** Quits the program and waits for its end. */
  readonly close: () => Promise<void>;
}

const root = join(import.meta.dirname, '../..');
const electronBinary = process.env['ELECTRON_BIN'] ?? join(root, 'node_modules/electron/dist/electron');

/** Starts the built program on Electron where its binary is there, else on the Chromium host. */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const app = existsSync(electronBinary) ? await launchOnElectron(options) : await launchOnHost(options);
  await app.page.setViewportSize(options.viewport ?? { width: 1280, height: 800 });
  if (options.touch === true) {
    const cdp = await app.page.context().newCDPSession(app.page);
    await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
  }
  return app;
}

async function launchOnElectron(options: LaunchOptions): Promise<LaunchedApp> {
  const { home, env = {}, args = [], main = root } = options;
  const app = await _electron.launch({
    executablePath: electronBinary,
    args: [main, `--home=${home}`, ...args],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  return {
    kind: 'electron',
    page: await app.firstWindow(),
    pid: app.process().pid ?? 0,
    evaluate: (run, argument) => app.evaluate(run as never, argument) as never,
    close: () => app.close(),
  };
}
