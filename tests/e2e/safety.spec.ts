import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as plainTest } from 'playwright/test';
import type { Draft } from '../../shared/drafts/draft.ts';
import { pagePolicy } from '../../electron/security/content-security-policy.ts';
import {
  lock,
  people,
  screenBriefly,
  signWithMouse,
  unlock,
  readAsPatient,
  takeBack,
} from '../support/appointment.ts';
import { chartOneArea, giveReasons, openSection, seal } from '../support/chart-session.ts';
import { askAsPage } from '../support/ask-as-page.ts';
import { launchApp } from '../support/launch-app.ts';
import { preparedHome } from '../support/prepared-vault.ts';
import { internetSockets, processTree } from '../support/process-tree.ts';
import { test } from '../support/stria-test.ts';
import { tracesOf } from '../support/traces.ts';

const family = 'Zwetschgenbaumer';
const given = 'Quirinalia Maude';
const note = 'Talked about the holiday in Valparaíso, nobody else knows';
const price = 'one hundred and seventeen pounds';

test('36, 58, 59 over one appointment: nothing typed is on disk, nobody listens, and the policy is never broken', async ({
  start,
  vault,
}) => {
  const outside = mkdtempSync(join(tmpdir(), 'sa-')); // a short name: a socket's path has to fit in
  const [runtime, user] = [join(outside, 'r'), join(outside, 'u')];
  for (const folder of [runtime, user]) mkdirSync(folder, { mode: 0o700 });
  const folders = [vault.home, outside];
  const env = {
    HOME: user,
    TMPDIR: runtime,
    XDG_RUNTIME_DIR: runtime,
    XDG_CONFIG_HOME: join(user, '.config'),
  };
  try {
    const app = await start({ env });
    const { page } = app;
    await page.evaluate(() => {
      const broken: string[] = [];
      Object.assign(window, { broken });
      document.addEventListener('securitypolicyviolation', (event) =>
        broken.push(`${event.violatedDirective} ${event.blockedURI}`),
      );
    });
    await unlock(page);
    await page.getByRole('navigation').getByRole('link', { name: 'Patients' }).click();
    await page.getByRole('button', { name: 'New patient' }).click();
    await page.getByLabel('Family name').fill(family);
    await page.getByLabel('Given names').fill(given);
    await page.getByLabel('Date of birth').fill('4 March 1991');
    await page.getByRole('radio', { name: 'None known' }).check();
    await page.getByRole('button', { name: /^Register/ }).click();
    await screenBriefly(page);
    await page.getByRole('button', { name: /^Consent/ }).click();
    await page.getByRole('checkbox', { name: 'Lower abdomen, right' }).click();
    await page.getByLabel('Deepest needling').fill('2');
    await page.getByLabel('Price as told').fill(price);
    await readAsPatient(page);
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await page.getByRole('button', { name: 'Go on' }).click();
    for (const use of ['For my treatment record', 'For teaching', 'For advertising'])
      await page.getByRole('radiogroup', { name: use }).getByRole('radio', { name: 'No' }).check();
    await signWithMouse(page, page.getByRole('img', { name: /^Sign here/ }));
    await page.getByRole('button', { name: 'Agree and sign' }).click();
    await takeBack(page);
    await signWithMouse(page, page.getByRole('img', { name: /^Signature of/ }));
    const ink = await inkOf();
    await page.getByRole('button', { name: 'Sign and keep consent' }).click();
    await expect(page.getByText('Consent signed').first()).toBeVisible();
    await chartOneArea(page);
    await (await openSection(page, 'Note')).getByLabel('Note on this session').fill(note);
    const typed = [family, given, note, price, ink, people.passphrase, people.patient.family, 'Northlight'];
    expect(tracesOf(typed, folders)).toEqual([]);
    expect(internetSockets(processTree(app.pid))).toEqual([]);
    await giveReasons(page);
    await seal(page);
    expect(tracesOf(typed, folders)).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as { broken: string[] }).broken)).toEqual([]);
    expect(await pageStores()).toEqual({ stored: 0, cookies: '', databases: 0, workers: 0, caches: 0 });
    await lock(page);
    expect(tracesOf(typed, folders)).toEqual([]);
    await app.close();
    expect(tracesOf(typed, folders)).toEqual([]);
    writeFileSync(join(outside, 'found'), `x${Buffer.from(`yz${note}abc`).toString('base64')}`);
    expect(tracesOf(typed, folders)).toHaveLength(1); // the search itself works

    async function inkOf(): Promise<string> {
      const ask = () => askAsPage(page, 'drafts:list', {}) as Promise<{ value: readonly Draft[] }>;
      const patient = (await ask()).value.find(({ kind }) => kind === 'consent')?.patient ?? null;
      const find = () =>
        askAsPage(page, 'drafts:find', { kind: 'consent', patient }) as Promise<{ value: readonly Draft[] }>;
      const bodyOf = async () => (await find()).value[0]?.body ?? '';
      await expect.poll(bodyOf).toContain('"practitionerStrokes":[{');
      const body = JSON.parse(await bodyOf()) as {
        patientStrokes: readonly { points: readonly unknown[] }[];
      };
      return JSON.stringify(body.patientStrokes[0]?.points.slice(3, 6)).slice(1, -1);
    }
    function pageStores(): Promise<unknown> {
      return page.evaluate(async () => ({
        stored: localStorage.length + sessionStorage.length,
        cookies: document.cookie,
        databases: (await indexedDB.databases()).length,
        workers: (await navigator.serviceWorker?.getRegistrations?.())?.length ?? 0,
        caches: (await globalThis.caches?.keys())?.length ?? 0,
      }));
    }
  } finally {
    rmSync(outside, { recursive: true, force: true });
  }
});

