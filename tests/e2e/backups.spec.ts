import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { lock, people, unlock } from '../support/appointment.ts';
import type { LaunchedApp } from '../support/launched-app.ts';
import { test as base } from '../support/stria-test.ts';
import { tracesOf } from '../support/traces.ts';

const root = join(import.meta.dirname, '../..');
const { passphrase, patient } = people;

/** A folder that stands for a stick, and room beside it. */
const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'stria-stick-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

const section = (page: Page) => page.getByRole('region', { name: 'Backups' });
const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'outside this computer' });

/** The dialog that asks for a folder answers with this one from now on. */
const chooseFolder = (app: LaunchedApp, path: string): Promise<void> =>
  app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, path);

const goTo = (page: Page, name: 'Practice' | 'Today' | 'Patients'): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name }).click();

const backupsIn = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .map((name) => join(folder, name))
    .filter((name) => existsSync(join(name, 'manifest.json')));

test('backed up from the Practice page, restored by the command, opened with the same passphrase', async ({
  start,
  vault,
  folder,
}) => {
  const app = await start();
  const { page } = app;
  await unlock(page);
  await expect(notice(page)).toBeVisible();
  await notice(page).getByRole('button', { name: 'See backups' }).click();
  await expect(section(page)).toContainText('No second folder yet');
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  await chooseFolder(app, stick);
  await section(page).getByRole('button', { name: 'Choose a folder' }).click();
  await expect(section(page)).toContainText(/In the folder you chose ?Last good backup .* 1 is kept/);
  await section(page).getByRole('button', { name: 'Back up now' }).click();
  await expect(section(page)).toContainText(/Beside your records ?Last good backup .* 1 is kept/);
  await expect(section(page).getByText(stick)).toBeVisible();
  await goTo(page, 'Today');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
  await app.close();

  const [backup = '', ...others] = backupsIn(stick);
  expect(others).toEqual([]);
  expect(readdirSync(backup).toSorted()).toEqual(['keyring.json', 'manifest.json', 'stria.db']);
  expect(tracesOf([patient.family, patient.given, passphrase, 'Northlight'], [folder, vault.home])).toEqual(
    [],
  );

  const home = join(folder, 'new computer');
  const restored = spawnSync(
    process.execPath,
    [join(root, 'build/tasks/restore.ts'), '--from', backup, '--home', home],
    { input: `${passphrase}\n` },
  );
  expect(restored.stdout.toString()).toMatch(/entries checked, everything holds\.\n$/);
  const again = await start({ home });
  await unlock(again.page);
  await goTo(again.page, 'Patients');
  await expect(again.page.getByRole('button', { name: /^Open OKONKWO-LINDQVIST/ })).toBeVisible();
});

test('what went wrong stands on the Practice page, and the next good one takes its place', async ({
  start,
  folder,
}) => {
  const app = await start();
  const { page } = app;
  await unlock(page);
  await goTo(page, 'Practice');
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  await chooseFolder(app, stick);
  await section(page).getByRole('button', { name: 'Choose a folder' }).click();
  await expect(section(page)).toContainText(/In the folder you chose ?Last good backup/);
  renameSync(stick, `${stick}-pulled`);
  await section(page).getByRole('button', { name: 'Back up now' }).click();
  await expect(section(page)).toContainText(/The folder is not there just now\. Last good backup/);
  await expect(section(page)).toContainText(/failed: the folder was not there\. Plug the stick or disk in/);
  expect(existsSync(stick)).toBe(false);
  renameSync(`${stick}-pulled`, stick);
  await section(page).getByRole('button', { name: 'Back up now' }).click();
  await expect(section(page).getByText(/failed:/)).toHaveCount(0);
  await expect(section(page)).toContainText(/In the folder you chose ?Last good backup .* 1 is kept/);
});

test('a folder beside the records is refused, and the notice on Today can be left for the day, also over a lock', async ({
  start,
  vault,
}) => {
  const app = await start();
  const { page } = app;
  await unlock(page);
  await goTo(page, 'Practice');
  await chooseFolder(app, join(vault.home, 'vault'));
  await section(page).getByRole('button', { name: 'Choose a folder' }).click();
  await expect(page.getByRole('alert')).toContainText('This folder lies beside your records');
  await expect(section(page)).toContainText('No second folder yet');
  expect(readdirSync(join(vault.home, 'vault')).filter((name) => name.startsWith('stria-'))).toEqual([]);

  await goTo(page, 'Today');
  await notice(page).getByRole('button', { name: 'Not today' }).click();
  await expect(notice(page)).toHaveCount(0);
  await lock(page);
  await unlock(page);
  await expect(page.getByRole('heading', { name: 'Seen today' })).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
});

test('the first unlock of a day makes a backup by itself, the second none', async ({ start, vault }) => {
  const { page } = await start({ env: { STRIA_BACKUP_MS: '200' } });
  await unlock(page);
  const backups = join(vault.home, 'backups');
  await expect.poll(() => backupsIn(backups).length).toBe(1);
  const made = backupsIn(backups);
  await lock(page);
  await unlock(page);
  await goTo(page, 'Practice');
  await expect(section(page)).toContainText(/Beside your records ?Last good backup/);
  await page.waitForTimeout(1500); // longer than the wait and a backup together
  expect(backupsIn(backups)).toEqual(made);
});

test('22 an older copy of the whole vault, key ring and all, put in its place: Today says what a backup knows more', async ({
  start,
  vault,
  folder,
}) => {
  const [records, older] = [join(vault.home, 'vault'), join(folder, 'older')];
  cpSync(records, older, { recursive: true });
  const app = await start();
  await unlock(app.page);
  await goTo(app.page, 'Practice');
  await section(app.page).getByRole('button', { name: 'Back up now' }).click();
  await expect(section(app.page)).toContainText(/Beside your records ?Last good backup .* 1 is kept/);
  await app.close();
  rmSync(records, { recursive: true });
  cpSync(older, records, { recursive: true });

  const { page } = await start();
  await unlock(page);
  const newer = page.getByRole('status').filter({ hasText: 'has newer entries than these records' });
  await expect(newer).toContainText(/Entr(y|ies) \d.*, written after \d.* missing here: an older copy/);
  await expect(newer).toContainText(join(vault.home, 'backups'));
  await newer.getByRole('button', { name: 'Not today' }).click();
  await expect(newer).toHaveCount(0);
});
