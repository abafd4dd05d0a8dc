import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import { openDocument } from './appointment.ts';
import { openSection } from './chart-session.ts';
import { openTheChart, type Visit } from './every-screen.ts';
import { gtins } from './scan-codes.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

const folds = [
  'Screening',
  'Consent',
  'Preparation',
  'Anaesthetic',
  'Treatment',
  'Products',
  'Reaction',
  'Aftercare',
  'Next date',
  'Note',
];

/** A session being recorded, with findings and its dialogs; ends on the chart, with the draft left open. */
export const visitSession = async (page: Page, visit: Visit): Promise<void> => {
  await button(page, /^(Start|Continue) session/).click();
  await expect(button(page, /^Seal session/)).toBeVisible();
  await visit('patient: session, empty');
  const preparation = await openSection(page, 'Preparation');
  await preparation.getByRole('radio', { name: /Halden P2/ }).check();
  for (const area of ['Lower abdomen, right', 'Outer thigh, left'])
    await page.getByRole('checkbox', { name: area }).click();
  const treatment = await openSection(page, 'Treatment');
  await treatment.getByRole('textbox', { name: 'Depth' }).fill('3.25');
  await treatment.getByRole('textbox', { name: 'Passes' }).fill('40');
  const anaesthetic = await openSection(page, 'Anaesthetic');
  await anaesthetic.getByRole('radio', { name: 'Lidocaine 4' }).check();
  await anaesthetic.getByRole('textbox', { name: 'Amount' }).fill('20');
  await button(page, 'Start the clock').click();
  await button(page, 'Another application').click();
  for (const fold of folds) await openSection(page, fold);
  await visit('patient: session, every section open');
  await button(page, 'Save as preset').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await visit('patient: session, presets dialog');
  await page.keyboard.press('Escape');
  await button(page, 'Scan a pack').click();
  await expect(page.getByText(/This computer has no camera/)).toBeVisible();
  await visit('patient: session, scan dialog');
  await page.getByLabel('Or scan or type the code here').fill(`01${gtins.strange}1725023010X1`);
  await page.keyboard.press('Enter');
  await visit('patient: session, scan of a misread date, dialog');
  await button(page, 'Use this pack').click();
  await button(page, 'Add this lot').click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  await visit('patient: session, unknown pack with errors, dialog');
  await page.keyboard.press('Escape');
  await visitSnippets(page, visit);
  await button(page, 'Add a product').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await visit('patient: session, product dialog');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Vitamin C/ })
    .click();
  await visit('patient: session, product with a finding');
  await page.getByRole('radio', { name: 'Cool-down' }).check();
  await lookAtThighs(page, page);
  await visit('patient: session, cool-down on the map, hips and thighs');
  await button(page, 'Whole body').click();
  await button(page, 'Draw on the map').click();
  await button(page, 'Whole body').click();
  await lookAtThighs(page, page.getByRole('dialog'));
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Outer thigh, left: upper third' }).click();
  await visit('patient: session, large map of hips and thighs, dialog');
  await page.keyboard.press('Escape');
  await button(page, 'Davey score').click();
  await visit('patient: session, Davey dialog');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await treatment.getByRole('button', { name: /add/i }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await visit('patient: session, areas dialog');
  await page.keyboard.press('Escape');
  await button(page, /^Seal session/).click();
  await expect(page.getByRole('alertdialog').or(page.getByRole('dialog'))).toBeVisible();
  await visit('patient: session, seal dialog');
  await page.keyboard.press('Escape');
  await openDocument(page, 'Print a sheet to write on');
  await visit('document: sheet to write on');
  await button(page, 'Back').click();
  await button(page, 'Enter from paper').click();
  await expect(page.getByRole('region', { name: 'From paper' }).getByLabel('Sheet number')).toBeFocused();
  await page.getByRole('region', { name: 'From paper' }).getByLabel('Began').fill('late');
  await button(page, /^Seal session/).click();
  await page.keyboard.press('Escape');
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  await visit('patient: session from paper, with errors');
  await openTheChart(page);
};

/** The detail drawing of the thighs, by its menu. */
const lookAtThighs = async (page: Page, map: Page | Locator): Promise<void> => {
  await map.getByRole('button', { name: 'Closer' }).click();
  await page.getByRole('menuitemradio', { name: 'Hips and thighs' }).click();
};

/** The short texts of a note: the list, a new one, and all of them to be put in order. */
const visitSnippets = async (page: Page, visit: Visit): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await button(page, 'Short texts for: Note on this session').click();
  await visit('patient: session, short texts, none, dialog');
  await button(page, 'New short text').click();
  await dialog.getByLabel('Text', { exact: true }).fill('Tolerated well, left the practice without help.');
  await dialog.getByLabel('Abbreviation').fill('two words');
  await visit('patient: session, short text with an error, dialog');
  await dialog.getByLabel('Abbreviation').fill('tol');
  await button(page, 'Save short text').click();
  await expect(dialog.getByRole('button', { name: /^Tolerated well/ })).toBeVisible();
  await button(page, 'Manage').click();
  await visit('patient: session, short texts in order, dialog');
  await dialog.getByRole('button', { name: 'Back' }).click();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toHaveCount(0);
};

/** The sealed session, its amendment and the printed record; ends on the document. */
export const visitSealed = async (page: Page, visit: Visit): Promise<void> => {
  await button(page, /^Session 1/)
    .first()
    .click();
  await expect(page.getByText(/^Sealed /).first()).toBeVisible();
  await expect(page.getByText('Sheet of a treatment that was written on paper')).toBeVisible();
  await visit('patient: session, sealed');
  await button(page, 'Mark as not valid').click();
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: 'Mark as not valid' }).click();
  await expect(question.getByText('Fill this in.')).toBeVisible();
  await visit('patient: session, mark as not valid, with errors, dialog');
  await question.getByLabel('Reason').fill('Keyed in twice, from the same sheet, on the next morning');
  await question.getByRole('button', { name: 'Mark as not valid' }).click();
  await expect(page.getByText(/^Marked as not valid by/)).toBeVisible();
  await visit('patient: session, not valid');
  await button(page, 'Take back the mark').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('It was another sheet');
  await dialog.getByRole('button', { name: 'Take back the mark' }).click();
  await expect(dialog).toHaveCount(0);
  await button(page, 'Amend').click();
  await expect(button(page, /^Seal amendment/)).toBeVisible();
  await button(page, /^Seal amendment/).click();
  await visit('patient: session, amending with errors');
  await button(page, /^Back (without amending|to the sealed session)/).click();
  await button(page, 'Print visit').click();
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  await visit('patient: session, papers of the visit, dialog');
  await button(page, 'Labels for a sample or a photo').click();
  await page
    .getByRole('dialog')
    .getByRole('radio', { name: /^A4 sheet/ })
    .check();
  await visit('patient: session, labels, dialog');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await openDocument(page, 'Print session record');
  await visit('document: session record');
  await button(page, 'Print').click();
  await visit('document: print, dialog');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await button(page, 'Back').click();
  await openDocument(page, 'Print aftercare sheet');
  await visit('document: aftercare sheet');
};
