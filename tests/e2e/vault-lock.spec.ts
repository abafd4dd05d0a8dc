import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { people, unlock } from '../support/appointment.ts';
import type { LaunchedApp } from '../support/launched-app.ts';
import { atWork } from '../support/prepared-vault.ts';
import { isAlive } from '../support/process-tree.ts';
import { killApp, test } from '../support/stria-test.ts';
import { pageProcesses, timesInMemory, vaultProcesses } from '../support/vault-processes.ts';

const root = join(import.meta.dirname, '../..');
const family = 'Quillfeather-Onyekachi';
const { patient, passphrase } = people;

const lockPage = (page: Page) => page.getByRole('heading', { name: 'Stria is locked' });

/** Opens the chart of the prepared patient. */
const openChart = async (page: Page): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name: 'Patients' }).click();
  await page.getByRole('button', { name: /^Open OKONKWO/ }).click();
  await expect(page.getByRole('heading', { name: 'Concerns' })).toBeVisible();
};

/** Begins to register somebody, until the words are kept. */
const typeSomebody = async (page: Page): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name: 'Patients' }).click();
  await page.getByRole('button', { name: 'New patient' }).click();
  await page.getByLabel('Family name').fill(family);
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
};

/** The words of the registration that was left open are in its form again. */
const findSomebody = async (page: Page): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name: 'Today' }).click();
  await page.getByRole('button', { name: /New patient.*Patient details/ }).click();
  await expect(page.getByLabel('Family name')).toHaveValue(family);
};

/** Nothing of the record is left in the page: not shown, not in a field, not in a frame. */
const expectEmptyPage = async (page: Page): Promise<void> => {
  await expect(lockPage(page)).toBeVisible();
  const left = await page.evaluate(() =>
    [document.documentElement.outerHTML, ...[...document.querySelectorAll('input')].map(({ value }) => value)]
      .concat(document.title, location.href)
      .join('\n'),
  );
  for (const word of [patient.family, patient.given, 'OKONKWO', family, passphrase, 'Northlight', 'Tomasz']) {
    expect(left).not.toContain(word);
  }
  expect(page.frames()).toHaveLength(1);
};

const ways: readonly {
  readonly by: string;
  readonly act: (page: Page) => Promise<void>;
  readonly says: RegExp;
}[] = [
  { by: 'the button', act: (page) => page.getByRole('button', { name: 'Lock' }).click(), says: /^Locked at/ },
  { by: 'Ctrl+L', act: (page) => page.keyboard.press('Control+l'), says: /^Locked at/ },
];

test('the button and Ctrl+L lock: the vault process is gone, the page is empty, the draft is kept', async ({
  start,
}) => {
  const app = await start();
  const { page } = app;
  await unlock(page);
  await typeSomebody(page);
  for (const { by, act, says } of ways)
    await test.step(by, async () => {
      await openChart(page);
      await findSomebody(page);
      const open = vaultProcesses(app.pid);
      expect(open).toHaveLength(1);
      expect(timesInMemory(open[0] ?? 0, family)).toBeGreaterThan(0); // the search finds what is there
      await act(page);
      await expect(page.getByText(says)).toBeVisible();
      expect(open.filter(isAlive)).toEqual([]);
      await expectEmptyPage(page);
      // The lock page asks a fresh process for the state of the files: it has never had a key or a record.
      for (const pid of vaultProcesses(app.pid)) {
        for (const word of [family, patient.family, passphrase]) expect(timesInMemory(pid, word)).toBe(0);
      }
      await unlock(page);
      await findSomebody(page);
    });
});

test('20 idle time locks, and words typed meanwhile are there after unlocking', async ({ start }) => {
  const app = await start({ env: { STRIA_IDLE_MS: '4000' } });
  const { page } = app;
  await unlock(page);
  await typeSomebody(page);
  const open = vaultProcesses(app.pid);
  await expect(page.getByText(/^Locked at .* because nobody used it\. Drafts are kept\.$/)).toBeVisible();
  expect(open.filter(isAlive)).toEqual([]);
  await expectEmptyPage(page);
  await unlock(page);
  await findSomebody(page);
});

test('an open session holds the idle lock off, and 12 hours after the unlock it locks all the same', async ({
  start,
}) => {
  const idle = 4000;
  const { page } = await start({ env: { STRIA_IDLE_MS: String(idle), STRIA_LONGEST_MS: '14000' } });
  await unlock(page);
  await openChart(page);
  await page.getByRole('button', { name: /^Start session/ }).click();
  await expect(page.getByRole('button', { name: /^Seal session/ })).toBeVisible();
  await page.waitForTimeout(idle + 2500); // the last hand is told up to two seconds late
  await expect(page.getByRole('button', { name: /^Seal session/ })).toBeVisible();
  await expect(page.getByText(/^Locked at .*, 12 hours after it was unlocked/)).toBeVisible();
  await expectEmptyPage(page);
});

test('89 sleep, the screen’s lock and another user lock at once, and the draft is kept', async ({
  start,
}) => {
  const app = await start();
  const { page } = app;
  await unlock(page);
  await typeSomebody(page);
  for (const event of ['suspend', 'resume', 'lock-screen', 'user-did-resign-active'] as const) {
    const open = vaultProcesses(app.pid);
    await app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event);
    await expect(page.getByText(/^Locked at .* with the computer\. Drafts are kept\.$/), event).toBeVisible();
    expect(open.filter(isAlive), event).toEqual([]);
    await unlock(page);
  }
  await findSomebody(page);
});

