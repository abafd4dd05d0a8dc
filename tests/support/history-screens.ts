import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { openTheChart, type Visit } from './every-screen.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** The palette and the list of keys over a page; ends on that page. */
export const visitPalette = async (page: Page, visit: Visit): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await page.getByRole('navigation').getByRole('button', { name: 'Find', exact: true }).click();
  await expect(dialog.getByRole('option').first()).toBeVisible();
  await visit('palette');
  await dialog.getByRole('searchbox').fill('okonkwo');
  await expect(dialog.getByRole('option', { name: /OKONKWO/ })).toBeVisible();
  await visit('palette, a patient');
  await dialog.getByRole('searchbox').fill('');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.locator('#work').focus();
  await page.keyboard.press('?');
  await expect(dialog.getByText('Everywhere')).toBeVisible();
  await visit('keys');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
};

/** Finding: nothing asked, no hit, hits with words around them, narrowed, and kept under a name. */
export const visitFind = async (page: Page, visit: Visit): Promise<void> => {
  await page.getByRole('navigation').getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('dialog').getByRole('option', { name: 'Find anything', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Find anything' })).toBeVisible();
  await visit('find, nothing asked');
  const words = page.getByRole('searchbox');
  await words.fill('zzyzx');
  await expect(page.getByText(/^Nothing fits/)).toBeVisible();
  await visit('find, no hit');
  await words.fill('skin');
  await expect(page.getByText('Skin calm', { exact: false }).first()).toBeVisible();
  await page.getByLabel('Region').fill('lower abd');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Clear what narrows it' })).toBeVisible();
  await visit('find, hits narrowed');
  await button(page, 'Keep this search').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click();
  await expect(page.getByText('It needs a name.')).toBeVisible();
  await visit('find, keeping without a name');
  await page.getByRole('dialog').getByLabel('Name').fill('Calm skin of the lower abdomen, all years');
  await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click();
  await expect(button(page, /^Calm skin of the lower abdomen/)).toBeVisible();
  await visit('find, a kept search');
};

/** The timeline of a full chart in its three sizes, and two sessions compared; ends on the chart. */
export const visitTimeline = async (page: Page, visit: Visit): Promise<void> => {
  await openTheChart(page);
  await button(page, 'Timeline').click();
  await expect(page.getByText('Sessions at a glance, oldest first').first()).toBeVisible();
  await visit('timeline, all');
  await page.getByRole('radio', { name: 'Month' }).check();
  await visit('timeline, a month');
  await page.getByRole('radio', { name: 'Days' }).check();
  await visit('timeline, chosen days');
  await page.getByRole('radio', { name: 'All' }).check();
  await openTheChart(page);
};
