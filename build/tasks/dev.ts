import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { chosenHome } from '../../electron/home.ts';
import { hostForWindow, hostLine } from '../host.ts';

// Builds everything again at each change: a new page is loaded into the open window, a new main or vault restarts.
const root = join(import.meta.dirname, '..', '..');
/** Never the real vault: one of its own, unless another is named with --home. */
const home = chosenHome(process.argv, process.env) ?? join(root, 'node_modules', '.cache', 'stria-dev-home');
const host = await hostForWindow();

let app: ChildProcess | undefined;

const start = (): void => {
  const args = [...host.args, `--home=${home}`];
  const env = { ...process.env, HOST_TEST: '1' };
  const started = spawn(host.program, args, {
    cwd: root,
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  started.on('exit', (code) => {
    if (app === started) process.exit(code ?? 0); // the window was closed
  });
  app = started;
};

const restart = async (): Promise<void> => {
  const old = app;
  app = undefined;
  if (old) {
    const gone = once(old, 'exit');
    old.kill('SIGTERM');
    await gone;
  }
  start();
};

let timer: NodeJS.Timeout | undefined;
let restarting = Promise.resolve();
/** One restart for all bundles that a saved file changes, and one at a time. */
const restartSoon = (): void => {
  clearTimeout(timer);
  timer = setTimeout(() => (restarting = restarting.then(restart)), 300);
};

/** The Chromium host takes a message for its window; Electron has no such way and starts again. */
const reload = (): void => {
  if (host.name === 'electron') return restartSoon();
  const source = '({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload()';
  app?.send({ kind: 'evaluate', id: 0, source, argument: 'null' }, () => undefined);
};

/** Builds and goes on building; resolves after the first build, and calls `changed` after each later one. */
const watch = async (config: InlineConfig, changed: () => void): Promise<void> => {
  const watcher = (await build({
    ...config,
    logLevel: 'warn',
    build: { watch: {} },
  })) as Rolldown.RolldownWatcher;
  let first = true;
  await new Promise<void>((resolve) => {
    watcher.on('event', (event) => {
      if (event.code === 'BUNDLE_END') void event.result.close();
      if (event.code === 'ERROR') console.error(event.error.message);
      if (event.code !== 'END') return;
      if (!first) changed();
      first = false;
      resolve();
    });
  });
};

rmSync(join(root, 'dist'), { recursive: true, force: true });
mkdirSync(home, { recursive: true });
await watch({ root: join(root, 'renderer'), configFile: join(root, 'build', 'vite.renderer.ts') }, reload);
for (const mode of ['main', 'vault', 'importer', 'preload']) {
  await watch({ root, configFile: join(root, 'build', 'vite.main.ts'), mode }, restartSoon);
}
console.log(`${hostLine(host)} Changes are built as you save; the vault of this run is in ${home}.`);
start();
