import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { people, readAsPatient, signWithMouse, takeBack, unlock } from './appointment.ts';
import { pdfSaying } from './pictures.ts';
import { typeCodeBack } from './set-up.ts';

/** Called on each screen in each state that matters, with a name for it; has to leave the page as it was. */
export type Visit = (screen: string) => Promise<void>;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Goes to one of the five places. */
export const go = (page: Page, place: string): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click();

/** First start of an empty home, and the places while nothing is in them; ends on the practice page. */
export const visitFirstStart = async (page: Page, visit: Visit): Promise<void> => {
  await button(page, 'Continue').click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  await visit('set-up: practice with errors');
  await setUpInSteps(page, visit);
  await expect(page.getByRole('navigation')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await visit('today, first day');
  await go(page, 'Patients');
  await expect(page.getByText('No patients yet')).toBeVisible();
  await visit('patients, none');
  await go(page, 'Documents');
  await expect(page.getByRole('checkbox')).toBeVisible();
  await visit('documents, not adopted');
  await go(page, 'Products');
  await expect(button(page, 'New product').first()).toBeVisible();
  await visit('products, none');
  await go(page, 'Practice');
  await expect(page.getByLabel('Name of the practice')).toBeVisible();
  await visit('practice');
};

const setUpInSteps = async (page: Page, visit: Visit): Promise<void> => {
  const { practice, practitioner, passphrase } = people;
  await page.getByLabel('Name of the practice').fill(practice.name);
  await button(page, 'Continue').click();
  await expect(page.getByLabel('Your name')).toBeVisible();
  await visit('set-up: you');
  await page.getByLabel('Your name').fill(practitioner.name);
  await page.getByLabel('Qualification').fill(practitioner.qualification);
  await button(page, 'Continue').click();
  await expect(page.getByRole('radio', { name: 'England' })).toBeVisible();
  await visit('set-up: country');
  await page.getByRole('radio', { name: 'England' }).check();
  await button(page, 'Continue').click();
  await page.getByLabel('Passphrase', { exact: true }).fill('too short');
  await button(page, 'Create the vault').click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  await visit('set-up: passphrase, with errors');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Passphrase again').fill(passphrase);
  await button(page, 'Create the vault').click();
  await expect(page.getByRole('heading', { name: 'Recovery code', exact: true })).toBeVisible();
  await visit('set-up: recovery code');
  await typeCodeBack(page);
  await button(page, 'Open Stria').click();
};

/** The lock, from a wrong passphrase to the recovery form, and the unlocking. */
export const visitLock = async (page: Page, visit: Visit): Promise<void> => {
  await expect(button(page, 'Unlock')).toBeVisible();
  await visit('lock');
  await page.getByLabel('Passphrase', { exact: true }).fill('not this one');
  await button(page, 'Unlock').click();
  await expect(page.getByText(/^This is not the passphrase/)).toBeVisible();
  await visit('lock, wrong passphrase');
  await button(page, /recovery code/i).click();
  await expect(page.getByLabel('Recovery code')).toBeVisible();
  await button(page, 'Set the new passphrase').click();
  await visit('recover, with errors');
  await button(page, 'Use the passphrase').click();
  await button(page, 'Restore a backup').click();
  await expect(page.getByLabel('Passphrase or recovery code')).toBeVisible();
  await visit('restore a backup, none found');
  await button(page, 'Back without restoring').click();
  await unlock(page);
  await expect(page.getByText(/was typed once before this unlock/)).toBeVisible();
  await visit('today, told of a wrong passphrase');
  await page.getByRole('button', { name: 'Seen', exact: true }).click();
};

/** Whose name and course have less than three quarters of the width of their row, beside a telephone number or whatever else. */
const squeezed = (list: Element): readonly string[] =>
  [...list.querySelectorAll('li > button')]
    .filter((row) => {
      const words = row.querySelector(':scope > span')?.getBoundingClientRect().width ?? 0;
      return words < row.getBoundingClientRect().width * 0.75;
    })
    .map((row) => row.textContent);

/** Every place of a practice at work; ends on the practice page. */
export const visitPlaces = async (page: Page, visit: Visit): Promise<void> => {
  await expect(page.getByText('Seen today')).toBeVisible();
  await visit('today');
  expect(await page.getByRole('region', { name: 'Next sessions' }).evaluate(squeezed)).toEqual([]);
  await go(page, 'Patients');
  await expect(page.getByRole('option').first()).toBeVisible();
  await visit('patients');
  await page.getByRole('searchbox').fill('zzyzx');
  await expect(page.getByRole('option')).toHaveCount(0);
  await visit('patients, no hit');
  await button(page, 'New patient').click();
  await page.getByLabel('Family name').fill('');
  await page.getByLabel('Date of birth').fill('31-02-1990');
  await button(page, /^Register/).click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  await visit('new patient, with errors');
  await go(page, 'Documents');
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  await visit('documents, adopted');
  await visitProducts(page, visit);
  await go(page, 'Practice');
  await page.getByLabel('Name of the practice').fill('');
  await button(page, 'Save changes').click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  await visit('practice, with errors');
};

const visitProducts = async (page: Page, visit: Visit): Promise<void> => {
  await go(page, 'Products');
  await expect(button(page, 'New product').first()).toBeVisible();
  await visit('products');
  for (const what of ['product', 'device']) {
    await button(page, `New ${what}`).first().click();
    await button(page, `Save ${what}`).click();
    await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
    await visit(`${what} form, with errors`);
  }
  await button(page, /^Hyaluronic glide gel/).click();
  await button(page, 'Add lot').click();
  await page.getByLabel('Expiry').fill('31 2 2031');
  await button(page, 'Save lot').click();
  await expect(button(page, 'Throw draft away')).toBeVisible();
  await visit('product with lots, lot form with errors');
  await button(page, /^Stock.*HG-2611/).click();
  await button(page, 'Write it down').click();
  await visit('product with lots, stock dialog with errors');
  await page.keyboard.press('Escape');
  await button(page, /^Halden P2/).click();
  await button(page, /^Earlier versions/).click();
  await expect(page.getByRole('dialog').getByRole('row')).toHaveCount(2);
  await visit('device, its earlier versions, dialog');
  await page.keyboard.press('Escape');
  await visit('device with uses');
  await button(page, 'New product').first().click();
  await page.getByRole('radio', { name: 'Cartridge' }).check();
  await visit('product form, a cartridge');
};

/** The chart of the one patient with a history, and its forms; ends on the chart. */
export const visitChart = async (page: Page, visit: Visit): Promise<void> => {
  await go(page, 'Patients');
  await page.getByRole('searchbox').fill('okonkwo');
  await button(page, /^Open OKONKWO/).click();
  const history = page.getByText('History', { exact: true }).first();
  await expect(history).toBeVisible();
  await visit('patient: chart');
  await visitAttachments(page, visit);
  await button(page, 'Body map').click();
  await page.getByRole('dialog').getByRole('radio', { name: 'Cool-down' }).check();
  await visit('patient: needled so far, dialog');
  await page.keyboard.press('Escape');
  await visitZones(page, visit);
  await button(page, 'Change details').click();
  await expect(page.getByLabel('Family name')).toBeVisible();
  await visit('details of a patient');
  await openTheChart(page);
  await button(page, 'Print…').click();
  await expect(button(page, /^Make paper/)).toBeVisible();
  await visit('patient: paper to print');
  await openTheChart(page);
  await button(page, 'Add concern').click();
  await button(page, /^Save concern/).click();
  await expect(page.getByText(/choose|press|which/i).first()).toBeVisible();
  await visit('patient: concern, with errors');
  await openTheChart(page);
  await button(page, /^(Screening|Screen )/).click();
  await page
    .getByRole('radiogroup', { name: /keloid/i })
    .getByRole('radio', { name: 'Yes' })
    .check();
  await page
    .getByRole('radiogroup', { name: /pregnant/i })
    .getByRole('radio', { name: 'Yes' })
    .check();
  await visit('patient: screening, with findings');
  await openTheChart(page);
};

/** The avoid-zones over the chart: a form with errors, and a zone that is being ended. */
const visitZones = async (page: Page, visit: Visit): Promise<void> => {
  await button(page, 'Show or mark').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Flank, left' }).click();
  await dialog.getByLabel('Greatest width').fill('wide');
  await dialog.getByRole('button', { name: 'Mark avoid-zone' }).click();
  await expect(dialog.locator('[aria-invalid="true"]').first()).toBeVisible();
  await visit('patient: avoid-zone form with errors, dialog');
  await dialog.getByRole('radio', { name: 'Scar' }).check();
  await dialog.getByLabel('Greatest width').fill('12');
  await dialog.getByRole('button', { name: 'Mark avoid-zone' }).click();
  await expect(dialog.getByRole('button', { name: /^End: Scar/ })).toBeVisible();
  await visit('patient: avoid-zones, dialog');
  await dialog.getByRole('button', { name: /^End: Scar/ }).click();
  await dialog.getByRole('button', { name: 'End avoid-zone' }).click();
  await visit('patient: ending an avoid-zone, dialog');
  await page.keyboard.press('Escape');
};

/** Opens the chart of the patient with a history, wherever one is. */
export const openTheChart = async (page: Page): Promise<void> => {
  await go(page, 'Patients');
  await page.getByRole('searchbox').fill('okonkwo');
  await button(page, /^Open OKONKWO/).click();
  await expect(page.getByText('History', { exact: true }).first()).toBeVisible();
};

/** The consent in all its steps, up to the last one before it is signed; ends on the chart. */
export const visitConsent = async (page: Page, visit: Visit): Promise<void> => {
  await button(page, /^Consent$|^Consent for/).click();
  await page.getByLabel('Deepest needling').fill('deep');
  await button(page, 'Hand over to the patient').click();
  await visit('patient: consent scope, with errors');
  await page.getByLabel('Deepest needling').fill('2');
  const device = page.getByRole('radio', { name: /Halden P2/ });
  if (!(await device.isChecked())) await device.check();
  await readAsPatient(page, (what) =>
    visit(what === 'consent-read' ? 'consent: reading' : 'consent: what is planned'),
  );
  for (let times = 0; times < 3; times += 1) await button(page, 'Larger letters').click();
  await visit('consent: sentences, largest letters');
  for (let times = 0; times < 3; times += 1) await button(page, 'Smaller letters').click();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await button(page, 'Go on').click();
  await button(page, 'Agree and sign').click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await visit('consent: signing, with errors');
  for (const use of ['For my treatment record', 'For teaching', 'For advertising'])
    await page.getByRole('radiogroup', { name: use }).getByRole('radio', { name: 'No' }).check();
  await signWithMouse(page, page.getByRole('img', { name: /^Sign here/ }));
  await button(page, 'Agree and sign').click();
  await expect(page.getByLabel('Your own passphrase')).toBeVisible();
  await button(page, 'Back to the practitioner').click();
  await visit('consent: giving the screen back, with errors');
  await takeBack(page);
  await page.getByLabel('Witness').fill('Maren Abernathy');
  await page.getByLabel('Interpreter').fill('Ms Vélez');
  await page.getByRole('radio', { name: 'There were doubts' }).check();
  await button(page, 'Sign and keep consent').click();
  await visit('patient: consent countersign, with errors');
  await openTheChart(page);
};

/** What is attached: a picture, and the form of another file with an error. */
const visitAttachments = async (page: Page, visit: Visit): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await button(page, /^Left flank before/).click();
  await expect(dialog.getByRole('img', { name: 'Left flank before' })).toBeVisible();
  await visit('patient: attachment, dialog');
  await dialog.getByRole('button', { name: 'Take back the mark' }).click();
  const back = page.getByRole('dialog', { name: /^Take back that/ });
  await back.getByRole('button', { name: 'Take back the mark' }).click();
  await expect(back.locator('[aria-invalid="true"]')).toBeVisible();
  await visit('patient: take back the mark of a file, with errors, dialog');
  await back.getByRole('button', { name: 'Close' }).click();
  await dialog.getByRole('button', { name: 'Close' }).click();
  const chooser = page.waitForEvent('filechooser');
  await button(page, 'Attach a file').click();
  await (await chooser).setFiles({ name: 'x.pdf', mimeType: 'application/pdf', buffer: pdfSaying('x') });
  await dialog.getByRole('textbox', { name: 'Name in the record' }).fill('');
  await dialog.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  await visit('patient: attach a file with errors, dialog');
  await button(page, 'Attach nothing').click();
};
