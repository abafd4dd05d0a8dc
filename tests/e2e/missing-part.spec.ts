import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { people, unlock } from '../support/appointment.ts';
import { launchApp } from '../support/launch-app.ts';
import { test } from '../support/stria-test.ts';

const root = join(import.meta.dirname, '../..');

/** A copy of the built program from which the files of one screen were lost. */
const programWithout = (screen: RegExp): string => {
  const folder = mkdtempSync(join(tmpdir(), 'stria-damaged-'));
  mkdirSync(join(folder, 'dist'));
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const assets = join(folder, 'dist', 'renderer', 'assets');
  const lost = readdirSync(assets).filter((name) => screen.test(name));
  expect(lost).not.toEqual([]);
  for (const name of lost) rmSync(join(assets, name));
  return folder;
};

test('a screen whose file is missing says so, and every other screen opens', async ({ vault }) => {
  const folder = programWithout(/^rules-page-.*\.js$/);
  const app = await launchApp({ home: vault.home, main: join(folder, 'dist', 'main.js') });
  try {
    const { page } = app;
    await unlock(page);
    const places = page.getByRole('navigation');
    await places.getByRole('link', { name: 'Practice' }).click();
    await page.getByRole('button', { name: 'Every rule and its source' }).click();
    const told = page.getByRole('alert');
    await expect(told).toContainText('A file of the program is missing or damaged');
    await expect(told).toContainText('Install Stria again');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(told).toContainText('A file of the program is missing or damaged');
    await places.getByRole('link', { name: 'Patients' }).click();
    await expect(page.getByRole('searchbox')).toBeVisible();
    await places.getByRole('link', { name: 'Documents' }).click();
    await expect(page.getByRole('heading', { name: 'Documents' })).toBeVisible();
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a program without the file of its screens does not unlock into an empty window', async ({ vault }) => {
  const folder = programWithout(/^open-vault-.*\.js$/);
  const app = await launchApp({ home: vault.home, main: join(folder, 'dist', 'main.js') });
  try {
    const { page } = app;
    await page.getByLabel('Passphrase', { exact: true }).fill(people.passphrase);
    await page.getByRole('button', { name: 'Unlock' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('A file of the program is missing');
    await expect(page.getByText('Your records are not touched', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible();
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
