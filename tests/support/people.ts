import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { people } from './appointment.ts';

/** Somebody as the owner adds them on the Practice page. */
export interface NewPerson {
  readonly name: string;
  readonly role: 'Owner' | 'Practitioner' | 'Assistant' | 'Reader';
  readonly passphrase: string;
}

/** Adds a person on the Practice page, as its owner; ends there. */
export const addPerson = async (page: Page, { name, role, passphrase }: NewPerson): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name: 'Practice', exact: true }).click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByRole('radio', { name: new RegExp(`^${role}`) }).check();
  await dialog.getByLabel('Their passphrase', { exact: true }).fill(passphrase);
  await dialog.getByLabel('Their passphrase again').fill(passphrase);
  await dialog.getByLabel('Your own passphrase').fill(people.passphrase);
  await dialog.getByRole('button', { name: 'Add person' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('listitem').filter({ hasText: name })).toBeVisible();
};
