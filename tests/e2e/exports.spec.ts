import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { close } from '../../electron/vault/services/vault.ts';
import { choosePath, openChart, people, unlock } from '../support/appointment.ts';
import { go } from '../support/every-screen.ts';
import { day, fillRegister, sealedSession, usedFrom } from '../support/follow-up-inputs.ts';
import { factsOf } from '../support/pdf-text.ts';
import { workOf } from '../support/practice-at-work.ts';
import { atWork } from '../support/prepared-vault.ts';
import { test } from '../support/stria-test.ts';
import { patientInput, vaultAtWork } from '../support/vault-at-work.ts';

const tenYears = 10 * 365.25 * 86_400_000; // ms

test('a list and the whole record leave as a PDF only with a reason, the passphrase again and after a check, and are noted; a paper at hand does at once', async ({
  start,
  vault,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'stria-exports-'));
  const app = await start();
  const { page } = app;
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const dialog = page.getByRole('dialog');
  const own = dialog.getByLabel('Your own passphrase');
  const why = dialog.getByLabel('What is it for?');
  await unlock(page);
  await openChart(page);
  await button('Timeline').click();
  await button('Print what is shown').click();
  await expect(page.frameLocator('iframe').locator('body')).toContainText('Timeline');

  await choosePath(app, join(folder, 'timeline.pdf'));
  await button('Save as PDF').click();
  await dialog.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(why).toHaveAccessibleDescription(/Fill this in\./);
  await expect(why).toBeFocused();
  await expect(own).toHaveAccessibleDescription(/Type your own passphrase\./);
  await why.fill(' x ');
  await expect(why).toHaveAccessibleDescription(/at least three characters/);
  await why.fill('x'.repeat(201));
  await expect(why).toHaveAccessibleDescription(/more than can be kept/);
  await why.fill(' <b>Second</b> opinion {reason} ');
  await dialog.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(own).toBeFocused();
  await own.fill('not the passphrase at all');
  await dialog.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(own).toHaveAccessibleDescription(/This is not the passphrase/);
  expect(readdirSync(folder)).toEqual([]);
  await own.fill(people.passphrase);
  await dialog.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(dialog.getByText('PDF saved')).toBeVisible({ timeout: 60_000 });
  expect(Number(factsOf(join(folder, 'timeline.pdf'))['Pages'])).toBeGreaterThan(0);
  await dialog.getByRole('button', { name: 'Back to the document' }).click();

  // To a printer or through the print dialog it is the same.
  await choosePath(app, join(folder, 'again.pdf'));
  await button('Print').click();
  await dialog.getByRole('radio', { name: 'Save as PDF' }).check();
  await dialog.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(why).toBeFocused();
  expect(readdirSync(folder)).toEqual(['timeline.pdf']);
  await why.fill('For the insurance.');
  await own.fill(people.passphrase);
  await own.press('Enter');
  await expect(dialog.getByText(/^Saved as PDF/)).toBeVisible({ timeout: 60_000 });
  await dialog.getByRole('button', { name: 'Close' }).click();

  // A paper for somebody at hand asks nothing.
  await choosePath(app, join(folder, 'sheet.pdf'));
  await openChart(page);
  await button('Print several').click();
  await dialog.getByRole('radio', { name: 'Save as PDF' }).check();
  await dialog.getByRole('checkbox', { name: /^Sheet to write on/ }).check();
  await dialog.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(dialog.getByText(/^Saved as PDF/)).toBeVisible({ timeout: 60_000 });
  await expect(own).toHaveCount(0);
  expect(readdirSync(folder).toSorted()).toEqual(['again.pdf', 'sheet.pdf', 'timeline.pdf']);
  rmSync(folder, { recursive: true });

  await app.close();
  await atWork(vault.home, async (work) => {
    const types = workOf(work)
      .vault.db.sqlite.prepare("select type from entries where type in ('check', 'leaving') order by arrival")
      .pluck()
      .all();
    expect(types).toEqual(['check', 'leaving', 'leaving']);
  });
});

