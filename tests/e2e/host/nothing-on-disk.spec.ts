import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { expect } from 'playwright/test';
import type { LaunchedApp } from '../../support/launched-app.ts';
import { launchFixture, profilesIn, test } from './fixture.ts';

const markers = ['marker-typed', 'marker-title', 'marker-address', 'marker-stored', 'marker-printed'];

/** Leaves each marker where a browser would keep it. */
async function leaveMarkers({ page }: LaunchedApp): Promise<void> {
  await page.fill('#note', 'marker-typed');
  await page.fill('[name=typed]', 'marker-typed');
  await page.evaluate(() => {
    document.title = 'marker-title';
    history.pushState(null, '', '/index.html?marker-address');
    localStorage.setItem('key', 'marker-stored');
    sessionStorage.setItem('key', 'marker-stored');
    document.cookie = 'key=marker-stored; max-age=9999';
  });
  await page.evaluate(() => {
    const opened = indexedDB.open('store');
    opened.onupgradeneeded = () => opened.result.createObjectStore('rows').put('marker-stored', 1);
    return new Promise((resolve) => (opened.onsuccess = resolve));
  });
  await page.evaluate(() => caches.open('c').then((cache) => cache.put('/x', new Response('marker-stored'))));
  await page.evaluate(() => window.api.call('print', '<title>marker-title</title>marker-printed'));
  await page.waitForTimeout(3000); // Chromium writes its session files after a while
}

/** Files below a folder that contain one of the markers, as UTF-8 or UTF-16. */
function filesWithMarkers(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const file = join(folder, name);
    try {
      if (!lstatSync(file).isFile()) return [];
      const content = readFileSync(file);
      const holds = (marker: string): boolean =>
        content.includes(marker) || content.includes(marker, 0, 'utf16le');
      return markers.filter(holds).map((marker) => `${name}: ${marker}`);
    } catch {
      return []; // deleted meanwhile
    }
  });
}

test('36, 58 without a screen: nothing typed is ever on disk, and no profile stays', async ({ folders }) => {
  const app = await launchFixture(folders);
  await leaveMarkers(app);
  expect(filesWithMarkers(folders.root)).toEqual([]);
  await app.close();
  expect(filesWithMarkers(folders.root)).toEqual([]);
  expect(profilesIn(folders)).toEqual([]);
});

test('36, 58 in a window on a screen: nothing typed is ever on disk, and no profile stays', async ({
  folders,
}) => {
  test.skip(spawnSync('Xvfb', ['-help']).error !== undefined, 'Xvfb is not installed');
  const screen = spawn('Xvfb', ['-displayfd', '3', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  try {
    const app = await launchFixture(folders, { headless: false, env: { DISPLAY: await displayOf(screen) } });
    await leaveMarkers(app);
    expect(filesWithMarkers(folders.root)).toEqual([]);
    await app.close();
    expect(filesWithMarkers(folders.root)).toEqual([]);
    expect(profilesIn(folders)).toEqual([]);
  } finally {
    screen.kill();
  }
});

async function displayOf(screen: ChildProcess): Promise<string> {
  const [number] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer];
  return `:${number.toString().trim()}`;
}
