import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { type people, readAsPatient, takeBack } from './appointment.ts';

const cannotDraw = /^Cannot sign by hand/;

/** The consent from its preparation to both signatures, with typed names in the place of ink. */
export const signByName = async (
  page: Page,
  { patient, practitioner }: Pick<typeof people, 'patient' | 'practitioner'>,
  read: () => Promise<void>,
): Promise<void> => {
  await page.getByRole('button', { name: /^Consent/ }).click();
  await page.getByLabel('Deepest needling').fill('2');
  await page.getByLabel('Price as told').fill('£120 a session');
  await page.getByRole('radio', { name: /Halden P2/ }).check();
  await readAsPatient(page, (what) => (what === 'consent-read' ? read() : Promise.resolve()));
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: 'Go on' }).click();
  for (const [use, answer] of [
    ['For my treatment record', 'Yes'],
    ['For teaching', 'No'],
    ['For advertising', 'No'],
  ] as const) {
    await page.getByRole('radiogroup', { name: use }).getByRole('radio', { name: answer }).check();
  }
  await page.getByRole('button', { name: cannotDraw }).click();
  await page.getByRole('textbox', { name: /^Sign here/ }).fill(`${patient.given} ${patient.family}`);
  await page.getByRole('button', { name: 'Agree and sign' }).click();
  await takeBack(page);
  await page.getByRole('button', { name: cannotDraw }).click();
  await page.getByRole('textbox', { name: /^Signature of/ }).fill(practitioner.name);
  await page.getByRole('button', { name: 'Sign and keep consent' }).click();
  await expect(page.getByText('Consent signed').first()).toBeVisible();
};