test('where the check does not hold no table leaves, and the way to what it found is offered', async ({
  start,
  vault,
}) => {
  const past = vaultAtWork(vault.home, { at: Date.now() - tenYears });
  await past.get('vault:unlock', { passphrase: people.passphrase });
  await past.get('patients:save', patientInput({ family: 'Oldfield', given: 'June', born: '1970-05-05' }));
  close(past.holder);
  await atWork(vault.home, async (work) => {
    workOf(work).vault.db.sqlite.exec("update patients set record = replace(record, 'June', 'July')");
  });
  const folder = mkdtempSync(join(tmpdir(), 'stria-exports-'));
  const app = await start();
  const { page } = app;
  const dialog = page.getByRole('dialog');
  await unlock(page);
  await page.getByRole('button', { name: /1 record past their time/ }).click();
  await choosePath(app, join(folder, 'list.csv'));
  await page.getByRole('button', { name: 'Save as table' }).click();
  await dialog.getByLabel('What is it for?').fill('For the insurance.');
  await dialog.getByLabel('Your own passphrase').fill(people.passphrase);
  await dialog.getByRole('button', { name: 'Save table' }).click();
  await expect(dialog.getByText('The check of all records did not hold.')).toBeVisible();
  expect(readdirSync(folder)).toEqual([]);
  await dialog.getByRole('button', { name: 'See what the check found' }).click();
  await expect(page.getByRole('heading', { name: 'Does all of it hold?' })).toBeVisible();
  await expect(page.getByText(/^Last checked/)).toBeVisible();
  rmSync(folder, { recursive: true });
});

test('letters that are saved as PDFs ask the passphrase; ended in the midst, what is there is whole and its number is told', async ({
  start,
  vault,
}) => {
  const letters = 36;
  await atWork(vault.home, async (work) => {
    await work.get('templates:adopt', { id: 'exposure-letter', language: 'en', version: 1 });
    const register = await fillRegister(work);
    for (let number = 0; number < letters; number += 1) {
      const { id } = await work.get('patients:save', patientInput({ given: `Given ${number}` }));
      await sealedSession(work, id, Date.now() - 20 * day, { ...usedFrom(register), nextDate: null });
    }
  });
  const folder = mkdtempSync(join(tmpdir(), 'stria-letters-'));
  const app = await start();
  const { page } = app;
  const dialog = page.getByRole('dialog');
  const save = dialog.getByRole('button', { name: 'Save all as PDFs' });
  await unlock(page);
  await go(page, 'Products');
  await page.getByRole('button', { name: 'Who was exposed' }).click();
  await page.getByLabel('Lot number').fill('A12');
  await page.getByLabel('Lot number').press('Enter');
  await page.getByRole('button', { name: 'Write letters' }).click();
  await dialog.getByRole('button', { name: 'Write letters' }).click();
  await expect(page.getByText(`${letters} of ${letters} written`)).toBeVisible();
  await app.evaluate(({ dialog: ask }, path) => {
    ask.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
  await save.click();
  await dialog.getByLabel('What is it for?').fill('For the insurance.');
  await dialog.getByLabel('Your own passphrase').fill(people.passphrase);
  expect(readdirSync(folder)).toEqual([]);
  await save.click();
  await expect(page.getByRole('progressbar', { name: 'Making the PDF…' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  const told = dialog.getByText(/^\d+ of \d+ saved$/);
  await expect(told).toBeVisible();
  const saved = Number((await told.textContent())?.split(' ')[0]);
  const files = readdirSync(folder);
  expect(saved).toBeLessThan(letters);
  expect(files).toHaveLength(saved);
  for (const name of files) {
    expect(name).toMatch(/\.pdf$/);
    expect(readFileSync(join(folder, name), 'latin1').trimEnd()).toMatch(/%%EOF$/);
  }
  rmSync(folder, { recursive: true });
});