test('locking while words are still being typed keeps the last of them', async ({ start }) => {
  const { page } = await start();
  await unlock(page);
  await typeSomebody(page);
  const note = page.getByLabel('Note');
  await note.focus();
  await page.keyboard.type('Called about the sunburn on both thighs');
  await page.keyboard.press('Control+l');
  await expect(lockPage(page)).toBeVisible();
  await unlock(page);
  await findSomebody(page);
  await expect(note).toHaveValue('Called about the sunburn on both thighs');
});

test('a second start raises the one window and ends by itself', async ({ start, vault }) => {
  const app = await start();
  await unlock(app.page);
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // Without a screen a window has no place that could be asked for: what it is told to do is noted.
    for (const name of ['restore', 'focus'] as const) {
      Object.assign(window ?? {}, {
        [name]: () => void Object.assign(globalThis, { [`${name}Asked`]: true }),
      });
    }
    Object.assign(window ?? {}, { isMinimized: () => true });
  });
  const [code] = await startAgain(app, vault.home);
  expect(code).toBe(0);
  const raised = () =>
    app.evaluate(() => {
      const { restoreAsked, focusAsked } = globalThis as { restoreAsked?: boolean; focusAsked?: boolean };
      return [restoreAsked, focusAsked];
    });
  await expect.poll(raised).toEqual([true, true]);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(isAlive(app.pid)).toBe(true);
  expect(vaultProcesses(app.pid)).toHaveLength(1);
  await expect(app.page.getByRole('link', { name: 'Today' })).toBeVisible();
});

async function startAgain(app: LaunchedApp, home: string): Promise<[number]> {
  const host = ['--import', join(root, 'electron/host/register.ts'), join(root, 'dist/main.js')];
  const [program, args] =
    app.kind === 'electron'
      ? [join(root, 'node_modules/electron/dist/electron'), [root]]
      : [process.execPath, host];
  const second = spawn(program, [...args, `--home=${home}`], {
    env: { ...process.env, HOST_HEADLESS: '1' },
    stdio: 'ignore',
  });
  return (await once(second, 'exit')) as [number];
}

test('82 kill -9 of the vault process: the lock page says so, and the draft is there', async ({ start }) => {
  const app = await start();
  const { page } = app;
  await unlock(page);
  await openChart(page);
  await typeSomebody(page);
  const open = vaultProcesses(app.pid);
  expect(open).toHaveLength(1);
  for (const pid of open) process.kill(pid, 'SIGKILL');
  await expect(page.getByText(/^The vault stopped by itself at .* What was saved is kept/)).toBeVisible();
  await expectEmptyPage(page);
  await unlock(page);
  await findSomebody(page);
});

const minute = 60_000;
const grace = 3000; // ms between a crash and its being noticed

test('82 a page that crashes locks and comes back three times; at the fourth the program ends by itself', async ({
  start,
}) => {
  const app = await start();
  await unlock(app.page);
  const read = () =>
    app.evaluate(async ({ BrowserWindow }) => {
      const text = BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText');
      return String(await text);
    });
  const isBack = async (): Promise<boolean> =>
    (await read().catch(() => '')).includes('The screen stopped by itself');
  const crashes: number[] = [];
  const within = (time: number): number => crashes.filter((at) => at > (crashes.at(-1) ?? 0) - time).length;
  do {
    const open = vaultProcesses(app.pid);
    for (const pid of pageProcesses(app.pid)) process.kill(pid, 'SIGKILL');
    crashes.push(Date.now());
    await expect.poll(() => open.filter(isAlive)).toEqual([]);
    await expect.poll(async () => !isAlive(app.pid) || (await isBack())).toBe(true);
    // On a computer with much other work the first of them may be longer ago than a minute, and count no more.
    if (isAlive(app.pid)) expect(within(minute - grace)).toBeLessThan(4);
    else expect(within(minute + grace)).toBeGreaterThan(3);
  } while (isAlive(app.pid));
});

const endings: readonly { readonly what: string; readonly act: (app: LaunchedApp) => Promise<unknown> }[] = [
  { what: 'quitting', act: (app) => app.close() },
  { what: 'the end of the computer session', act: async (app) => process.kill(app.pid, 'SIGTERM') },
  {
    what: 'closing the window',
    act: (app) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
  },
  {
    what: 'a window that was closed from outside',
    act: (app) => app.page.close({ runBeforeUnload: true }),
  },
];

for (const { what, act } of endings) {
  test(`${what} closes the vault in good order, with the last words`, async ({ start, vault }) => {
    const app = await start();
    await unlock(app.page);
    await typeSomebody(app.page);
    await app.page.getByLabel('Note').focus();
    await app.page.keyboard.type('Prefers to be called after five');
    await act(app).catch(() => undefined); // its answer may be cut off by the end
    await expect.poll(() => isAlive(app.pid)).toBe(false);
    expect(readdirSync(vault.home)).toEqual(['vault']);
    expect(readdirSync(join(vault.home, 'vault')).toSorted()).toEqual([
      'closed.json',
      'keyring.json',
      'keyring.last-good.json',
      'stria.db',
      'tries.json',
    ]);
    const drafts = await atWork(vault.home, ({ get }) =>
      get('drafts:find', { kind: 'patient', patient: null }),
    );
    expect(drafts).toHaveLength(1);
    expect(JSON.parse(drafts[0]?.body ?? '')).toMatchObject({
      family,
      note: 'Prefers to be called after five',
    });
  });
}

test('82 after a crash of everything the lock that was left is taken over at once', async ({
  start,
  vault,
}) => {
  const app = await start();
  await unlock(app.page);
  await typeSomebody(app.page);
  await killApp(app);
  expect(readdirSync(join(vault.home, 'vault'))).toContain('vault.lock');
  const { page } = await start();
  await unlock(page);
  await findSomebody(page);
});
