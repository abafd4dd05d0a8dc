import { EventEmitter } from 'node:events';
import { BrowserWindow } from './browser-window.ts';
import { addSwitch, endEngines, killEngines, mainEngine, nameEngines } from './engines.ts';
import { hostEvents, makeEvent, type HostEvent } from './host-events.ts';
import { readManifest } from './manifest.ts';
import { defaultPath, type PathName } from './paths.ts';
import { removeProfiles, sweepProfiles } from './profile.ts';
import { takeInstanceLock } from './single-instance.ts';
import type { RenderProcessGoneDetails, WebContents } from './web-contents.ts';

interface ChildProcessGoneDetails {
  readonly type: 'Utility';
  readonly name: string;
  readonly serviceName: string;
  readonly reason: 'clean-exit' | 'abnormal-exit';
  readonly exitCode: number;
}

interface AppEvents {
  ready: [event: HostEvent];
  activate: [event: HostEvent, hasVisibleWindows: boolean];
  'second-instance': [event: HostEvent, argv: string[], workingDirectory: string, additionalData: unknown];
  'window-all-closed': [];
  'before-quit': [event: HostEvent];
  'will-quit': [event: HostEvent];
  quit: [event: HostEvent, exitCode: number];
  'browser-window-created': [event: HostEvent, window: BrowserWindow];
  'web-contents-created': [event: HostEvent, contents: WebContents];
  'render-process-gone': [event: HostEvent, contents: WebContents, details: RenderProcessGoneDetails];
  'child-process-gone': [event: HostEvent, details: ChildProcessGoneDetails];
}

const manifest = readManifest(process.argv[1] ?? '.');

/** Electron's `app`: the life of the program. */
class App extends EventEmitter<AppEvents> {
  readonly isPackaged: boolean = false;
  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => {
      addSwitch(value === undefined ? `--${name}` : `--${name}=${value}`);
    },
  };
  name = manifest.name;
  readonly #paths = new Map<PathName, string>();
  readonly #ready: Promise<void>;
  #isReady = false;
  #quitting = false;
  #exiting = false;

  constructor() {
    super();
    this.setMaxListeners(0);
    this.#ready = new Promise((resolve) => setImmediate(resolve)).then(() => this.#start());
    this.#ready.catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      this.exit(1);
    });
  }

  getName(): string {
    return this.name;
  }
  setName(name: string): void {
    this.name = name;
  }
  getVersion(): string {
    return manifest.version;
  }
  getAppPath(): string {
    return manifest.folder;
  }
  getLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale;
  }
  getPath(name: PathName): string {
    return this.#paths.get(name) ?? defaultPath(name, this.name);
  }
  setPath(name: PathName, path: string): void {
    this.#paths.set(name, path);
  }
  isReady(): boolean {
    return this.#isReady;
  }
  whenReady(): Promise<void> {
    return this.#ready;
  }

  /** True for the first start on a data folder; a later one raises 'second-instance' there and gets false. */
  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    return takeInstanceLock(this.getPath('userData'), additionalData, (start) => {
      const { argv, workingDirectory, additionalData: data } = start;
      this.emit('second-instance', makeEvent({}), argv, workingDirectory, data);
    });
  }

  /** Every page of this host is sandboxed, always. */
  enableSandbox(): void {
    // Nothing to switch on.
  }
  disableHardwareAcceleration(): void {
    addSwitch('--disable-gpu');
  }
  /** Only Windows groups windows by this. */
  setAppUserModelId(_id: string): void {
    // Nothing to set on this system.
  }
  focus(): void {
    BrowserWindow.getAllWindows()[0]?.focus();
  }

  /** Quits in good order; listeners may prevent it. */
  quit(): void {
    if (this.#quitting || this.#exiting) return;
    const before = makeEvent({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.#quitting = true;
    for (const window of BrowserWindow.getAllWindows()) window.close();
    const will = makeEvent({});
    if (BrowserWindow.getAllWindows().length === 0) this.emit('will-quit', will);
    this.#quitting = false;
    if (will.defaultPrevented || BrowserWindow.getAllWindows().length > 0) return;
    this.exit(0);
  }

  /** Ends the program without asking anybody. */
  exit(code = 0): void {
    if (this.#exiting) return;
    this.#exiting = true;
    this.emit('quit', makeEvent({}), code);
    void endEngines()
      .catch(() => undefined)
      .then(() => process.exit(code));
  }

  /** For the host: the program is on its way out. */
  isEnding(): boolean {
    return this.#quitting || this.#exiting;
  }

  /** For the host: all windows are closed. */
  windowsGone(): void {
    if (this.#quitting || this.#exiting) return;
    if (!this.emit('window-all-closed')) this.quit();
  }

  async #start(): Promise<void> {
    if (this.#exiting) return new Promise(() => undefined); // Electron's whenReady stays open as well
    nameEngines(this.name);
    sweepProfiles();
    await mainEngine();
    this.#isReady = true;
    this.emit('ready', makeEvent({}));
  }
}

/** Electron's `app`. */
export const app = new App();

hostEvents.on('windows-gone', () => app.windowsGone());
hostEvents.on('quit-wanted', () => app.quit());
hostEvents.on('window-created', (window) =>
  app.emit('browser-window-created', makeEvent({}), window as BrowserWindow),
);
hostEvents.on('contents-created', (contents) =>
  app.emit('web-contents-created', makeEvent({}), contents as WebContents),
);
hostEvents.on('renderer-gone', (contents) =>
  app.emit('render-process-gone', makeEvent({}), contents as WebContents, { reason: 'crashed', exitCode: 1 }),
);
hostEvents.on('child-gone', (name, exitCode) => {
  const reason = exitCode === 0 ? 'clean-exit' : 'abnormal-exit';
  app.emit('child-process-gone', makeEvent({}), {
    type: 'Utility',
    name,
    serviceName: name,
    reason,
    exitCode,
  });
});
let signals = 0;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    signals += 1;
    if (signals === 1) app.quit();
    else app.exit(1); // asked twice: whoever prevented the first quit is not asked again
  });
}
process.on('unhandledRejection', (reason) => {
  if (app.isEnding()) return; // a page that was still loading when its window was closed
  if (process.listenerCount('unhandledRejection') > 1) return; // the program hears of it itself
  // Electron tells of it and goes on; Node alone would end the program.
  process.stderr.write(
    `Unhandled rejection: ${reason instanceof Error ? (reason.stack ?? '') : String(reason)}\n`,
  );
});
process.once('exit', () => {
  killEngines();
  removeProfiles();
});
