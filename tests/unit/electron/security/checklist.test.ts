import type { App, WebContents } from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  decoderPolicy,
  documentPolicy,
  documentPrefix,
  pagePolicy,
} from '../../../../electron/security/content-security-policy.ts';
import { guardPages } from '../../../../electron/security/guard-pages.ts';
import { refuseNavigation } from '../../../../electron/security/navigation.ts';
import { refuseNewWindows } from '../../../../electron/security/new-windows.ts';
import { pageOrigin, registerOwnScheme } from '../../../../electron/security/own-scheme.ts';
import { cameraGate } from '../../../../electron/security/camera-gate.ts';
import { sandboxEveryPage } from '../../../../electron/security/sandbox.ts';
import { refuseWebviews } from '../../../../electron/security/webviews.ts';
import { fuses } from '../../../../electron/security/fuses.ts';
import { fuseArguments } from '../../../../build/fuse-arguments.ts';
import {
  callsIn,
  importedFrom,
  productSources,
  settingsIn,
  wordsIn,
} from '../../../support/product-sources.ts';
import { bridgeGiven, listening, permissionsAsked } from './told-electron.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const sources = productSources();
const preferences = settingsIn('electron/security/page-preferences.ts', 'pagePreferences');
const callsOf = (name: string): readonly string[] =>
  sources.filter((path) => callsIn(path).some((call) => call.name === name));
const filesWith = (word: string): readonly string[] => sources.filter((path) => wordsIn(path).has(word));

