import { rmSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import {
  lock,
  openChart,
  screenBriefly,
  signConsent,
  signWithMouse,
  unlock,
  readAsPatient,
  takeBack,
} from '../support/appointment.ts';
import { giveReasons, openSection, openSession, seal } from '../support/chart-session.ts';
import { atWork, homeBeforeAdoption } from '../support/prepared-vault.ts';
import { test } from '../support/stria-test.ts';
import { patientInput } from '../support/vault-at-work.ts';

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const go = (page: Page, place: string): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click();

test('a patient is found by names in any order, without accents, by birth date, phone and number', async ({
  start,
  vault,
}) => {
  const number = await atWork(vault.home, async ({ get }) => {
    const person = {
      family: 'Żółkiewska',
      given: 'Małgorzata Zoë',
      born: '1987-11-02',
      phone: '01632 960 711',
    };
    const saved = await get('patients:save', patientInput(person));
    await get(
      'patients:save',
      patientInput({ family: 'Zola', given: 'Margo', born: '1979-01-30', phone: '' }),
    );
    return saved.number;
  });
  const { page } = await start();
  await unlock(page);
  await go(page, 'Patients');
  const search = page.getByRole('searchbox');
  await expect(page.getByRole('option')).toHaveCount(3);
  const spellings = ['zolk', 'malgo zolkiew', 'ŻÓŁKIEWSKA ZOE', '2 Nov 1987', '02-11-1987', '960711', number];
  for (const typed of spellings) {
    await search.fill(String(typed));
    await expect(page.getByRole('option'), String(typed)).toHaveText([/ŻÓŁKIEWSKA/]);
  }
  await search.fill('nobody of that name');
  await expect(page.getByRole('option')).toHaveCount(0);
  await search.fill('zoe malg');
  await search.press('Enter');
  const banner = page.getByRole('region', { name: 'Patient' });
  await expect(banner).toContainText('ŻÓŁKIEWSKA');
  await expect(banner).toContainText('02-Nov-1987');
});

test('details are changed, and stand in the banner and in the search at once', async ({ start }) => {
  const { page } = await start();
  await unlock(page);
  await openChart(page);
  await button(page, 'Change details').click();
  await page.getByLabel('Family name').fill('Okonkwo-Ångström');
  await page.getByLabel('Phone').fill('07700 900 555');
  await page.getByRole('radio', { name: 'Some', exact: true }).check();
  await page.getByLabel('Allergic to').fill('chlorhexidine, rash');
  await button(page, /^Save details of/).click();
  const banner = page.getByRole('region', { name: 'Patient' });
  await expect(banner).toContainText('OKONKWO-ÅNGSTRÖM');
  await expect(banner).toContainText('chlorhexidine, rash');
  await go(page, 'Patients');
  for (const typed of ['angstrom', '900555']) {
    await page.getByRole('searchbox').fill(typed);
    await expect(page.getByRole('option'), typed).toHaveText([/OKONKWO-ÅNGSTRÖM/]);
  }
});

test('screening: answers are kept apart, and confirmed in one tap when nothing changed', async ({
  start,
}) => {
  const { page } = await start();
  await unlock(page);
  await openChart(page);
  await screenBriefly(page);
  await button(page, /^Screening|^Screen /)
    .first()
    .click();
  await expect(
    page.getByRole('radiogroup', { name: /keloid/i }).getByRole('radio', { checked: true }),
  ).toHaveCount(0);
  await button(page, /^No change since /).click();
  await expect(page.getByText('History', { exact: true }).first()).toBeVisible();
  const history = page.getByRole('region', { name: 'History' });
  await expect(history.getByText(/^Screening/)).toHaveCount(2);
  await expect(history).toContainText(/no change/i);
  await go(page, 'Today');
  const seen = page.getByRole('region', { name: 'Seen today' });
  await expect(seen).toContainText('OKONKWO-LINDQVIST');
  await expect(seen).toContainText('Screened');
});

test('a consent text that nobody adopted is neither shown to a patient nor signed', async ({ start }) => {
  const home = await homeBeforeAdoption();
  try {
    const { page } = await start({ home });
    await unlock(page);
    await openChart(page);
    await button(page, /^Consent/).click();
    await expect(page.getByText('Nobody has read and adopted the consent text yet.')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Lower abdomen, right' }).click();
    await page.getByLabel('Deepest needling').fill('2');
    await expect(button(page, 'Hand over to the patient')).toBeDisabled();
    await button(page, 'Read the text').click();
    await expect(button(page, /^Adopt for/)).toBeVisible();
    await page.getByRole('checkbox').check();
    await button(page, /^Adopt for/).click();
    await expect(page.getByText(/^Adopted by/)).toBeVisible();
    await openChart(page);
    await button(page, /^Consent/).click();
    await expect(page.getByRole('checkbox', { name: 'Lower abdomen, right' })).toBeChecked();
    await readAsPatient(page);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});

test('the patient signs again, too little ink is said, and a no is kept as a decision', async ({ start }) => {
  const { page } = await start();
  await unlock(page);
  await openChart(page);
  await button(page, /^Consent/).click();
  await page.getByRole('checkbox', { name: 'Lower abdomen, right' }).click();
  await page.getByLabel('Deepest needling').fill('2');
  await readAsPatient(page);
  const sentences = page.getByRole('checkbox');
  expect(
    await sentences.evaluateAll((all) => all.filter((box) => (box as HTMLInputElement).checked)),
  ).toEqual([]);
  await button(page, 'Go on').click();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  const box = page.getByRole('img', { name: /^Sign here/ });
  await signWithMouse(page, box);
  await expect(box).toHaveAccessibleName(/Signed on the line/);
  await button(page, 'Clear and sign again').click();
  await expect(box).toHaveAccessibleName(/Empty/);
  await box.click(); // a dot
  await button(page, 'Agree and sign').click();
  await expect(
    page.getByText('Please tick every sentence, or ask about the one that does not fit.'),
  ).toBeVisible();
  for (const sentence of await sentences.all()) await sentence.check();
  await button(page, 'Go on').click();
  await expect(page.getByText(/a dot or a line is too little/)).toBeVisible();
  await button(page, 'I do not agree').click();
  await takeBack(page);
  await expect(page.getByRole('heading', { name: /^The patient did not agree/ })).toBeVisible();
  await signWithMouse(page, page.getByRole('img', { name: /^Signature of/ }));
  await button(page, 'Sign and keep consent').click();
  await expect(page.getByText(/^Declined \d/).first()).toBeVisible();
  await go(page, 'Today');
  await expect(page.getByRole('region', { name: 'Seen today' })).toContainText('Consent declined');
  await expect(page.getByText('Consent signed')).toHaveCount(0);
});

test('several areas are chosen and set at once; a sealed session is amended with a reason only', async ({
  start,
}) => {
  const { page } = await start();
  await unlock(page);
  await openChart(page);
  await screenBriefly(page);
  const areas = ['Lower abdomen, right', 'Outer thigh, right', 'Outer thigh, left'];
  await signConsent(page, areas);
  await openSession(page);
  const preparation = await openSection(page, 'Preparation');
  await preparation.getByRole('radio', { name: /Halden P2/ }).check();
  for (const area of areas) await page.getByRole('checkbox', { name: area }).click();
  const treatment = await openSection(page, 'Treatment');
  const rows = treatment.getByRole('group', { name: 'Treated areas' }).getByRole('button');
  await expect(rows).toHaveCount(3);
  for (const row of await rows.all())
    if ((await row.getAttribute('aria-pressed')) !== 'true') await row.click();
  await treatment.getByRole('textbox', { name: 'Depth' }).fill('1,5');
  await treatment.getByRole('textbox', { name: 'Passes' }).fill('4');
  await treatment.getByRole('radio', { name: /Scattered/ }).check();
  await expect(rows).toHaveText(areas.map((area) => new RegExp(`${area}.*1\\.50`)));
  await giveReasons(page);
  await go(page, 'Today');
  await expect(page.getByRole('region', { name: 'Drafts left open' })).toContainText('OKONKWO-LINDQVIST');
  await button(page, /OKONKWO.*Session/).click();
  await seal(page);

  await button(page, 'Amend').click();
  const amended = await openSection(page, 'Treatment');
  await amended.getByRole('button', { name: /^Outer thigh, left/ }).click();
  await amended.getByRole('textbox', { name: 'Passes' }).fill('6');
  await button(page, /^Seal amendment/).click();
  await expect(page.getByText('Say in a few words why.')).toBeVisible();
  await page.getByLabel('Why is this session amended?').fill('Two passes were left out');
  await button(page, /^Seal amendment/).click();
  // Once among the amendments, once at the value that it changed.
  await expect(page.getByText(/^\d.* by .*: Two passes were left out$/)).toBeVisible();
  await expect(page.getByText(/^Tomasz Wiśniewski, .*: Two passes were left out$/)).toBeVisible();
  await expect(
    page.getByText('The values as first sealed stay and print with the session record.'),
  ).toBeVisible();
  await lock(page);
  await unlock(page);
  await openChart(page);
  await expect(page.getByText(/^Amended \d/).first()).toBeVisible();
});
