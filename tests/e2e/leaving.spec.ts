import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { choosePath, lock, openChart, people, unlock } from '../support/appointment.ts';
import { openAge } from '../support/plain-age.ts';
import { unzipped } from '../support/plain-zip.ts';
import { test } from '../support/stria-test.ts';

test('71, 80 a patient is given a copy, is erased, and is not found any more, nor in a backup of before', async ({
  start,
  vault,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'stria-copy-'));
  const app = await start();
  const { page } = app;
  const button = (name: string) => page.getByRole('button', { name });
  const own = page.getByLabel('Your own passphrase');
  await unlock(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Practice', exact: true }).click();
  await button('Back up now').click();
  await expect(page.getByText(/^Last good backup/)).toBeVisible();

  await openChart(page);
  await button('Give the patient a copy').click();
  await own.fill('not the passphrase');
  await button('Check the records and go on').click();
  await expect(own).toHaveAccessibleDescription(/This is not the passphrase/);
  await own.fill(people.passphrase);
  await button('Check the records and go on').click();
  await expect(page.getByText('Everything holds')).toBeVisible();
  const shown = await page
    .getByRole('list')
    .filter({ hasText: /^1[a-z]/ })
    .getByRole('listitem')
    .allInnerTexts();
  const words = shown.map((text) => text.replace(/[^a-z]/g, '')).join(' ');
  const missing = join(folder, 'pulled out', 'copy.zip.age');
  await choosePath(app, missing);
  await button('Save the copy').click();
  await expect(page.getByText('The copy could not be written to that place.')).toBeVisible();
  const path = join(folder, 'copy.zip.age');
  await choosePath(app, path);
  await button('Save the copy').click();
  await expect(page.getByText(/^Copy saved/)).toBeVisible();
  expect(readdirSync(folder)).toEqual(['copy.zip.age']);
  const copy = unzipped(openAge(readFileSync(path), words));
  expect(copy.get('record.html')?.toString()).toContain('OKONKWO-LINDQVIST');
  rmSync(folder, { recursive: true });

  await button('Back to the chart').click();
  await button('Erase this patient').click();
  await expect(page.getByText(/^Keep at least until .* because: 8 years after the last entry/)).toBeVisible();
  await page.getByRole('radio', { name: 'The patient', exact: true }).check();
  await page.getByLabel('When it was asked').fill('1 2 2026');
  await page.getByLabel('Why it is erased').fill('Asked in writing.');
  await page.getByLabel('Type the patient’s whole name').fill('Okonkwo');
  await own.fill(people.passphrase);
  await button('Erase for good').click();
  await expect(page.getByLabel(/^Why now/)).toHaveAccessibleDescription('Fill this in.');
  await page.getByLabel(/^Why now/).fill('Never treated here.');
  const { family, given } = people.patient;
  await page.getByLabel('Type the patient’s whole name').fill(`${family}, ${given}`);
  await button('Erase for good').click();
  await expect(page.getByText(/^Backup of \d/)).toBeVisible();
  await own.fill(people.passphrase);
  await button('Back up and remove the older ones').click();
  await expect(page.getByText('No backup that is there just now holds the patient.')).toBeVisible();
  expect(readdirSync(join(vault.home, 'backups')).filter((name) => !name.endsWith('.json'))).toHaveLength(1);

  await button('Back to the patients').click();
  await expect(page.getByText('No patients yet')).toBeVisible();
  await lock(page);
  await unlock(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Patients', exact: true }).click();
  await expect(page.getByText('No patients yet')).toBeVisible();
});
