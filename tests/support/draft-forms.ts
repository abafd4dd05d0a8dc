import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import { openChart, signWithMouse, readAsPatient, takeBack } from './appointment.ts';
import { openSection, openSession } from './chart-session.ts';
import type { DraftForm } from './draft-form.ts';
import { tableForms } from './table-forms.ts';

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const radio = (page: Page, group: string | RegExp, name: string | RegExp): Locator =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true });

const hasInk = (box: Locator): Promise<boolean> =>
  box.evaluate((canvas: HTMLCanvasElement) => {
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    return pixels !== undefined && pixels.some((value, index) => index % 4 === 3 && value > 0);
  });

const patientForm: DraftForm = {
  kind: 'patient',
  row: /New patient.*Patient details/,
  ownPatient: true,
  last: 'tape allergy since',
  fill: async (page) => {
    await page.getByRole('navigation').getByRole('link', { name: 'Patients' }).click();
    await button(page, 'New patient').click();
    await page.getByLabel('Family name').fill('Þórsdóttir');
    await page.getByLabel('Given names').fill('Sigríður 李娜');
    await page.getByLabel('Date of birth').fill('31 2 1990'); // no such day: kept as typed
    await page.getByLabel('Phone').fill('01904 496 0199');
    await page.getByRole('radio', { name: /^III/ }).check();
    await page.getByLabel('Note').fill('Asks about a tape allergy since 2019.\nSecond line.');
  },
  expectFilled: async (page) => {
    await expect(page.getByLabel('Family name')).toHaveValue('Þórsdóttir');
    await expect(page.getByLabel('Given names')).toHaveValue('Sigríður 李娜');
    await expect(page.getByLabel('Date of birth')).toHaveValue('31 2 1990');
    await expect(page.getByLabel('Phone')).toHaveValue('01904 496 0199');
    await expect(page.getByRole('radio', { name: /^III/ })).toBeChecked();
    await expect(page.getByLabel('Note')).toHaveValue('Asks about a tape allergy since 2019.\nSecond line.');
    await expect(page.getByText(/^Unsaved text from \d\d:\d\d/)).toBeVisible();
  },
};

const concernForm: DraftForm = {
  kind: 'concern',
  row: /OKONKWO.*Concern/,
  ownPatient: false,
  last: 'worse in winter',
  fill: async (page) => {
    await openChart(page);
    await button(page, 'Add concern').click();
    for (const area of ['Lower abdomen, left', 'Outer thigh, right'])
      await page.getByRole('checkbox', { name: area }).click();
    await page.getByRole('radio', { name: /^White/ }).check();
    await button(page, 'Pregnancy').click();
    await page.getByRole('radio', { name: 'Year known' }).check();
    await page.getByRole('textbox', { name: 'Year', exact: true }).fill('20');
    await page.getByLabel('Note').fill('They look worse in winter.');
  },
  expectFilled: async (page) => {
    await expect(page.getByRole('checkbox', { name: 'Lower abdomen, left' })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: 'Outer thigh, right' })).toBeChecked();
    await expect(page.getByRole('radio', { name: /^White/ })).toBeChecked();
    await expect(page.getByRole('button', { name: 'Pregnancy', pressed: true })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Year', exact: true })).toHaveValue('20');
    await expect(page.getByLabel('Note')).toHaveValue('They look worse in winter.');
    await expect(page.getByText(/^Unsaved text from/)).toBeVisible();
  },
};

const screeningForm: DraftForm = {
  kind: 'screening',
  row: /OKONKWO.*Screening/,
  ownPatient: false,
  last: 'Was asked twice',
  fill: async (page) => {
    await openChart(page);
    await button(page, /^Screen /).click();
    await radio(page, /keloid/i, 'No').check();
    await radio(page, /pregnant/i, 'Not asked').check();
    const row = page.locator('#question-' + (await questionOf(page, /isotretinoin/i)));
    await radio(page, /isotretinoin/i, 'Yes').check();
    await row.getByRole('textbox').first().fill('20 mg, stopped in spring');
    await row.getByRole('textbox').last().fill('4 3');
    await page.getByLabel('Note').fill('Was asked twice; 20 mg, stopped in spring');
  },
  expectFilled: async (page) => {
    await expect(radio(page, /keloid/i, 'No')).toBeChecked();
    await expect(radio(page, /pregnant/i, 'Not asked')).toBeChecked();
    await expect(radio(page, /isotretinoin/i, 'Yes')).toBeChecked();
    const row = page.locator('#question-' + (await questionOf(page, /isotretinoin/i)));
    await expect(row.getByRole('textbox').first()).toHaveValue('20 mg, stopped in spring');
    await expect(row.getByRole('textbox').last()).toHaveValue('4 3');
    await expect(page.getByLabel('Note')).toHaveValue('Was asked twice; 20 mg, stopped in spring');
    await expect(page.getByText(/^Unsaved text from/)).toBeVisible();
  },
};

/** The id of the question whose group has this name. */
const questionOf = async (page: Page, name: RegExp): Promise<string> => {
  const row = page
    .getByRole('radiogroup', { name })
    .locator('xpath=ancestor::*[starts-with(@id,"question-")]');
  return ((await row.getAttribute('id')) ?? '').slice('question-'.length);
};

