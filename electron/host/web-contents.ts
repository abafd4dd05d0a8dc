import { EventEmitter } from 'node:events';
import { makeCodec } from './codec.ts';
import type { EnginePage } from './engine.ts';
import { hostEvents, makeEvent, type HostEvent } from './host-events.ts';
import { readManifest } from './manifest.ts';
import { connectPage, type PageConnection } from './page-connection.ts';
import { settlePermissions } from './permissions.ts';
import { listPrinters, printPdf, type PrinterInfo, type PrintOptions } from './printers.ts';
import { pdfParameters, type PrintToPDFOptions } from './print-options.ts';
import type { WantedNavigation } from './requests.ts';
import { fromWeb, originOf, toWeb } from './schemes.ts';
import { defaultSession, onNewPermissions, type Session } from './session.ts';

/** A frame as the program's checks see it; only top frames have a preload here, so only they appear. */
export interface WebFrameMain {
  readonly url: string;
  readonly origin: string;
  readonly parent: WebFrameMain | null;
}

interface NavigationDetails {
  readonly url: string;
  readonly isMainFrame: boolean;
  readonly isSameDocument: boolean;
}

/** Why a page's process ended. */
export interface RenderProcessGoneDetails {
  readonly reason: 'crashed' | 'killed' | 'abnormal-exit';
  readonly exitCode: number;
}

interface WebContentsEvents {
  'will-navigate': [event: HostEvent & NavigationDetails, url: string];
  'will-frame-navigate': [event: HostEvent & NavigationDetails];
  'will-redirect': [event: HostEvent & NavigationDetails, url: string];
  'will-attach-webview': [event: HostEvent];
  'did-navigate': [event: HostEvent, url: string];
  'dom-ready': [event: HostEvent];
  'did-finish-load': [];
  'did-fail-load': [event: HostEvent, errorCode: number, errorDescription: string, url: string];
  'render-process-gone': [event: HostEvent, details: RenderProcessGoneDetails];
  'focus-changed': [focused: boolean];
  destroyed: [];
}

interface WindowOpenDetails {
  readonly url: string;
  readonly frameName: string;
  readonly features: string;
  readonly disposition: 'new-window';
}

/** What the window that owns a page sets and hears. */
export interface ContentsSettings {
  readonly preload: string;
  readonly javascript: boolean;
  readonly onMessage: (contents: WebContents, text: string) => void;
}

const codec = makeCodec();
let lastId = 0;

/** Electron's WebContents: one page, as the main process sees it. */
export class WebContents extends EventEmitter<WebContentsEvents> {
  readonly id: number;
  readonly session: Session = defaultSession;
  readonly mainFrame: WebFrameMain;
  readonly #settings: ContentsSettings;
  #page: EnginePage | undefined;
  #connection: PageConnection | undefined;
  #url = '';
  #wanted = '';
  #destroyed = false;
  #openHandler: ((details: WindowOpenDetails) => { action: 'deny' }) | undefined;

  constructor(settings: ContentsSettings) {
    super();
    lastId += 1;
    this.id = lastId;
    this.#settings = settings;
    const url = (): string => this.#url;
    this.mainFrame = {
      get url() {
        return url();
      },
      get origin() {
        return originOf(url());
      },
      parent: null,
    };
    hostEvents.emit('contents-created', this);
  }

