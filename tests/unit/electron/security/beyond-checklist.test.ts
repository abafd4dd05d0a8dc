import type { App, Session } from 'electron';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refuseDownloads } from '../../../../electron/security/downloads.ts';
import { cutNetwork, refuseForeignRequests } from '../../../../electron/security/no-network.ts';
import {
  callsIn,
  importedFrom,
  productSources,
  settingsIn,
  wordsIn,
} from '../../../support/product-sources.ts';
import { listening, requestsAsked } from './told-electron.ts';

const sources = productSources();
const callsOf = (name: string): readonly string[] =>
  sources.filter((path) => callsIn(path).some((call) => call.name === name));
const filesWith = (word: string): readonly string[] => sources.filter((path) => wordsIn(path).has(word));

describe("85 beyond Electron's checklist", () => {
  it('56 the switches that leave no way out are set before the program is ready, and a request elsewhere is cancelled', () => {
    const set = new Map<string, string | undefined>();
    const commandLine = { appendSwitch: (name: string, value?: string) => set.set(name, value) };
    cutNetwork({ commandLine } as unknown as App);
    expect(Object.fromEntries(set)).toEqual({
      'proxy-server': 'http://127.0.0.1:9',
      'proxy-bypass-list': '<-loopback>',
      'host-resolver-rules': 'MAP * ~NOTFOUND',
      'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
      'disable-background-networking': undefined,
    });
    const main = readFileSync(join(import.meta.dirname, '../../../../electron/main.ts'), 'utf8');
    expect(main.indexOf('cutNetwork(app);')).toBeGreaterThan(0);
    expect(main.indexOf('cutNetwork(app);')).toBeLessThan(main.indexOf('app.whenReady()'));
    const asked = requestsAsked();
    refuseForeignRequests(asked.session);
    for (const own of ['app://bundle/index.html', 'blob:app://bundle/1', 'data:,'])
      expect(asked.isCancelled(own), own).toBe(false);
    for (const other of [
      'https://example.org/app:',
      'http://127.0.0.1/',
      'ws://localhost/',
      'file:///etc/passwd',
      'ftp://a/',
    ])
      expect(asked.isCancelled(other), other).toBe(true);
    expect(callsOf('refuseForeignRequests')).toEqual(['electron/begin.ts']);
  });

  it('a page saves no file by itself', () => {
    const page = listening();
    refuseDownloads(page.contents as unknown as Session);
    expect(page.refused('will-download')).toBe(true);
    expect(callsOf('refuseDownloads')).toEqual(['electron/begin.ts']);
  });

  it('74 nothing is put on the clipboard, so nothing has to be cleared there', () => {
    expect(filesWith('clipboard')).toEqual([]);
    expect(filesWith('execCommand')).toEqual([]);
    for (const path of sources) expect(importedFrom(path, 'electron'), path).not.toContain('clipboard');
  });

  it('no part of the program speaks to a network by itself', () => {
    const modules = ['net', 'http', 'https', 'http2', 'dgram', 'tls', 'dns'].flatMap((name) => [
      name,
      `node:${name}`,
    ]);
    for (const path of sources)
      for (const module of [...modules, 'undici', 'ws'])
        expect(importedFrom(path, module), `${path} ${module}`).toEqual([]);
    for (const name of ['net.request', 'net.fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])
      expect(callsOf(name), name).toEqual([]);
    // The decoder of codes reads its own file, at an address of the program.
    expect(callsOf('fetch')).toEqual(['renderer/features/scans/decode-worker.ts']);
  });

  it('no database is attached, copied into memory or given a key elsewhere, and none loads an extension', () => {
    const words = sources.flatMap((path) => [...wordsIn(path)].map((word) => ({ path, word })));
    const using = (pattern: RegExp): readonly string[] => [
      ...new Set(words.filter(({ word }) => pattern.test(word)).map(({ path }) => path)),
    ];
    expect(using(/^attach\b.*\bas\b/i)).toEqual([]);
    expect(using(/^(?:re)?key\s*=/i)).toEqual([]);
    expect(
      sources.filter((path) => callsIn(path).some(({ name }) => /sqlite\.(?:re)?key$/i.test(name))),
    ).toEqual(['electron/vault/db/settings.ts']);
    expect(using(/^(?:loadExtension|load_extension)$/)).toEqual([]);
    expect(callsOf('sqlite.serialize')).toEqual([]);
  });

  it('the times of the lock come from the vault in a package, whatever the environment says', () => {
    const [terms, ...others] = sources.flatMap((path) =>
      callsIn(path).filter(({ name }) => name === 'fixedTerms'),
    );
    expect(others).toEqual([]);
    expect(terms?.args).toEqual(['app.isPackaged ? {} : process.env']);
  });

  it('every window of the program has these settings, and the developer tools are off in a package', () => {
    const windows = sources.flatMap((path) => callsIn(path).filter(({ name }) => name === 'BrowserWindow'));
    expect(windows.length).toBe(2);
    for (const { args } of windows) expect(args[0]).toMatch(/webPreferences: \{ \.\.\.pagePreferences, \w+/);
    const preferences = settingsIn('electron/security/page-preferences.ts', 'pagePreferences');
    expect(preferences['devTools']).toBe('!app.isPackaged');
    expect(preferences['partition']).toBe('pagePartition');
    expect(preferences['spellcheck']).toBe('false');
  });
});
