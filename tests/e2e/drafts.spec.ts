import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import { v7 as newId } from 'uuid';
import type { Draft, DraftKind } from '../../shared/drafts/draft.ts';
import { openChart, unlock } from '../support/appointment.ts';
import { askAsPage } from '../support/ask-as-page.ts';
import type { DraftForm } from '../support/draft-form.ts';
import { draftForms } from '../support/draft-forms.ts';
import { atWork } from '../support/prepared-vault.ts';
import { productFields, screeningInput } from '../support/record-inputs.ts';
import { killApp, test } from '../support/stria-test.ts';

const go = (page: Page, place: string): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name: place }).click();
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
/** What the vault holds of one kind of form, asked through the page's own door. */
const keptBodies = async (page: Page, kind: DraftKind, patient: string | null): Promise<string[]> => {
  const found = (await askAsPage(page, 'drafts:find', { kind, patient })) as { value: readonly Draft[] };
  return found.value.map(({ body }) => body);
};

/** Opens the one draft of a kind from the list of those that were left open, once what was just saved has left it. */
const openLeftOpen = async (page: Page, kind: RegExp): Promise<void> => {
  await go(page, 'Today');
  await expect(button(page, kind)).toHaveCount(1);
  await button(page, kind).click();
};

test('every form: everything is there after kill -9 of the whole program, and after a lock', async ({
  start,
  vault,
}) => {
  const app = await start();
  const bodies = (page: Page, form: DraftForm) =>
    keptBodies(page, form.kind, form.ownPatient ? null : vault.patient);
  const before = new Map<DraftForm, readonly string[]>();
  await unlock(app.page);
  for (const form of draftForms) {
    await form.fill(app.page);
    const kept = () => bodies(app.page, form);
    await expect.poll(async () => (await kept()).join().includes(form.last), form.kind).toBe(true);
    before.set(form, await kept());
  }
  await killApp(app);

  const { page } = await start();
  const findAll = async (): Promise<void> => {
    await unlock(page);
    for (const form of draftForms) {
      expect(await bodies(page, form), form.kind).toEqual(before.get(form));
      await openLeftOpen(page, form.row);
      await form.expectFilled(page);
    }
  };
  await findAll();
  await page.keyboard.press('Control+l');
  await findAll();
  for (const form of draftForms) expect(await bodies(page, form), form.kind).toEqual(before.get(form));
});

const leaveDialogs = (page: Page): Promise<void> =>
  expect(async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 300 });
  }).toPass();

test('43 a note on a record, a decision to keep it longer and a period: every word is there after kill -9, each in its form', async ({
  start,
  vault,
}) => {
  await atWork(vault.home, ({ get }) => get('screenings:save', screeningInput(vault.patient)));
  const app = await start();
  const kept = async (page: Page) => (await keptBodies(page, 'correction', vault.patient)).toSorted();
  const holds = (words: string) =>
    expect.poll(async () => (await kept(app.page)).some((body) => body.includes(words))).toBe(true);
  await unlock(app.page);
  await openChart(app.page);
  await button(app.page, /^Answers of the screening/).click();
  await button(app.page, 'Note a correction').click();
  await app.page.getByLabel('What is wrong').fill('Pregnant');
  await app.page.getByRole('option', { name: 'Pregnant', exact: true }).click();
  await app.page.getByLabel('What is right').fill('Yes, week 12 李娜');
  await app.page.getByLabel('Why it is corrected').fill('Misheard');
  await holds('Misheard');
  await leaveDialogs(app.page);
  await button(app.page, 'Keep longer').click();
  await app.page.getByLabel('Keep until').fill('31 2 2090'); // no such day: kept as typed
  await app.page.getByLabel('Reason').fill('A claim is\nannounced.');
  await holds('announced.');
  await leaveDialogs(app.page);
  await go(app.page, 'Practice');
  await button(app.page, 'Review list and periods').click();
  await button(app.page, /^Change .*: /)
    .first()
    .click();
  await app.page.getByLabel('Years').fill('ten'); // no number: kept as typed
  await app.page.getByLabel('Why it is changed').fill('The insurer asks for it');
  const period = () => keptBodies(app.page, 'period', null);
  await expect.poll(async () => (await period()).join().includes('insurer asks for it')).toBe(true);
  const before = await kept(app.page);
  expect(before).toHaveLength(2);
  await killApp(app);

  const { page } = await start();
  await unlock(page);
  expect(await kept(page)).toEqual(before);
  const left = button(page, /OKONKWO.*Note on a record/);
  await expect(left).toHaveCount(2);
  await left.first().click(); // the newest
  await expect(page.getByText(/^Unsaved text from/)).toBeVisible();
  await expect(page.getByLabel('Keep until')).toHaveValue('31 2 2090');
  await page.getByLabel('Keep until').fill('1 2 2090');
  await expect(page.getByLabel('Reason')).toHaveValue('A claim is\nannounced.');
  await button(page, 'Keep until this day').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await openLeftOpen(page, /OKONKWO.*Note on a record/);
  await expect(page.getByLabel('What is wrong')).toHaveValue('Pregnant');
  await expect(page.getByLabel('What is right')).toHaveValue('Yes, week 12 李娜');
  await button(page, 'Note correction').click();
  await expect(page.getByLabel('What is right')).toHaveCount(0);
  await openLeftOpen(page, /Practice.*How long records are kept/);
  await expect(page.getByText(/^Unsaved text from/)).toBeVisible();
  await expect(page.getByLabel('Why it is changed')).toHaveValue('The insurer asks for it');
  await expect(page.getByLabel('Years')).toHaveValue('ten');
  await page.getByLabel('Years').fill('10');
  await button(page, 'Save period').click();
  await expect(page.getByText(/^Changed by .*: The insurer asks for it/)).toBeVisible();
  await go(page, 'Today');
  await expect(page.getByText('Drafts left open')).toHaveCount(0);
});

