import { spawnSync } from 'node:child_process';
import { expect } from 'playwright/test';
import { openChart, unlock } from '../support/appointment.ts';
import { test } from '../support/stria-test.ts';

/** Puts the vault's folder on a write-protected disk, as the program sees it. */
const protectedDisk =
  'mount --bind "$0/vault" "$0/vault" && mount -o remount,bind,ro "$0/vault" && exec "$@"';
const hasMounts = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

test('31 records that can only be read: said at the lock and on every screen, read and printed, not changed', async ({
  start,
  vault,
}) => {
  test.skip(!hasMounts, 'this system gives no mount namespace');
  const app = await start({ wrapper: ['unshare', '-rm', 'sh', '-c', protectedDisk, vault.home] });
  test.skip(app.kind !== 'chromium', 'Electron is not started through a wrapper');
  const { page } = app;
  const banner = page.getByText('The records can only be read: the disk they are on is write-protected.');
  await expect(banner).toBeVisible();
  await unlock(page);
  await expect(banner).toBeVisible();
  await expect(page.getByText(/neither what you open nor what you print is noted/)).toBeVisible();
  await openChart(page);
  await expect(banner).toBeVisible();
  await page.getByRole('link', { name: 'Patients' }).click();
  await page.getByRole('button', { name: 'New patient' }).click();
  await page.getByLabel('Note').fill('Nothing of this is kept.');
  await expect(page.getByText('The records can only be read here: what you type is not kept.')).toBeVisible();
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Stria is locked' })).toBeVisible();
  await expect(banner).toBeVisible();
});
