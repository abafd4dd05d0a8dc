import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import { people } from './appointment.ts';

export const passphraseField = (page: Page): Locator => page.getByLabel('Passphrase', { exact: true });

/** What is there only when the records are open. */
export const todayLink = (page: Page): Locator => page.getByRole('link', { name: 'Today' });

/** Types a passphrase and presses the button, whatever comes of it. */
export const tryUnlocking = async (page: Page, text: string = people.passphrase): Promise<void> => {
  await passphraseField(page).fill(text);
  await page.getByRole('button', { name: 'Unlock' }).click();
};

/** What a broken vault must never be met with. */
export const expectNoDeletion = (page: Page): Promise<void> =>
  expect(
    page.getByRole('button', { name: /delete|remove|erase|reset|discard|throw|create|set up|continue/i }),
  ).toHaveCount(0);
