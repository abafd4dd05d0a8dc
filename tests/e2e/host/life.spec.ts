import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { isAlive, processTree } from '../../support/process-tree.ts';
import { fixtureMain, launchFixture, profilesIn, test, type Folders } from './fixture.ts';

const register = join(import.meta.dirname, '../../../electron/host/register.ts');

function startAgain(folders: Folders): ReturnType<typeof spawn> {
  const args = ['--import', register, fixtureMain, `--home=${folders.home}`, 'second-argument'];
  return spawn(process.execPath, args, {
    env: { ...process.env, ...folders.env, HOST_HEADLESS: '1' },
    stdio: 'ignore',
  });
}

test('a second start tells the first and ends by itself', async ({ folders }) => {
  const app = await launchFixture(folders);
  const second = startAgain(folders);
  const [code] = (await once(second, 'exit')) as [number];
  expect(code).toBe(0);
  await expect.poll(() => app.evaluate(() => globalThis.seen)).toEqual(['second second-argument']);
  expect(isAlive(app.pid)).toBe(true);
  await app.close();
});

test('a lock that a killed program left behind is taken over', async ({ folders }) => {
  const first = await launchFixture(folders);
  process.kill(first.pid, 'SIGKILL');
  await expect.poll(() => isAlive(first.pid)).toBe(false);
  expect(existsSync(join(folders.home, 'instance.json'))).toBe(true);
  const next = await launchFixture(folders);
  await next.close();
  expect(readdirSync(folders.home)).toEqual([]);
});

test('kill -9 of the program leaves no process after 3 seconds, and the next start removes its profile', async ({
  folders,
}) => {
  const app = await launchFixture(folders);
  const pids = processTree(app.pid);
  expect(pids.length).toBeGreaterThan(3);
  process.kill(app.pid, 'SIGKILL');
  await expect.poll(() => pids.filter(isAlive), { timeout: 3000 }).toEqual([]);
  mkdirSync(join(folders.env['TMPDIR'] ?? '', `ehost-${String(process.pid)}-1-other`)); // names a process that runs no more: same pid, another start time
  const next = await launchFixture(folders);
  expect(profilesIn(folders)).toHaveLength(1);
  await next.close();
  expect(profilesIn(folders)).toEqual([]);
});

test('powerMonitor is there to be listened to, and tells of no sleep that was not', async ({ app }) => {
  const heard = await app.evaluate(async ({ powerMonitor }) => {
    const names: string[] = [];
    powerMonitor.on('suspend', () => void names.push('suspend'));
    powerMonitor.on('resume', () => void names.push('resume'));
    powerMonitor.on('lock-screen', () => void names.push('lock-screen'));
    powerMonitor.on('user-did-resign-active', () => void names.push('user-did-resign-active'));
    await new Promise((resolve) => setTimeout(resolve, 5500));
    powerMonitor.emit('lock-screen');
    return names;
  });
  expect(heard).toEqual(['lock-screen']);
});

test('SIGTERM quits in good order', async ({ folders }) => {
  const app = await launchFixture(folders);
  const pids = processTree(app.pid);
  process.kill(app.pid, 'SIGTERM');
  await expect.poll(() => pids.filter(isAlive), { timeout: 3000 }).toEqual([]);
  expect(profilesIn(folders)).toEqual([]);
});

test('a page whose process crashed is reported, leaves no dump of its memory, and can be loaded again', async ({
  folders,
}) => {
  const app = await launchFixture(folders);
  const session = await app.page.context().newCDPSession(app.page);
  session.send('Page.crash').catch(() => undefined); // never answered
  await expect.poll(() => app.evaluate(() => globalThis.seen)).toEqual(['gone crashed']);
  const heading = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    await new Promise<void>((resolve) => {
      contents?.once('did-finish-load', resolve);
      contents?.reload();
    });
    return contents?.executeJavaScript("document.querySelector('h1').textContent") as Promise<unknown>;
  });
  expect(heading).toBe('Host fixture');
  const files = readdirSync(folders.root, { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => /\.dmp$|Crash Reports/.test(name))).toEqual([]);
  await app.close();
});
