import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { flipBit } from '../support/flip-bit.ts';
import { choosePath, lock, people, unlock } from '../support/appointment.ts';
import type { LaunchedApp } from '../support/launched-app.ts';
import { drawnTextOf } from '../support/pdf-text.ts';
import { test as base } from '../support/stria-test.ts';

const { passphrase } = people;

/** A folder that stands for a stick. */
const test = base.extend<{ stick: string }>({
  stick: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'stria-stick-'));
    mkdirSync(join(folder, 'stick'));
    await use(join(folder, 'stick'));
    rmSync(folder, { recursive: true, force: true });
  },
});

const section = (page: Page) => page.getByRole('region', { name: 'Backups' });
const button = (page: Page, name: string) => page.getByRole('button', { name });
const secret = (page: Page) => page.getByLabel('Passphrase or recovery code');

const goTo = (page: Page, name: 'Practice' | 'Today' | 'Patients'): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name }).click();

/** The dialog that asks for a folder answers with this one from now on. */
const chooseFolder = (app: LaunchedApp, path: string): Promise<void> =>
  app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, path);

const backUpTo = async (app: LaunchedApp, stick: string): Promise<void> => {
  await goTo(app.page, 'Practice');
  await chooseFolder(app, stick);
  await section(app.page).getByRole('button', { name: 'Choose a folder' }).click();
  await expect(section(app.page)).toContainText(/In the folder you chose ?Last good backup/);
};

test('79 a restore that was cut off between its two renames leaves the practice that was there', async ({
  start,
  vault,
}) => {
  renameSync(join(vault.home, 'vault'), join(vault.home, 'vault-before-20261120T081500123Z'));
  mkdirSync(join(vault.home, 'vault.restore-0123456789ab.part'));
  const { page } = await start();
  await unlock(page);
  expect(readdirSync(vault.home).filter((name) => name.startsWith('vault'))).toEqual(['vault']);
});

test('77, 79 a drill gives a certificate; then the backup is restored from the lock page, put back, restored again', async ({
  start,
  vault,
  stick,
}) => {
  const app = await start();
  const { page } = app;
  await unlock(page);
  await backUpTo(app, stick);
  await expect(section(page)).toContainText('No backup was restored for a trial yet');
  await goTo(page, 'Today');
  await expect(page.getByRole('status').filter({ hasText: 'ever restored for a trial' })).toBeVisible();
  await goTo(page, 'Practice');
  await button(page, 'Try a restore').click();
  await secret(page).fill('not this one at all');
  await button(page, 'Start the drill').click();
  await expect(secret(page)).toHaveAccessibleDescription(/neither as passphrase nor as recovery code/);
  await secret(page).fill(passphrase);
  await button(page, 'Start the drill').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(section(page)).toContainText(
    /On .* a backup was restored for a trial, and everything in it held/,
  );
  await button(page, 'Open the certificate').click();
  await expect(
    page.frameLocator('iframe').getByRole('heading', { name: 'Restore certificate' }),
  ).toBeVisible();
  const pdf = join(stick, 'certificate.pdf');
  await choosePath(app, pdf);
  await button(page, 'Save as PDF').click();
  await expect(page.getByText(/^Saved as PDF/)).toBeVisible();
  expect(drawnTextOf(pdf)).toContain('Place and date');
  await goTo(page, 'Today');
  await expect(page.getByRole('status').filter({ hasText: 'restored for a trial' })).toHaveCount(0);

  await lock(page);
  await button(page, 'Restore a backup').click();
  await secret(page).fill(passphrase);
  await button(page, 'Check and restore').click();
  await expect(page.getByRole('heading', { name: 'The backup is in place' })).toBeVisible();
  await expect(page.getByText(/kept in the folder vault-before-\d{8}T\d{9}Z/)).toBeVisible();
  await button(page, 'Put the old records back').click();
  await expect(page.getByRole('heading', { name: 'The old records are back' })).toBeVisible();
  await expect(button(page, 'Put the old records back')).toHaveCount(0);
  await button(page, 'Go on to unlock').click();
  await unlock(page);
  expect(readdirSync(vault.home).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(readdirSync(vault.home).filter((name) => name.startsWith('vault-'))).toHaveLength(1);
});

test('76, 79 a damaged backup is named; with damaged records the page offers a restore, refuses what is no backup, and opens again', async ({
  start,
  vault,
  stick,
}) => {
  const app = await start();
  const { page } = app;
  await unlock(page);
  await backUpTo(app, stick);
  const [name = ''] = readdirSync(stick);
  const flip = (): void => flipBit(join(stick, name, 'stria.db'), 9000);
  flip();
  await button(page, 'Try a restore').click();
  await secret(page).fill(passphrase);
  await button(page, 'Start the drill').click();
  await expect(page.getByRole('alert')).toContainText('This backup is damaged.');
  await button(page, 'Not now').click();
  await expect(section(page)).toContainText(`is damaged and does not count: ${name}.`);
  await goTo(page, 'Today');
  await expect(page.getByRole('status').filter({ hasText: join(stick, name) })).toBeVisible();
  flip();
  await app.close();
  const file = join(vault.home, 'vault', 'stria.db');
  writeFileSync(file, '');

  const again = await start();
  await expect(
    again.page.getByRole('heading', { name: 'The file with the records is empty.' }),
  ).toBeVisible();
  await button(again.page, 'Restore a backup').click();
  await expect(again.page.getByRole('paragraph').filter({ hasText: 'No backup was found' })).toBeVisible();
  await chooseFolder(again, vault.home);
  await button(again.page, 'Look in another folder').click();
  await expect(again.page.getByRole('alert')).toContainText('No finished backup was found in this folder.');
  await chooseFolder(again, stick);
  await button(again.page, 'Look in another folder').click();
  await expect(again.page.getByText(join(stick, 'stria-'))).toBeVisible();
  await secret(again.page).fill(vault.recoveryCode);
  await button(again.page, 'Check and restore').click();
  await expect(again.page.getByRole('heading', { name: 'The backup is in place' })).toBeVisible();
  await button(again.page, 'Go on to unlock').click();
  await unlock(again.page); // the recovery code was not used up, and the passphrase still opens
  await goTo(again.page, 'Patients');
  await expect(button(again.page, 'Open OKONKWO-LINDQVIST').first()).toBeVisible();
  expect(existsSync(file)).toBe(true);
});
