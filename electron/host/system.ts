import { execFile } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { uptime } from 'node:os';
import { promisify } from 'node:util';
import { watchSleep } from './watch-sleep.ts';
import { BrowserWindow } from './browser-window.ts';

/** Of these only `resume` is ever told here; the others can be listened to. */
interface PowerMonitorEvents {
  suspend: [];
  resume: [];
  shutdown: [];
  'lock-screen': [];
  'unlock-screen': [];
  'user-did-become-active': [];
  'user-did-resign-active': [];
}

class PowerMonitor extends EventEmitter<PowerMonitorEvents> {
  /** Seconds since the last input; this host does not know and never claims that nobody is there. */
  getSystemIdleTime(): number {
    return 0;
  }
}

/** Electron's `powerMonitor`: on Linux it tells, after the fact, that the computer slept. */
export const powerMonitor = new PowerMonitor();

const clocks = { uptime: () => uptime() * 1000, awake: () => performance.now() };
const sleepLook = setInterval(
  watchSleep(clocks, () => powerMonitor.emit('resume')),
  5000,
);
sleepLook.unref();

class NativeTheme extends EventEmitter<{ updated: [] }> {
  themeSource: 'system' | 'light' | 'dark' = 'system';
  get shouldUseDarkColors(): boolean {
    return this.themeSource === 'dark';
  }
}

/** Electron's `nativeTheme`; pages follow the desktop's colours by themselves. */
export const nativeTheme = new NativeTheme();

/** Electron's `clipboard`, as far as a page can write it. */
export const clipboard = {
  /** Rejects when no window has the focus. */
  async writeText(text: string): Promise<void> {
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    if (!window) throw new Error('Without a window nothing can be copied.');
    await window.webContents.executeJavaScript(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  },
};

const run = promisify(execFile);

/** Electron's `shell`: the desktop's own programs. */
export const shell = {
  openPath(path: string): Promise<string> {
    return run('xdg-open', [path]).then(
      () => '',
      (error: unknown) => String(error),
    );
  },
  async openExternal(url: string): Promise<void> {
    await run('xdg-open', [url]);
  },
};
