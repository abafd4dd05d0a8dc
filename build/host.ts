import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, ensure } from './system-packages.ts';

const root = join(import.meta.dirname, '..');
const electronFolder = join(root, 'node_modules', 'electron');

export interface Host {
  readonly name: 'electron' | 'chromium';
  readonly program: string;
  readonly args: readonly string[];
}

/** Electron's binary where it is, or undefined. */
export const electronProgram = (): string | undefined => {
  const named = join(electronFolder, 'path.txt');
  const program = existsSync(named)
    ? join(electronFolder, 'dist', readFileSync(named, 'utf8').trim())
    : join(electronFolder, 'dist', 'electron');
  return existsSync(program) ? program : undefined;
};

/** Electron's own installer: it fetches the binary where the network allows that, and fails at once where it does not. */
const fetchElectron = (): string | undefined => {
  console.log('Looking for Electron. The first time this can take some minutes.');
  spawnSync(process.execPath, [join(electronFolder, 'install.js')], { stdio: 'ignore', timeout: 600_000 });
  return electronProgram();
};

/** Electron where it is there or can be fetched, else an installed Chromium; a sentence when there is neither. */
export const chooseHost = async (fetch: boolean): Promise<Host | string> => {
  const electron =
    process.env.ELECTRON_BIN ??
    electronProgram() ??
    (fetch && process.env.STRIA_HOST !== 'chromium' ? fetchElectron() : undefined);
  if (electron && process.env.STRIA_HOST !== 'chromium') {
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return { name: 'electron', program: electron, args: [...asRoot, root] };
  }
  const missing = await ensure([chromium]);
  if (missing) return missing;
  const register = join(root, 'electron', 'host', 'register.ts');
  return {
    name: 'chromium',
    program: process.execPath,
    args: ['--import', register, join(root, 'dist', 'main.js')],
  };
};

/** One line that tells which host runs. */
export const hostLine = (host: Host): string =>
  host.name === 'electron'
    ? 'Stria runs in Electron.'
    : 'Stria runs in Chromium, because Electron is not installed here.';

/** True when there is a screen to show a window on. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/** The host that shows a window here; says why and ends the task where there is no screen or no host. */
export const hostForWindow = async (): Promise<Host> => {
  const host = hasDisplay()
    ? await chooseHost(true)
    : 'There is no screen here, so no window can be shown. To see Stria at work, run: npm run demo';
  if (typeof host !== 'string') return host;
  console.error(host);
  process.exit(1);
};

/** Starts the built program and waits for its end; the answer is its exit code. */
export const runHost = (host: Host, args: readonly string[]): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(host.program, [...host.args, ...args], { stdio: 'inherit', cwd: root });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    child.on('exit', (code) => resolve(code ?? 1));
  });
