import { spawnSync } from 'node:child_process';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { openChart, unlock } from '../support/appointment.ts';
import type { LaunchedApp } from '../support/launched-app.ts';
import { test } from '../support/stria-test.ts';

/** Puts the home on a disk of its own, seen by the program only, and starts the program. */
const smallDisk = [
  'copy=$(mktemp -d) && cp -a "$0/." "$copy" && mount -t tmpfs -o size=200m tmpfs "$0"',
  'cp -a "$copy/." "$0" && rm -r "$copy" && exec "$@"',
].join(' && ');
const hasMounts = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

/** Fills the disk of the home to the last byte, from inside the program. */
const fill = (app: LaunchedApp, home: string): Promise<void> =>
  app.evaluate((_electron, folder) => {
    const { closeSync, openSync, writeSync } = process.getBuiltinModule('node:fs');
    const handle = openSync(`${folder}/filler`, 'a');
    for (let size = 1_048_576; size > 0; size = Math.floor(size / 2)) {
      try {
        for (;;) writeSync(handle, Buffer.alloc(size));
      } catch {
        // This size does not fit any more: on with half of it.
      }
    }
    closeSync(handle);
  }, home);

const makeRoom = (app: LaunchedApp, home: string): Promise<void> =>
  app.evaluate((_electron, folder) => process.getBuiltinModule('node:fs').rmSync(`${folder}/filler`), home);

const reserveIn = (app: LaunchedApp, home: string): Promise<boolean> =>
  app.evaluate(
    (_electron, folder) => process.getBuiltinModule('node:fs').existsSync(`${folder}/vault/reserve`),
    home,
  );

const noteOf = (page: Page) => page.getByLabel('Note');

test('30 disk full: said on every screen, words held over a lock, records readable, all kept when there is room', async ({
  start,
  vault,
}) => {
  test.skip(!hasMounts, 'this system gives no mount namespace');
  const wrapper = ['unshare', '-rm', 'sh', '-c', smallDisk, vault.home];
  const app = await start({ wrapper, env: { STRIA_BACKUP_MS: '100', STRIA_RESERVE_MS: '300' } });
  test.skip(app.kind !== 'chromium', 'Electron is not started through a wrapper');
  const { page } = app;
  await unlock(page);
  await expect.poll(() => reserveIn(app, vault.home)).toBe(true);
  await page.getByRole('link', { name: 'Patients' }).click();
  await page.getByRole('button', { name: 'New patient' }).click();
  await noteOf(page).fill('Typed while there was room.');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();

  await fill(app, vault.home);
  await noteOf(page).fill('Typed on a full disk. '.repeat(600));
  const low = page.getByText('The disk of this computer is nearly full.');
  await expect(low).toBeVisible();
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  expect(await reserveIn(app, vault.home)).toBe(false);

  await fill(app, vault.home);
  const last = 'Typed when nothing was left. '.repeat(900).trim();
  await noteOf(page).fill(last);
  const full = page.getByText('The disk of this computer is full.');
  await expect(full).toBeVisible();
  await expect(page.getByText(/newest words of one form are held only while Stria runs/)).toBeVisible();
  await openChart(page);
  await expect(full).toBeVisible();
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Stria is locked' })).toBeVisible();
  await expect(full).toBeVisible();
  await unlock(page);
  await page.getByRole('link', { name: 'Today' }).click();
  await page.getByRole('button', { name: /New patient.*Patient details/ }).click();
  await expect(noteOf(page)).toHaveValue(last);

  await makeRoom(app, vault.home);
  await page.keyboard.press('Control+l');
  await unlock(page);
  await expect(page.getByText(/newest words of/)).toHaveCount(0);
  await expect.poll(() => reserveIn(app, vault.home)).toBe(true);
  await expect(full).toHaveCount(0);
  await expect(low).toHaveCount(0);
  await page.getByRole('button', { name: /New patient.*Patient details/ }).click();
  await expect(noteOf(page)).toHaveValue(last);
});
