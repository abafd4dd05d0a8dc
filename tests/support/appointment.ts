import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import type { LaunchedApp } from './launched-app.ts';

/** What is typed in the tests and in the demo: nobody real. */
export const people = {
  practice: {
    name: 'Northlight Skin Clinic',
    address: '48 Coney Street\nYork YO1 9QL',
    phone: '01904 496 0172',
    email: 'hello@northlight.example',
  },
  practitioner: { name: 'Tomasz Wiśniewski', qualification: 'RGN, NMC 00A0000E' },
  passphrase: 'harbour tumble violet eleven oat',
  patient: {
    family: 'Okonkwo-Lindqvist',
    given: 'Adaeze Marguerite',
    born: '4 March 1991',
    phone: '07700 900143',
  },
} as const;

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });

const toPatients = (page: Page): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name: 'Patients' }).click();

/** Registers the patient; ends on the patient's page. */
export const registerPatient = async (page: Page): Promise<void> => {
  const { family, given, born, phone } = people.patient;
  await toPatients(page);
  await button(page, /New patient|Register the first patient/)
    .first()
    .click();
  await page.getByLabel('Family name').fill(family);
  await page.getByLabel('Given names').fill(given);
  await page.getByLabel('Date of birth').fill(born);
  await page.getByLabel('Phone').fill(phone);
  await page.getByRole('radio', { name: /^V(?!I)/ }).check();
  await page.getByRole('radio', { name: 'None known' }).check();
  await button(page, /^Register/).click();
  await expect(page.getByRole('heading', { name: 'Concerns' })).toBeVisible();
};

/** Draws a signature into a box with the mouse. */
export const signWithMouse = async (page: Page, box: Locator): Promise<void> => {
  await box.scrollIntoViewIfNeeded();
  const place = await box.boundingBox();
  if (!place) throw new Error('There is no box to sign in.');
  const at = (x: number, y: number): [number, number] => [
    place.x + place.width * x,
    place.y + place.height * y,
  ];
  await page.mouse.move(...at(0.1, 0.7));
  await page.mouse.down();
  for (let i = 1; i <= 24; i += 1)
    await page.mouse.move(...at(0.1 + i * 0.03, 0.5 + 0.3 * Math.sin(i * 0.9)));
  await page.mouse.up();
};

/** Answers three screening questions with no, and saves. */
export const screenBriefly = async (page: Page): Promise<void> => {
  await button(page, /^Screen /).click();
  for (const name of [/keloid/i, /pregnant/i, /isotretinoin/i]) {
    await page.getByRole('radiogroup', { name }).getByRole('radio', { name: 'No', exact: true }).check();
  }
  await button(page, /^Save screening/).click();
  await expect(
    page
      .getByRole('heading', { name: 'History' })
      .or(page.getByText('History', { exact: true }))
      .first(),
  ).toBeVisible();
};

/** Gives the screen to the patient, who reads on to the sentences to tick. `press` presses a button by its name. */
export const readAsPatient = async (
  page: Page,
  shown: (what: string) => Promise<void> = () => Promise.resolve(),
  press: (name: string) => Promise<void> = (name) => button(page, name).click(),
): Promise<void> => {
  await press('Hand over to the patient');
  await expect(page.getByRole('heading', { name: 'What is planned' })).toBeVisible();
  await shown('consent-planned');
  await press('Go on');
  await expect(page.getByRole('heading', { name: 'Please read this first' })).toBeVisible();
  await shown('consent-read');
  await press('I have read it');
  await expect(page.getByRole('checkbox').first()).toBeVisible();
};

/** The practitioner takes the screen back with the passphrase. */
export const takeBack = async (page: Page, passphrase: string = people.passphrase): Promise<void> => {
  await expect(page.getByRole('heading', { name: /lease give the screen back$/ })).toBeVisible();
  await page.getByLabel('Your own passphrase').fill(passphrase);
  await button(page, 'Back to the practitioner').click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
};

