import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import { people } from './appointment.ts';

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });

/** Types one group of the shown recovery code back, as from paper; answers the whole code. */
export const typeCodeBack = async (page: Page): Promise<string> => {
  const groups = await page
    .getByRole('listitem')
    .filter({ hasText: /^\d+\s*[0-9A-Z*~$=]{2,4}$/ })
    .allInnerTexts();
  const code = groups.map((group) => group.replace(/^\d+\s*/, '').trim());
  expect(code.join('')).toHaveLength(27);
  const field = page.getByLabel(/^Type group \d+ from your paper/);
  const label = await page.getByText(/^Type group \d+ from your paper/).innerText();
  await field.fill(code[Number(/\d+/.exec(label)?.[0]) - 1] ?? '');
  return code.join('-');
};

/** First start: practice, person, country, passphrase and recovery code, to the empty Today page. Answers the code. */
export const setUp = async (page: Page): Promise<string> => {
  const { practice, practitioner, passphrase } = people;
  await page.getByLabel('Name of the practice').fill(practice.name);
  await page.getByLabel('Address', { exact: true }).fill(practice.address);
  await page.getByLabel('Phone').fill(practice.phone);
  await page.getByLabel('Email').fill(practice.email);
  await button(page, 'Continue').click();
  await page.getByLabel('Your name').fill(practitioner.name);
  await page.getByLabel('Qualification').fill(practitioner.qualification);
  await button(page, 'Continue').click();
  await page.getByRole('radio', { name: 'England' }).check();
  await button(page, 'Continue').click();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Passphrase again').fill(passphrase);
  await button(page, 'Create the vault').click();
  await expect(page.getByRole('heading', { name: 'Recovery code', exact: true })).toBeVisible({
    timeout: 15_000,
  });
  const code = await typeCodeBack(page);
  await button(page, 'Open Stria').click();
  return code;
};

const go = (page: Page, place: 'Documents' | 'Products'): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name: place }).click();

/** Reads and adopts the consent and the aftercare text. */
export const adoptTexts = async (page: Page): Promise<void> => {
  await go(page, 'Documents');
  for (const name of [/^Microneedling consent/, /^Aftercare/]) {
    await page
      .getByRole('link', { name })
      .or(page.getByRole('button', { name }))
      .or(page.getByRole('radio', { name }))
      .first()
      .click();
    await page.getByRole('checkbox').check();
    await button(page, /^Adopt for/).click();
    await expect(page.getByText(/^Adopted by/)).toBeVisible();
    await expect(
      page.frameLocator('iframe').getByText(/was read and adopted for this practice/),
    ).toBeVisible();
  }
};

/** Notes the pen that the practice works with. */
export const addDevice = async (page: Page): Promise<void> => {
  await go(page, 'Products');
  await button(page, 'New device').first().click();
  await page.getByRole('radio', { name: 'Motor pen' }).check();
  await page.getByLabel('Maker').fill('Halden');
  await page.getByLabel('Model').fill('P2');
  await page.getByLabel('Serial number').fill('HP2-00417');
  await page.getByLabel('Longest needle').fill('2.5');
  await page.getByLabel('Needles', { exact: true }).fill('12');
  await page.getByRole('radio', { name: 'Hz', exact: true }).check();
  await page.getByRole('radio', { name: 'Not authorised' }).check();
  await button(page, 'Save device').click();
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
};

/** Adds the glide gel with its lot to the practice's products. */
export const addGlide = async (page: Page): Promise<void> => {
  await go(page, 'Products');
  await button(page, 'New product').first().click();
  await page.getByRole('radio', { name: 'Glide', exact: true }).check();
  await page.getByLabel('Name', { exact: true }).fill('Hyaluronic glide gel');
  await page.getByLabel('Maker').fill('Brunel Sterile');
  await page.getByLabel(/^Active and strength/).fill('Sodium hyaluronate 1.5 %');
  await page.getByRole('radio', { name: /Sterile glide/i }).check();
  await page
    .getByRole('radiogroup', { name: 'Sterile' })
    .getByRole('radio', { name: 'Sterile', exact: true })
    .check();
  await page.getByRole('radio', { name: 'Millilitres' }).check();
  await button(page, 'Save product').click();
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  await button(page, 'Add lot').click();
  await page.getByLabel('Lot', { exact: true }).fill('HG-2611');
  await page.getByLabel('Expiry').fill('31-05-2028');
  await button(page, 'Save lot').click();
  await expect(page.getByText('HG-2611').first()).toBeVisible();
};