test('the policy names exactly the styles that the page and its components put in', () => {
  const assets = join(import.meta.dirname, '../../dist/renderer/assets');
  const built = readdirSync(assets)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(assets, name), 'utf8'))
    .join('\n');
  // React Aria: const ATTRIBUTE = 'data-…'; style.textContent = `…[${ATTRIBUTE}]…`.trim()
  const [, template = '', attribute = ''] =
    /`\n(@layer \{\s*\[\$\{([\w$]+)\}\] \{[^`]*\})\s*`\.trim\(\)/.exec(built) ?? [];
  const value = 'data-react-aria-pressable';
  // Short names are used again: one of those with this name is the attribute.
  const values = [...built.matchAll(/(?<![\w$])([\w$]+)=[`'"]([a-z-]+)[`'"]/g)];
  expect(values.filter(([, name]) => name === attribute).map(([, , text]) => text)).toContain(value);
  const text = template.replace(`\${${attribute}}`, value);
  const page = readFileSync(join(assets, '../index.html'), 'utf8');
  const [frame = ''] = [...page.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style]) => style ?? '');
  const hash = (style: string) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  expect(pagePolicy).toContain(`style-src 'self' ${hash(text)} ${hash(frame)};`);
  expect(pagePolicy.match(/'sha256-/g)).toHaveLength(2);
  expect(pagePolicy).not.toMatch(/unsafe|https?:|\*/);
});

plainTest('56 a hostile script in the page finds no door but one, and no way out', async () => {
  const { home } = await preparedHome();
  const app = await launchApp({ home });
  try {
    const { page } = app;
    await unlock(page);
    const doors = await page.evaluate(() => {
      const world = window as unknown as Record<string, unknown>;
      const bridge = world['stria'] as Record<string, unknown>;
      return {
        node: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
          (name) => name in world,
        ),
        bridge: Object.keys(bridge).toSorted(),
        kinds: Object.values(bridge).map((value) => typeof value),
        frozen: Object.isFrozen(bridge),
      };
    });
    expect(doors).toEqual({
      node: [],
      bridge: ['call', 'on'],
      kinds: ['function', 'function'],
      frozen: true,
    });
    expect(await askAsPage(page, 'vault:no-such-thing', {})).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
    const address = page.url();
    const outcome = await page.evaluate(async () => {
      const refused = (act: () => unknown): Promise<string> =>
        Promise.resolve()
          .then(act)
          .then(
            (value) => `allowed ${String(value)}`,
            () => 'refused',
          );
      const candidates: string[] = [];
      const peer = async (): Promise<void> => {
        const connection = new RTCPeerConnection({ iceServers: [{ urls: 'stun:stun.example.org' }] });
        connection.onicecandidate = ({ candidate }) => {
          if (candidate) candidates.push(candidate.candidate);
        };
        connection.createDataChannel('x');
        await connection.setLocalDescription(await connection.createOffer());
        await new Promise<void>((resolve) => {
          if (connection.iceGatheringState === 'complete') resolve();
          connection.onicegatheringstatechange = () => {
            if (connection.iceGatheringState === 'complete') resolve();
          };
        });
      };
      const loads = (element: HTMLImageElement | HTMLScriptElement): Promise<unknown> =>
        new Promise((resolve, reject) => {
          element.onload = resolve;
          element.onerror = reject;
          document.head.append(element);
        });
      const socket = (): Promise<unknown> =>
        new Promise((resolve, reject) => {
          const opened = new WebSocket('wss://socket.example.org');
          opened.onopen = resolve;
          opened.onerror = reject;
        });
      const answers = {
        fetch: await refused(() => fetch('https://fetch.example.org')),
        ownFetch: await refused(() => fetch('/index.html')),
        socket: await refused(socket),
        beacon: navigator.sendBeacon('https://beacon.example.org', 'x'),
        image: await refused(() =>
          loads(Object.assign(new Image(), { src: 'https://image.example.org/x.png' })),
        ),
        eval: await refused(() => (0, eval)('1 + 1')),
        markup: await refused(() => {
          document.createElement('p').innerHTML = '<b>x</b>';
        }),
        location: await refused(() => {
          document.querySelector('form')?.submit();
          location.href = 'https://location.example.org';
          throw new Error('asked');
        }),
      };
      window.open('https://window.example.org');
      await Promise.race([peer(), new Promise((resolve) => setTimeout(resolve, 2000))]);
      return { answers, candidates };
    });
    const { beacon: _beacon, ...refusals } = outcome.answers;
    expect(Object.entries(refusals).filter(([, answer]) => answer !== 'refused')).toEqual([]);
    expect(outcome.candidates).toEqual([]);
    expect(page.url()).toBe(address);
    await expect(page.getByRole('link', { name: 'Today' })).toBeVisible();
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    await expect.poll(() => page.context().pages().length).toBe(1);
    // Asked for a peer, Chromium opens its own mDNS sockets; they are connected to nobody (`host/no-network.spec.ts`).
    const unconnected = /^udp6? \S+ 0+:0000$/;
    expect(internetSockets(processTree(app.pid)).filter((socket) => !unconnected.test(socket))).toEqual([]);
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
  }
});