/** Prepares the consent, lets the patient read, tick and sign, and signs under it. */
export const signConsent = async (
  page: Page,
  areas: readonly string[],
  shown: (what: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  await button(page, /^Consent/).click();
  for (const area of areas) await page.getByRole('checkbox', { name: area }).click();
  await page.getByLabel('Deepest needling').fill('2');
  await page.getByLabel('Price as told').fill('£120 a session');
  const device = page.getByRole('radio', { name: /Halden P2/ });
  if (!(await device.isChecked())) await device.check();
  await shown('consent-scope');
  await readAsPatient(page, shown);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await shown('consent-sentences');
  await button(page, 'Go on').click();
  for (const [use, answer] of [
    ['For my treatment record', 'Yes'],
    ['For teaching', 'No'],
    ['For advertising', 'No'],
  ] as const) {
    await page.getByRole('radiogroup', { name: use }).getByRole('radio', { name: answer }).check();
  }
  await signWithMouse(page, page.getByRole('img', { name: /^Sign here/ }));
  await shown('consent');
  await button(page, 'Agree and sign').click();
  await shown('consent-give-back');
  await takeBack(page);
  await signWithMouse(page, page.getByRole('img', { name: /^Signature of/ }));
  await shown('consent-countersign');
  await button(page, 'Sign and keep consent').click();
  await expect(page.getByText('Consent signed').first()).toBeVisible();
};

/** The dialog that asks where to save answers with this path from now on. */
export const choosePath = (app: LaunchedApp, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);

/** Opens a document by its button, ready to be saved. */
export const openDocument = async (page: Page, by: string): Promise<void> => {
  await button(page, by).first().click();
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
};

/** Locks by the button. */
export const lock = async (page: Page): Promise<void> => {
  await button(page, 'Lock').click();
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible();
};

/** Unlocks with the owner’s passphrase, or another one. */
export const unlock = async (page: Page, passphrase: string = people.passphrase): Promise<void> => {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await button(page, 'Unlock').click();
  await expect(page.getByRole('link', { name: 'Today' })).toBeVisible();
};

/** Finds the patient by parts of the name, without accents or capitals, and opens the chart. */
export const findAgain = async (page: Page): Promise<void> => {
  await toPatients(page);
  await page.getByRole('searchbox').fill('ada okonk');
  await button(page, /^Open OKONKWO-LINDQVIST/).click();
  await expect(page.getByText('Session 1').first()).toBeVisible();
};

/** Opens the patient's chart from the list. */
export const openChart = async (page: Page): Promise<void> => {
  await toPatients(page);
  await page.getByRole('searchbox').fill('ada okonk');
  await button(page, /^Open OKONKWO-LINDQVIST/).click();
  await expect(page.getByText('History', { exact: true }).first()).toBeVisible();
};

/** Notes the patient's concern: white stretch marks since a pregnancy. */
export const addConcern = async (page: Page, areas: readonly string[]): Promise<void> => {
  await button(page, 'Add concern').click();
  for (const area of areas) await page.getByRole('checkbox', { name: area }).click();
  await page.getByRole('radio', { name: /^White/ }).check();
  await button(page, 'Pregnancy').click();
  await page.getByRole('radio', { name: 'Year known' }).check();
  await page.getByRole('textbox', { name: 'Year', exact: true }).fill('2019');
  await page.getByRole('radio', { name: /^2 A little different/ }).check();
  await page.getByRole('radio', { name: 'Sunken' }).check();
  await page.getByRole('radio', { name: '6 to 10' }).check();
  await page.getByRole('radio', { name: 'Softer than the skin around' }).check();
  await page.getByRole('radio', { name: 'No itch or tenderness' }).check();
  await page
    .getByRole('radiogroup', { name: /^Wide purple marks/ })
    .getByRole('radio', { name: 'No', exact: true })
    .check();
  await button(page, /^Save concern/).click();
  await expect(page.getByText('History', { exact: true }).first()).toBeVisible();
};

/** Answers every screening question with no, one with yes and its detail, and what goes on from it with no; saves. */
export const screenFully = async (
  page: Page,
  { yes, detail, goesOn }: { readonly yes: string; readonly detail: string; readonly goesOn: string },
): Promise<void> => {
  await button(page, /^Screen /).click();
  await expect(button(page, /^Save screening/)).toBeVisible();
  for (const group of await page.getByRole('radiogroup').all())
    await group.getByRole('radio', { name: 'No', exact: true }).check();
  await page.getByRole('radiogroup', { name: yes }).getByRole('radio', { name: 'Yes', exact: true }).check();
  await page.getByRole('textbox').first().fill(detail);
  await page
    .getByRole('radiogroup', { name: goesOn })
    .getByRole('radio', { name: 'No', exact: true })
    .check();
  await button(page, /^Save screening/).click();
  await expect(page.getByText('History', { exact: true }).first()).toBeVisible();
};
