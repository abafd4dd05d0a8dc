import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { people } from './appointment.ts';

/** The PIN of the tests. */
export const pin = '407185';

/** Sets the PIN of the person at work on the Practice page; ends there. */
export const setPin = async (page: Page): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name: 'Practice', exact: true }).click();
  await page.getByRole('button', { name: 'Set a PIN' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Your own passphrase').fill(people.passphrase);
  await dialog.getByLabel('New PIN', { exact: true }).fill(pin);
  await dialog.getByLabel('New PIN again').fill(pin);
  await dialog.getByRole('button', { name: 'Set PIN' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Cover', exact: true })).toBeVisible();
};

/** The heading of the cover. */
export const cover = (page: Page) => page.getByRole('heading', { name: 'The screen is covered' });
