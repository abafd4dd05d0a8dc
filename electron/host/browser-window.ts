import { EventEmitter } from 'node:events';
import { acceleratorKeys, pressAccelerator } from './accelerators.ts';
import type { Engine } from './engine.ts';
import { headless, hiddenEngine, mainEngine, releaseHiddenEngine } from './engines.ts';
import { hostEvents, makeEvent, type HostEvent } from './host-events.ts';
import { dispatchIpc, readPageMessage } from './ipc-main.ts';
import { WebContents } from './web-contents.ts';
import { setWindowState } from './window-state.ts';

/** The settings of a page. Isolation, sandbox and the missing Node are fixed on this host; others are refused. */
export interface WebPreferences {
  readonly preload?: string;
  readonly sandbox?: true;
  readonly contextIsolation?: true;
  readonly nodeIntegration?: false;
  readonly nodeIntegrationInWorker?: false;
  readonly nodeIntegrationInSubFrames?: false;
  readonly webSecurity?: true;
  readonly allowRunningInsecureContent?: false;
  readonly experimentalFeatures?: false;
  readonly webviewTag?: false;
  readonly navigateOnDragDrop?: false;
  readonly javascript?: boolean;
  readonly images?: true;
  readonly devTools?: boolean;
  readonly spellcheck?: boolean;
  readonly partition?: string;
  readonly backgroundThrottling?: boolean;
}

/** The settings of a window. */
export interface BrowserWindowConstructorOptions {
  readonly width?: number;
  readonly height?: number;
  readonly minWidth?: number;
  readonly minHeight?: number;
  /** A window made with false stays invisible on this host. */
  readonly show?: boolean;
  readonly backgroundColor?: string;
  /** The page's own title is shown instead, as soon as it has one. */
  readonly title?: string;
  /** The page's favicon is shown instead. */
  readonly icon?: string;
  readonly autoHideMenuBar?: boolean;
  readonly webPreferences?: WebPreferences;
}

interface WindowEvents {
  close: [event: HostEvent];
  closed: [];
  focus: [];
  blur: [];
  'ready-to-show': [];
}

const windows = new Set<BrowserWindow>();
let lastId = 0;

/** Electron's BrowserWindow on a window of Chromium without tabs and address bar. */
export class BrowserWindow extends EventEmitter<WindowEvents> {
  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }
  static getFocusedWindow(): BrowserWindow | null {
    return [...windows].find((window) => window.#focused) ?? null;
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...windows].find((window) => window.webContents === contents) ?? null;
  }

  readonly id: number;
  readonly webContents: WebContents;
  readonly #options: BrowserWindowConstructorOptions;
  #opened: Promise<void> | undefined;
  #focused = false;
  #hidden = false;
  #destroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    lastId += 1;
    this.id = lastId;
    this.#options = options;
    const { preload = '', javascript = true } = options.webPreferences ?? {};
    const onMessage = (_contents: WebContents, text: string): void => this.#receive(text);
    this.webContents = new WebContents({ preload, javascript, onMessage });
    this.webContents.on('did-finish-load', () => this.emit('ready-to-show'));
    windows.add(this);
    hostEvents.emit('window-created', this);
  }

  /** Loads a page; rejects when it could not be loaded. */
  async loadURL(url: string): Promise<void> {
    this.#opened ??= this.#open(url);
    await this.#opened;
    await this.webContents.navigate(url);
  }

  show(): void {
    this.focus();
  }

  focus(): void {
    this.webContents.focus();
  }

  minimize(): void {
    setWindowState(this.webContents.enginePage(), 'minimized');
  }

  restore(): void {
    setWindowState(this.webContents.enginePage(), 'normal');
  }

  maximize(): void {
    setWindowState(this.webContents.enginePage(), 'maximized');
  }

  isMinimized(): boolean {
    return this.#hidden && this.isVisible();
  }

  isVisible(): boolean {
    return this.#options.show !== false && !this.#destroyed;
  }

  isFocused(): boolean {
    return this.#focused;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  /** No window of this host has a menu bar; the menu's accelerators work. */
  setMenuBarVisibility(_visible: boolean): void {
    // Nothing to show or hide.
  }

  /** Chromium keeps no window out of screenshots: whoever asks for it is told, and nothing looks as if it were done. */
  setContentProtection(_enable: boolean): void {
    throw new Error('This host cannot keep a window out of captures.');
  }

  setTitle(title: string): void {
    const expression = `document.title = ${JSON.stringify(title)}`;
    this.webContents.executeJavaScript(expression).catch(() => undefined); // no page, no title
  }

  /** Closes unless a 'close' listener prevents it. */
  close(): void {
    if (this.#destroyed) return;
    const event = makeEvent({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    const page = this.webContents.enginePage();
    this.#end();
    if (page) void page.engine.closePage(page.targetId).then(() => releaseIfUnused(page.engine));
  }

  /** For the host: the person closed the window, or its process is gone; too late to prevent. */
  closedOutside(): void {
    if (this.#destroyed) return;
    this.emit('close', makeEvent({}));
    const page = this.webContents.enginePage();
    this.#end();
    if (page) void releaseIfUnused(page.engine);
  }

  #end(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#focused = false;
    windows.delete(this);
    this.webContents.end();
    this.emit('closed');
    if (windows.size === 0) hostEvents.emit('windows-gone');
  }

  async #open(firstUrl: string): Promise<void> {
    const { width = 800, height = 600, backgroundColor = '#ffffff', show = true } = this.#options;
    const engine = await (show ? mainEngine() : hiddenEngine());
    const page = await engine.openWindow({ width, height, backgroundColor });
    engine.cdp.onGone(() => this.closedOutside());
    if (this.#destroyed) return engine.closePage(page.targetId);
    await this.webContents.attach(page, firstUrl);
    if (show) setWindowState(page, 'normal', { width, height });
  }

  #receive(text: string): void {
    const message = readPageMessage(text);
    const [first] = message.args;
    if (message.channel === '$accelerator') pressAccelerator(String(first));
    else if (message.channel === '$hidden') this.#hidden = first === true;
    else if (message.channel === '$focus') this.#focus(first === true);
    else if (message.channel === '$size') this.#keepMinimum(Number(first), Number(message.args[1]));
    else void dispatchIpc(this.webContents, message);
  }

  /** Chromium lets a person make a window smaller than wanted; it grows back. */
  #keepMinimum(width: number, height: number): void {
    const { minWidth = 0, minHeight = 0 } = this.#options;
    if (headless || (width >= minWidth && height >= minHeight)) return;
    const size = { width: Math.max(width, minWidth), height: Math.max(height, minHeight) };
    setWindowState(this.webContents.enginePage(), 'normal', size);
  }

  #focus(focused: boolean): void {
    if (focused === this.#focused) return;
    this.#focused = focused;
    if (focused) this.emit('focus');
    else this.emit('blur');
  }
}

async function releaseIfUnused(engine: Engine): Promise<void> {
  const used = [...windows].some((window) => window.webContents.enginePage()?.engine === engine);
  if (!used) await releaseHiddenEngine(engine);
}

hostEvents.on('page-destroyed', (targetId) => {
  for (const window of windows)
    if (window.webContents.enginePage()?.targetId === targetId) window.closedOutside();
});

hostEvents.on('accelerators-changed', () => {
  for (const { webContents } of windows) webContents.send('$accelerators', acceleratorKeys());
});
