import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { openTheChart, type Visit } from './every-screen.ts';
import { pdfSaying } from './pictures.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** The shelf of a patient and the notes on what was kept, with their dialogs; ends on the chart. */
export const visitShelf = async (page: Page, visit: Visit): Promise<void> => {
  await button(page, 'All documents').click();
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  await visit('patient: documents');
  await page.getByRole('searchbox').fill('zzyzx');
  await expect(page.getByText('No document fits this choice.')).toBeVisible();
  await visit('patient: documents, none fits');
  await button(page, 'Show everything').click();
  const chooser = page.waitForEvent('filechooser');
  await button(page, 'Attach signed paper').click();
  const file = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: pdfSaying('no code', 1) };
  await (await chooser).setFiles(file);
  await button(page, 'Go on').click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  await visit('patient: documents, which paper, with errors, dialog');
  await page.keyboard.press('Escape');
  await openTheChart(page);
  const history = page.getByRole('region', { name: 'History' });
  await history
    .getByRole('button', { name: /^Answers/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Note a correction' })).toBeVisible();
  await visit('patient: a screening, dialog');
  await dialog.getByRole('button', { name: 'Note a correction' }).click();
  await dialog.getByRole('button', { name: 'Note correction' }).click();
  await expect(dialog.locator('[aria-invalid="true"]').first()).toBeVisible();
  await visit('patient: a correction, with errors, dialog');
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Note a correction' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
};
