import { join } from 'node:path';
import { _electron } from 'playwright';
import { electronProgram } from '../../build/host.ts';
import { launchOnHost } from './launch-on-host.ts';
import type { LaunchedApp, LaunchOptions } from './launched-app.ts';

const root = join(import.meta.dirname, '../..');
const patience = 30_000; // ms for one action of the hand: what cannot be pressed is named long before the test's own end
const electronBinary = process.env['ELECTRON_BIN'] ?? electronProgram();

/** Starts the built program on Electron where its binary is there, else on the Chromium host. */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const app = electronBinary ? await launchOnElectron(electronBinary, options) : await launchOnHost(options);
  app.page.setDefaultTimeout(patience);
  await app.page.setViewportSize(options.viewport ?? { width: 1280, height: 800 });
  if (options.touch === true) {
    const cdp = await app.page.context().newCDPSession(app.page);
    await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
  }
  return app;
}

async function launchOnElectron(executablePath: string, options: LaunchOptions): Promise<LaunchedApp> {
  const { home, env = {}, args = [], main = root } = options;
  const app = await _electron.launch({
    executablePath,
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
