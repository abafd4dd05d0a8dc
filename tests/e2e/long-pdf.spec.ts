import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { choosePath, openChart, openDocument, unlock } from '../support/appointment.ts';
import { factsOf } from '../support/pdf-text.ts';
import { atWork } from '../support/prepared-vault.ts';
import { sealInput, sealWithReasons } from '../support/record-inputs.ts';
import { test } from '../support/stria-test.ts';

const pages = 300;
const note = Array.from({ length: pages * 50 }, (_, index) => `L${index}`).join('\n');

test('a PDF that takes long says so, can be stopped without a file or a rest of one, and is made after all', async ({
  start,
  vault,
}) => {
  await atWork(vault.home, (at) =>
    sealWithReasons(at, sealInput(vault.patient, Date.now() - 3_600_000, { note })),
  );
  const folder = mkdtempSync(join(tmpdir(), 'stria-pdf-'));
  const file = join(folder, 'record.pdf');
  const app = await start();
  const { page } = app;
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  await unlock(page);
  await openChart(page);
  await page
    .getByRole('button', { name: /^Session 1/ })
    .first()
    .click();
  await openDocument(page, 'Print session record');
  await choosePath(app, file);
  const bar = page.getByRole('progressbar', { name: 'Making the PDF…' });
  const stop = async (): Promise<void> => {
    await expect(bar).toBeVisible();
    await button('Cancel').click();
    await expect(bar).toHaveCount(0);
    expect(readdirSync(folder)).toEqual([]);
  };
  await button('Save as PDF').click();
  await stop();
  await expect(page.getByText(/^Saved as PDF/)).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);

  await button('Print').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Save as PDF' }).check();
  await dialog.getByRole('button', { name: 'Save as PDF' }).click();
  await stop();
  await dialog.getByRole('button', { name: 'Close' }).click();

  await button('Save as PDF').click();
  await expect(page.getByText(/^Saved as PDF/)).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(folder)).toEqual(['record.pdf']);
  expect(Number(factsOf(file)['Pages'])).toBeGreaterThan(pages / 2);
  rmSync(folder, { recursive: true });
});
