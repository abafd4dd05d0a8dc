import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { people } from './appointment.ts';
import type { Visit } from './every-screen.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/**
 * A form beside the treatment's consent, from the chart through the patient's pages in German and back with the
 * passphrase, undecided.
 */
export const visitSmallConsent = async (page: Page, visit: Visit): Promise<void> => {
  const which = page.getByRole('dialog');
  await button(page, 'Have another form signed').click();
  await visit('patient: which form is to be signed, dialog');
  await which.getByRole('button', { name: /Parent or guardian, English$/ }).click();
  await button(page, 'Hand over to the patient').click();
  await expect(page.getByText('Enter the guardian’s name').first()).toBeVisible();
  await visit('patient: form for a guardian, with errors');
  await button(page, 'Back to the patient').click();
  await button(page, 'Have another form signed').click();
  await which.getByRole('button', { name: /Photos, German$/ }).click();
  await button(page, 'Hand over to the patient').click();
  await expect(page.getByRole('heading', { name: 'Bitte lesen Sie dies zuerst' })).toBeVisible();
  await visit('form in German: reading');
  await button(page, 'Ich habe es gelesen').click();
  await button(page, 'Weiter').click();
  await button(page, 'Ich willige ein').click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await visit('form in German: sentences, with errors');
  await button(page, 'Zurück').click();
  await button(page, 'Zurückgeben').click();
  await button(page, 'Zurück zur Behandlung').click();
  await visit('form in German: giving the screen back, with errors');
  await page.getByLabel('Ihre eigene Passphrase').fill(people.passphrase);
  await button(page, 'Zurück zur Behandlung').click();
  await expect(page.getByRole('heading', { name: 'The patient has not decided yet' })).toBeVisible();
};