const sign = { patient: /^Sign here/, practitioner: /^Signature of/ };

const consentForm: DraftForm = {
  kind: 'consent',
  row: /OKONKWO.*Consent/,
  ownPatient: false,
  last: '"practitionerStrokes":[{',
  fill: async (page) => {
    await openChart(page);
    await button(page, /^Consent/).click();
    for (const area of ['Lower abdomen, left', 'Outer thigh, right'])
      await page.getByRole('checkbox', { name: area }).click();
    await page.getByLabel('Deepest needling').fill('1,75');
    await page.getByLabel('Price as told').fill('£120 a session');
    await readAsPatient(page);
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await button(page, 'Go on').click();
    for (const [use, answer] of [
      ['For my treatment record', 'Yes'],
      ['For teaching', 'No'],
      ['For advertising', 'No'],
    ] as const)
      await radio(page, use, answer).check();
    await signWithMouse(page, page.getByRole('img', { name: sign.patient }));
    await button(page, 'Agree and sign').click();
    await takeBack(page);
    await page.getByLabel('Questions the patient asked').fill('Asked about swimming.');
    await signWithMouse(page, page.getByRole('img', { name: sign.practitioner }));
  },
  expectFilled: async (page) => {
    await expect(page.getByRole('heading', { name: /^The patient agreed at/ })).toBeVisible();
    await expect(page.getByLabel('Questions the patient asked')).toHaveValue('Asked about swimming.');
    const box = page.getByRole('img', { name: sign.practitioner });
    await expect(box).toHaveAccessibleName(/Signed on the line/);
    await expect.poll(() => hasInk(box)).toBe(true);
  },
};

const sessionForm: DraftForm = {
  kind: 'session',
  row: /OKONKWO.*Session/,
  ownPatient: false,
  last: 'calm throughout',
  fill: async (page) => {
    await openChart(page);
    await openSession(page);
    const preparation = await openSection(page, 'Preparation');
    await preparation.getByRole('radio', { name: /Halden P2/ }).check();
    for (const area of ['Lower abdomen, left', 'Outer thigh, right'])
      await page.getByRole('checkbox', { name: area }).click();
    const treatment = await openSection(page, 'Treatment');
    await treatment.getByRole('textbox', { name: 'Depth' }).fill('1,75');
    await treatment.getByRole('textbox', { name: 'Passes' }).fill('four'); // cannot be read: kept as typed
    await page.keyboard.press('Tab');
    await treatment.getByRole('radio', { name: /Scattered/ }).check();
    await (await openSection(page, 'Note')).getByLabel('Note on this session').fill('Skin calm throughout.');
  },
  expectFilled: async (page) => {
    const preparation = await openSection(page, 'Preparation');
    await expect(preparation.getByRole('radio', { name: /Halden P2/ })).toBeChecked();
    const treatment = await openSection(page, 'Treatment');
    const rows = treatment.getByRole('group', { name: 'Treated areas' }).getByRole('button');
    await expect(rows).toHaveText([/Lower abdomen, left/, /Outer thigh, right/]);
    for (const row of await rows.all())
      if ((await row.getAttribute('aria-pressed')) !== 'true') await row.click();
    await expect(treatment.getByRole('textbox', { name: 'Depth' })).toHaveValue('1,75');
    await expect(treatment.getByRole('textbox', { name: 'Passes' })).toHaveValue('four');
    await expect(treatment.getByRole('radio', { name: /Scattered/ })).toBeChecked();
    const note = await openSection(page, 'Note');
    await expect(note.getByLabel('Note on this session')).toHaveValue('Skin calm throughout.');
  },
};

const openPhotos = async (page: Page): Promise<void> => {
  await openChart(page);
  await button(page, 'Add photos').click();
};

const skipForm: DraftForm = {
  kind: 'photo-skip',
  row: /OKONKWO.*View left out/,
  ownPatient: false,
  last: 'card is in the other room',
  fill: async (page) => {
    await openPhotos(page);
    await button(page, 'Leave out: Close-up with card').click();
    await page.getByRole('radio', { name: 'Other' }).check();
    await page.getByLabel('In words').fill('The card is in the other room.');
    await page.keyboard.press('Escape');
  },
  expectFilled: async (page) => {
    await expect(page.getByRole('radio', { name: 'Other' })).toBeChecked();
    await expect(page.getByLabel('In words')).toHaveValue('The card is in the other room.');
    await page.keyboard.press('Escape');
  },
};

const reasonForm: DraftForm = {
  kind: 'photo-reason',
  row: /OKONKWO.*Reason for photos/,
  ownPatient: false,
  last: 'signs at the next visit',
  fill: async (page) => {
    await openPhotos(page);
    await button(page, 'Take with camera').click();
    await page.getByLabel('Reason for taking photos').fill('She signs at the next visit.');
    await page.keyboard.press('Escape');
  },
  expectFilled: async (page) => {
    await expect(page.getByLabel('Reason for taking photos')).toHaveValue('She signs at the next visit.');
    await page.keyboard.press('Escape');
  },
};

/** Every form that is kept as a draft. */
export const draftForms: readonly DraftForm[] = [
  patientForm,
  concernForm,
  screeningForm,
  consentForm,
  skipForm,
  reasonForm,
  ...tableForms,
  sessionForm,
];
