import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { go, type Visit } from './every-screen.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** The texts of the practice: versions, studio and its dialogs, files; ends on the page of documents. */
export const visitStudio = async (page: Page, visit: Visit): Promise<void> => {
  await go(page, 'Documents');
  await page.getByRole('radio', { name: 'Versions' }).check();
  await expect(page.getByRole('heading', { name: 'What is different' })).toBeVisible();
  await visit('documents: versions');
  for (const [opens, name] of [
    ['Import', 'Import texts from a file'],
    ['Export', 'Export texts to a file'],
    ['Check a document', 'Check a document'],
  ] as const) {
    await button(page, opens).click();
    await expect(page.getByRole('heading', { name })).toBeVisible();
    await visit(`documents: ${opens}, dialog`);
    await page.keyboard.press('Escape');
  }
  await button(page, 'Change text').click();
  const source = page.getByRole('textbox', { name: 'Text with its fields' });
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  await source.fill('{{ nobody }}\n\n{% clause A %}\n\n# Large');
  await expect(button(page, /^Line 1, column 4/)).toBeVisible();
  await visit('studio, with places to mend');
  await page.getByRole('radio', { name: 'Details' }).check();
  await page.getByLabel('Name in lists and in the foot').fill('');
  await visit('studio: details, with an error');
  await page.getByRole('radio', { name: 'Text', exact: true }).check();
  await page.getByRole('button', { name: 'Field', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Insert a field' })).toBeVisible();
  await visit('studio: insert a field, dialog');
  await page.keyboard.press('Escape');
  await button(page, 'Throw draft away').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Throw draft away' }).click();
  await expect(button(page, 'Change text')).toBeVisible();
};
