import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { choosePath, people, unlock } from '../support/appointment.ts';
import { longChart, longName } from '../support/long-chart.ts';
import { atWork } from '../support/prepared-vault.ts';
import { test } from '../support/stria-test.ts';

test('a long copy says how far it is, can be stopped without a rest of it, and is saved after all', async ({
  start,
  vault,
}) => {
  const photos = Array.from({ length: 10 }, () => randomBytes(2_000_000));
  await atWork(vault.home, (at) => longChart(at, { sessions: 300, photos }));
  const folder = mkdtempSync(join(tmpdir(), 'stria-copy-'));
  const app = await start();
  const { page } = app;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await unlock(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Patients' }).click();
  await page.getByRole('searchbox').fill(longName);
  await button(new RegExp(`^Open ${longName}`, 'i')).click();
  await button('Give the patient a copy').click();
  await page.getByLabel('Your own passphrase').fill(people.passphrase);
  await button('Check the records and go on').click();
  await expect(page.getByText('Everything holds')).toBeVisible({ timeout: 60_000 });
  await choosePath(app, join(folder, 'copy.zip.age'));
  await button('Save the copy').click();
  const words = 'Putting the copy together…';
  const bar = page.getByRole('progressbar', { name: words });
  await expect(bar).toBeVisible();
  await button('Cancel').click();
  await expect(page.getByText('This was stopped before it was done.')).toBeVisible();
  await expect(bar).toHaveCount(0);
  expect(readdirSync(folder)).toEqual([]);
  await choosePath(app, join(folder, 'copy.zip.age'));
  await button('Save the copy').click();
  await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
  await expect(page.getByText(/^Copy saved/)).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(folder)).toEqual(['copy.zip.age']);
  rmSync(folder, { recursive: true });
});
