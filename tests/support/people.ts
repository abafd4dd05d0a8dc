import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { people } from './appointment.ts';
import { typeCodeBack } from './set-up.ts';

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

/** Changes the key of the vault on the Practice page, as its owner; ends there. `look` is called at each step. */
export const changeKey = async (
  page: Page,
  look: (screen: string) => Promise<void> = async () => undefined,
): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Change the key of the vault' }).click();
  await dialog.getByLabel('Your own passphrase').fill(people.passphrase);
  await dialog.getByRole('button', { name: 'Show the new recovery code' }).click();
  await expect(page.getByRole('heading', { name: 'Recovery code', exact: true })).toBeVisible();
  await typeCodeBack(page);
  await look('practice: recovery code for a new key');
  await dialog.getByRole('button', { name: 'Change the key', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'The vault has a new key' })).toBeVisible({
    timeout: 30_000,
  });
  await look('practice: a new key, and who cannot unlock');
  await dialog.getByRole('button', { name: 'Back to the practice' }).click();
  await expect(dialog).toHaveCount(0);
};
