import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { people } from './appointment.ts';
import { go, openTheChart, type Visit } from './every-screen.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** The copy for the patient, from the choice to the words. Starts and ends on the chart. */
export const visitCopy = async (page: Page, visit: Visit): Promise<void> => {
  await openTheChart(page);
  await button(page, 'Give the patient a copy').click();
  await button(page, 'Check the records and go on').click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  await visit('patient: copy, with errors');
  await page.getByLabel('Your own passphrase').fill(people.passphrase);
  await button(page, 'Check the records and go on').click();
  await expect(page.getByText('Everything holds')).toBeVisible();
  await visit('patient: copy, its words');
  await button(page, 'Back to the chart').click();
};

/** Erasing, with everything that is missing, and of a patient with a backup of before; ends on the patient list. */
export const visitErasure = async (page: Page, visit: Visit): Promise<void> => {
  await go(page, 'Practice');
  await button(page, 'Back up now').click();
  await expect(page.getByText(/^Last good backup/)).toBeVisible();
  await openTheChart(page);
  await button(page, 'Erase this patient').click();
  await page.getByLabel('Why it is erased').fill('Mrs Okonkwo asked for it.');
  await button(page, 'Erase for good').click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  await visit('patient: erase, with errors');
  await page.getByRole('radio', { name: 'The patient', exact: true }).check();
  await page.getByLabel('When it was asked').fill('1 2 2026');
  await page.getByLabel('Why it is erased').fill('Asked in writing.');
  await page.getByLabel(/^Why now/).fill('Never treated here.');
  const { family, given } = people.patient;
  await page.getByLabel('Type the patient’s whole name').fill(`${given} ${family}`);
  await page.getByLabel('Your own passphrase').fill(people.passphrase);
  await button(page, 'Erase for good').click();
  await expect(button(page, 'Back up and remove the older ones')).toBeVisible();
  await visit('erased, with an older backup');
  await button(page, 'Back to the patients').click();
};