describe("85 Electron's checklist", () => {
  it('point 1: every page is loaded from our own scheme, and no source names an address elsewhere', () => {
    const loads = sources.flatMap((path) =>
      callsIn(path).filter(({ name }) => /\.loadURL$|\.loadFile$/.test(name)),
    );
    expect(loads.map(({ args }) => String(args[0])).toSorted()).toEqual([
      "'data:text/html,'", // an empty page, between two of ours
      '`${documentPrefix}${id}`',
      'nothing', // the address of no document, in the window that prints
      'nothing',
      'pageAddress',
      'pageAddress',
    ]);
    expect(textOf('electron/print-window.ts')).toContain('const nothing = `${documentPrefix}${noDocument}`;');
    expect(textOf('electron/window.ts')).toContain('const pageAddress = `${pageOrigin}/index.html`;');
    expect(pageOrigin).toBe('app://bundle');
    expect(documentPrefix.startsWith(`${pageOrigin}/`)).toBe(true);
    const addresses = sources.flatMap((path) =>
      [...wordsIn(path)].flatMap((word) => word.match(/\b(?:https?|wss?|ftp):\/\/[^\s"'`]+/g) ?? []),
    );
    // A proxy that nobody answers, and names of languages and of a colour space that nothing is fetched from.
    expect([...new Set(addresses)].toSorted()).toEqual([
      'http://127.0.0.1:9',
      'http://ns.adobe.com/pdf/1.3/',
      'http://ns.adobe.com/xap/1.0/',
      'http://ns.adobe.com/xap/1.0/mm/',
      'http://purl.org/dc/elements/1.1/',
      'http://www.color.org',
      'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
      'http://www.w3.org/2000/svg',
    ]);
  });

  it('point 2: no page has Node, its workers and frames neither', () => {
    for (const name of ['nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames'])
      expect(preferences[name]).toBe('false');
  });

  it('point 3: the preload has a world of its own', () => {
    expect(preferences['contextIsolation']).toBe('true');
  });

  it('point 4: every page is sandboxed, before the program is ready', () => {
    let sandboxed = 0;
    sandboxEveryPage({ enableSandbox: () => (sandboxed += 1) } as unknown as App);
    expect(sandboxed).toBe(1);
    expect(preferences['sandbox']).toBe('true');
    const main = textOf('electron/main.ts');
    expect(main.indexOf('sandboxEveryPage(app);')).toBeGreaterThan(0);
    expect(main.indexOf('sandboxEveryPage(app);')).toBeLessThan(main.indexOf('app.whenReady()'));
    expect(filesWith('no-sandbox')).toEqual([]);
  });

  it('point 5: every permission is refused, but the camera to our own page while its dialog is open', () => {
    const asked = permissionsAsked();
    const gate = cameraGate(asked.session);
    const own = `${pageOrigin}/index.html`;
    expect(asked.camera(own)).toEqual([false, false]);
    gate.open();
    expect(asked.camera(own)).toEqual([true, true]);
    for (const other of ['https://example.org/', `${pageOrigin}.example.org/`, 'null', ''])
      expect(asked.camera(other)).toEqual([false, false]);
    expect(asked.camera(own, { isMainFrame: false })).toEqual([false, false]);
    expect(asked.media(own, ['video', 'audio'])).toBe(false);
    expect(asked.media(own, ['audio'])).toBe(false);
    expect(asked.media(own, [])).toBe(false);
    for (const name of ['geolocation', 'notifications', 'midi', 'display-capture', 'clipboard-read'])
      expect(asked.other(name, own)).toEqual([false, false]);
    expect(asked.device()).toBe(false);
    gate.close();
    expect(asked.camera(own)).toEqual([false, false]);
    expect(callsOf('cameraGate')).toEqual(['electron/begin.ts']);
    expect(callsOf('setPermissions')).toEqual(['electron/security/camera-gate.ts']);
  });

  it('a camera dialog that was forgotten loses the camera', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const asked = permissionsAsked();
    cameraGate(asked.session).open();
    vi.advanceTimersByTime(10 * 60_000 - 1);
    expect(asked.camera(pageOrigin)).toEqual([true, true]);
    vi.advanceTimersByTime(1);
    expect(asked.camera(pageOrigin)).toEqual([false, false]);
  });

  it('point 6: web security stays on', () => {
    expect(preferences['webSecurity']).toBe('true');
    expect(filesWith('disable-web-security')).toEqual([]);
  });

  it('point 7: a strict policy for the page, none of its script for documents', () => {
    expect(pagePolicy).toContain("default-src 'none'");
    expect(pagePolicy).toContain("script-src 'self';");
    expect(pagePolicy).toContain("connect-src 'none'");
    expect(pagePolicy).not.toMatch(/unsafe-|\*|https?:/);
    // The worker that reads pictures may compile wasm and fetch its own file, nothing else; the page may do neither.
    expect(decoderPolicy.split('; ').toSorted()).toEqual([
      "connect-src 'self'",
      "default-src 'none'",
      "require-trusted-types-for 'script'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "trusted-types 'none'",
    ]);
    expect(documentPolicy).toContain("default-src 'none'");
    expect(documentPolicy).not.toContain('script-src');
    expect(documentPolicy).toMatch(/\bsandbox;/);
  });

  it('point 8: no insecure content', () => {
    expect(preferences['allowRunningInsecureContent']).toBe('false');
  });

  it('point 9: nothing experimental', () => {
    expect(preferences['experimentalFeatures']).toBe('false');
  });

  it('point 10: no feature of Blink is switched on', () => {
    for (const word of ['enableBlinkFeatures', 'enable-blink-features', 'enable-features'])
      expect(filesWith(word)).toEqual([]);
  });

  it('point 11: there is no webview to open a window', () => {
    expect(preferences['webviewTag']).toBe('false');
    expect(filesWith('webview')).toEqual([]);
    expect(filesWith('allowpopups')).toEqual([]);
  });

  it('point 12: no webview is ever attached', () => {
    const page = listening();
    refuseWebviews(page.contents);
    expect(page.refused('will-attach-webview')).toBe(true);
  });

  it('point 13: no page goes anywhere, and a frame only to our documents', () => {
    const page = listening();
    refuseNavigation(page.contents);
    expect(page.refused('will-navigate', { url: `${pageOrigin}/index.html` })).toBe(true);
    expect(page.refused('will-redirect', { url: documentPrefix })).toBe(true);
    expect(page.refused('will-frame-navigate', { isMainFrame: true, url: documentPrefix })).toBe(true);
    expect(page.refused('will-frame-navigate', { isMainFrame: false, url: 'https://example.org/' })).toBe(
      true,
    );
    expect(page.refused('will-frame-navigate', { isMainFrame: false, url: `${documentPrefix}1` })).toBe(
      false,
    );
  });

  it('point 14: no page opens a window, and every page is held to 12, 13 and 14 as soon as it is made', () => {
    const page = listening();
    refuseNewWindows(page.contents);
    expect(page.newWindow()).toBe('deny');
    const made = listening();
    guardPages({
      on: (name: string, listener: (event: null, contents: WebContents) => void) => {
        expect(name).toBe('web-contents-created');
        listener(null, made.contents);
      },
    } as unknown as App);
    expect(made.newWindow()).toBe('deny');
    expect(made.names().toSorted()).toEqual([
      'will-attach-webview',
      'will-frame-navigate',
      'will-navigate',
      'will-redirect',
    ]);
    expect(callsOf('guardPages')).toEqual(['electron/main.ts']);
  });

  it('point 15: nothing is opened outside the program', () => {
    expect(sources.filter((path) => importedFrom(path, 'electron').includes('shell'))).toEqual([]);
    expect(filesWith('openExternal')).toEqual([]);
    // The lint refuses it too, and says why, where it is written.
    expect(textOf('.oxlintrc.json')).toMatch(/"name": "electron",\s+"importNames": \["shell"\]/);
  });

  it('point 16: an exact version of Electron, in the list and in the lock', () => {
    const { devDependencies } = JSON.parse(textOf('package.json')) as {
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Number(devDependencies['electron']?.split('.')[0])).toBeGreaterThanOrEqual(45);
    const lock = JSON.parse(textOf('package-lock.json')) as {
      readonly packages: Readonly<Record<string, { readonly version: string }>>;
    };
    expect(lock.packages['node_modules/electron']?.version).toBe(devDependencies['electron']);
  });

  it('point 17: one way in, and it looks at the sender first', () => {
    const ways = sources.flatMap((path) =>
      callsIn(path).filter(({ name }) => /^ipcMain\.(handle|on|once|handleOnce)$/.test(name)),
    );
    expect(ways.map(({ args }) => args[0])).toEqual(["'stria:begin'", "'stria:call'"]);
    for (const { args } of ways)
      expect(args[1]).toMatch(/=>\s*\{\s*if \(!isOwnPage\(event, own\(\)\)\) return refuse/);
    expect(ways[1]?.args[1]).toContain('if (!token.isCurrent(said)) return refuse');
    expect(callsOf('openDoor')).toEqual(['electron/begin.ts']);
    const withWays = sources.filter((path) => importedFrom(path, 'electron').includes('ipcMain'));
    expect(withWays).toEqual(['electron/begin.ts']);
    expect(filesWith('stria:call')).toEqual([
      'electron/security/page-door.ts',
      'electron/security/page-send.ts',
    ]);
  });

  it('point 18: no file of the disk by its address', () => {
    expect(callsOf('window.loadFile')).toEqual([]);
    const withFile = sources.filter((path) => [...wordsIn(path)].some((word) => word.startsWith('file:')));
    expect(withFile).toEqual([]);
    let asked: unknown;
    registerOwnScheme({ registerSchemesAsPrivileged: (schemes: unknown) => (asked = schemes) });
    expect(asked).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it('point 19: all nine fuses are set, from one list, as the documents say', () => {
    const wanted = fuses.map(({ fuse, shipped, wanted: on }) => [fuse, shipped, on]);
    expect(wanted).toEqual([
      ['runAsNode', true, false],
      ['cookieEncryption', false, true],
      ['nodeOptions', true, false],
      ['nodeCliInspect', true, false],
      ['embeddedAsarIntegrityValidation', false, true],
      ['onlyLoadAppFromAsar', false, true],
      ['loadBrowserProcessSpecificV8Snapshot', false, false],
      ['grantFileProtocolExtraPrivileges', true, false],
      ['wasmTrapHandlers', true, true],
    ]);
    // One that packaging cannot set has to be shipped as it is wanted.
    expect(fuses.filter((one) => one.setting === null && one.shipped !== one.wanted)).toEqual([]);
    const told = [...textOf('docs/security.md').matchAll(/^\| (\w+) \| (on|off) \| (on|off)\b/gm)];
    expect(told.map(([, fuse, shipped, set]) => [fuse, shipped === 'on', set === 'on'])).toEqual(wanted);
    for (const file of ['build/tasks/package.ts', 'build/package-check.ts'])
      expect(textOf(file), file).toContain('...fuseArguments');
    expect(fuseArguments).toContain('-c.electronFuses.runAsNode=false');
    expect(fuseArguments).toHaveLength(8);
  });

  it('point 20: the page gets one object with two functions, and nothing of Electron', async () => {
    expect(importedFrom('electron/preload.ts', 'electron')).toEqual(['contextBridge', 'ipcRenderer']);
    expect(callsIn('electron/preload.ts')).toEqual([
      { name: 'giveBridge', args: ['contextBridge', 'ipcRenderer'] },
    ]);
    expect(callsOf('giveBridge')).toEqual(['electron/preload.ts']);
    const given = bridgeGiven();
    expect(given.names).toEqual(['stria']);
    expect(Object.entries(given.bridge).map(([name, value]) => [name, typeof value])).toEqual([
      ['call', 'function'],
      ['on', 'function'],
    ]);
    await given.bridge.call('ipc-of-electron', { a: 1 });
    expect(given.said).toEqual([['stria:begin'], ['stria:call', 'word', 'ipc-of-electron', { a: 1 }]]);
    given.bridge.on('ipc-of-electron' as never, () => undefined);
    let heard: readonly unknown[] | undefined;
    const stop = given.bridge.on('locked', (...all: readonly unknown[]) => (heard = all));
    expect([...given.listeners.keys()]).toEqual(['stria:locked']);
    given.listeners.get('stria:locked')?.({ sender: 'Electron’s own' }, 'more');
    expect(heard).toEqual([]);
    stop();
    expect([...given.listeners.keys()]).toEqual([]);
    const own = sources.filter(
      (path) => path.startsWith('renderer/') && importedFrom(path, 'electron').length > 0,
    );
    expect(own).toEqual([]);
  });

  it('has a line for each of the twenty, with the file that holds it, and a test for each here', () => {
    const lines = [
      ...textOf('electron/security/README.md').matchAll(/^\| (\d+) \|.*?\| `([\w./-]+)` \|(.*)\|$/gm),
    ];
    const twenty = Array.from({ length: 20 }, (_, index) => index + 1);
    expect(lines.map(([, number]) => Number(number))).toEqual(twenty);
    const elsewhere = lines.filter(([, , file]) => !file?.startsWith('electron/security/'));
    expect(elsewhere.map(([, number, file]) => [number, file])).toEqual([
      ['15', '.oxlintrc.json'],
      ['16', 'package.json'],
    ]);
    for (const [, , file = '', tests = ''] of lines)
      for (const named of [file, ...(tests.match(/(?:tests|build)\/[\w./-]+/g) ?? [])])
        expect(existsSync(join(root, named)), named).toBe(true);
    const points = [
      ...textOf('tests/unit/electron/security/checklist.test.ts').matchAll(/ it\('point (\d+): /g),
    ];
    expect(points.map(([, number]) => Number(number))).toEqual(twenty);
  });
});