  /** For the host: takes over a paused page and lets it go on. */
  async attach(page: EnginePage, firstUrl: string): Promise<void> {
    this.#page = page;
    const { preload, javascript } = this.#settings;
    const settle = (): Promise<void> =>
      settlePermissions(page.engine, page.browserContextId, this, originOf(firstUrl));
    await settle();
    this.once(
      'destroyed',
      onNewPermissions(() => void settle()),
    );
    this.#connection = await connectPage(page.session, {
      id: this.id,
      preload,
      javascript,
      mainFrameId: () => page.targetId,
      mayNavigate: (navigation) => this.#mayNavigate(navigation),
      onMessage: (text) => this.#settings.onMessage(this, text),
      onNavigated: (webUrl) => this.#navigated(fromWeb(webUrl)),
      onLoaded: () => this.#loaded(),
      onCrashed: () => this.#crashed('crashed'),
      onWindowOpen: (webUrl) => this.#windowOpenRefused(webUrl),
    });
  }

  /** For the host: the page beneath; throws before the first loadURL and after the end. */
  connection(): PageConnection {
    if (!this.#connection || this.#destroyed) throw new Error('Object has been destroyed');
    return this.#connection;
  }

  /** For the host: the page of the engine, if there is one. */
  enginePage(): EnginePage | undefined {
    return this.#page;
  }

  /** For the host: a text for the isolated world. */
  deliver(text: string): void {
    if (!this.#destroyed) this.#connection?.deliver(text);
  }

  /** For the host: the page's window has gone. */
  end(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.emit('destroyed');
  }

  /** For the host: loads an address the program asked for. Rejects when nothing was loaded. */
  async navigate(url: string): Promise<void> {
    this.#wanted = url;
    const { session } = this.connection();
    const loaded = new Promise<void>((resolve, reject) => {
      this.once('did-finish-load', resolve);
      this.once('destroyed', () => reject(new Error(`ERR_ABORTED (-3) loading '${url}'`)));
    });
    loaded.catch(() => undefined);
    const { errorText } = await session.send('Page.navigate', { url: toWeb(url) });
    if (errorText !== undefined && errorText !== '') {
      this.emit('did-fail-load', makeEvent({}), -2, errorText, url);
      throw new Error(`${errorText.replace('net::', '')} (-2) loading '${url}'`);
    }
    await loaded;
  }

  /** Sends a message to the preload. Throws a DataCloneError for what cannot be cloned. */
  send(channel: string, ...args: unknown[]): void {
    this.deliver(codec.encode({ channel, args }));
  }

  getURL(): string {
    return this.#url;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  setWindowOpenHandler(handler: (details: WindowOpenDetails) => { action: 'deny' }): void {
    this.#openHandler = handler;
  }

  reload(): void {
    if (this.#destroyed || !this.#connection) return;
    this.#connection.session.send('Page.reload').catch(() => undefined);
  }

  focus(): void {
    this.#connection?.session.send('Page.bringToFront').catch(() => undefined);
  }

  /** Runs code in the page's own world; the result must be plain data. Throws what the code throws. */
  async executeJavaScript(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.connection().session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const { data } = await this.connection().session.send('Page.printToPDF', pdfParameters(options));
    return Buffer.from(data, 'base64');
  }

  getPrintersAsync(): Promise<PrinterInfo[]> {
    return listPrinters();
  }

  /** Prints without asking, as the program always does; the callback hears why it was not done. */
  print(options: PrintOptions, heard: (success: boolean, failureReason: string) => void): void {
    const { printBackground = false } = options;
    const wanted = { printBackground, preferCSSPageSize: true, pageSize: 'A4' } as const;
    this.printToPDF(wanted)
      .then((pdf) => printPdf(pdf, readManifest(process.argv[1] ?? '.').name, options))
      .then((why) => heard(why === '', why))
      .catch(() => heard(false, 'Print job failed'));
  }

  async capturePage(): Promise<{ toPNG: () => Buffer }> {
    const { data } = await this.connection().session.send('Page.captureScreenshot');
    return { toPNG: () => Buffer.from(data, 'base64') };
  }

  #mayNavigate({ url, isMainFrame, isRedirect }: WantedNavigation): boolean {
    const withoutHash = (address: string): string => address.replace(/#.*$/s, '');
    const asked =
      isMainFrame && [this.#wanted, this.#url].some((known) => withoutHash(known) === withoutHash(url));
    if (asked && !isRedirect) return true; // loadURL and reload are the program's own
    const event = makeEvent({ url, isMainFrame, isSameDocument: false });
    if (isRedirect) this.emit('will-redirect', event, url);
    else {
      this.emit('will-frame-navigate', event);
      if (isMainFrame && !event.defaultPrevented) this.emit('will-navigate', event, url);
    }
    return !event.defaultPrevented;
  }

  /** The engine closes every window that a page opens; the program is asked as in Electron, and may only deny. */
  #windowOpenRefused(webUrl: string): void {
    this.#openHandler?.({ url: fromWeb(webUrl), frameName: '', features: '', disposition: 'new-window' });
  }

  #navigated(url: string): void {
    this.#url = url;
    this.emit('did-navigate', makeEvent({}), url);
  }

  #loaded(): void {
    this.emit('dom-ready', makeEvent({}));
    this.emit('did-finish-load');
  }

  #crashed(reason: RenderProcessGoneDetails['reason']): void {
    this.emit('render-process-gone', makeEvent({}), { reason, exitCode: 1 });
    hostEvents.emit('renderer-gone', this, reason);
  }
}