/** A product with no lot, written before the program starts; answers its id. */
const addProduct = async (home: string): Promise<string> => {
  const id = newId();
  await atWork(home, ({ get }) => get('products:save', { id, revision: 0, fields: productFields }));
  return id;
};

test('practice, product, lot, device: typed words are there after another page, kill -9 and a lock, and are saved', async ({
  start,
  vault,
}) => {
  const product = await addProduct(vault.home);
  const first = await start();
  await unlock(first.page);
  await go(first.page, 'Practice');
  await first.page.getByLabel('Phone').fill('01904 496 0233');
  await first.page.getByLabel('Qualification').fill('RN, prescriber');
  await go(first.page, 'Products');
  await button(first.page, /^Hyaluronic acid/).click();
  await first.page.getByLabel('Maker').fill('Marlow');
  await button(first.page, 'Add lot').click();
  await first.page.getByLabel('Expiry').fill('31 2 2031'); // no such day: kept as typed
  await button(first.page, 'New device').click();
  await first.page.getByLabel('Model').fill('P3');
  const typed = first.page.getByText(/^Draft saved/);
  await expect(typed).toBeVisible();
  await killApp(first);

  const { page } = await start();
  await unlock(page);
  await page.keyboard.press('Control+l');
  await unlock(page);
  await openLeftOpen(page, /Practice.*Your name and qualification/);
  await expect(page.getByText(/^Unsaved text from/)).toBeVisible();
  await expect(page.getByLabel('Phone')).toHaveValue('01904 496 0233');
  await expect(page.getByLabel('Qualification')).toHaveValue('RN, prescriber');
  await button(page, 'Save changes').click();
  await expect(page.getByText(/^Saved \d/)).toBeVisible();

  await openLeftOpen(page, /New lot/);
  await expect(page.getByLabel('Expiry')).toHaveValue('31 2 2031');
  await page.getByLabel('Expiry').fill('28 2 2031');
  await page.getByLabel('Lot', { exact: true }).fill('HA-77');
  await button(page, 'Save lot').click();
  await expect(page.getByText('HA-77').first()).toBeVisible();

  await expect(page.getByLabel('Maker')).toHaveValue('Marlow');
  const changed = { id: product, revision: 1, fields: { ...productFields, active: '2 %' } };
  await askAsPage(page, 'products:save', changed);
  await button(page, 'Save product').click();
  await expect(page.getByText('This record was changed while you were typing.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Active and strength.* 1 % 2 %/ })).toBeVisible();
  await button(page, 'Take the newer one').click();
  await expect(page.getByLabel('Active and strength, as on the label')).toHaveValue('2 %');

  await button(page, 'New device').click();
  await expect(page.getByLabel('Model')).toHaveValue('P3');
  await button(page, 'Throw draft away').click();
  await page
    .getByRole('alertdialog')
    .or(page.getByRole('dialog'))
    .getByRole('button', { name: 'Throw' })
    .click();
  await expect(page.getByLabel('Model')).toHaveValue('');
  await go(page, 'Today');
  await expect(page.getByText('Seen today')).toBeVisible();
  await expect(page.getByText('Drafts left open')).toHaveCount(0);
});

test('consent: what was filled in is there after a look at another page, and after going back', async ({
  start,
}) => {
  const { page } = await start();
  await unlock(page);
  await openChart(page);
  await button(page, /^Consent/).click();
  await page.getByLabel('Price as told').fill('£120 a session');
  await go(page, 'Products');
  await expect(page.getByRole('heading', { name: 'Products', level: 1 })).toBeVisible();
  await openChart(page);
  await button(page, /^Consent/).click();
  const price = page.getByLabel('Price as told');
  await expect(price).toHaveValue('£120 a session');
  await price.fill('£150 a session');
  await button(page, 'Back to the patient').click();
  await button(page, /^Consent/).click();
  await expect(price).toHaveValue('£150 a session');
});
