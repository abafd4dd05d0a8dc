import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import { lock, openChart, signWithMouse, unlock, readAsPatient, takeBack } from '../support/appointment.ts';
import { giveReasons, openSection, openSession } from '../support/chart-session.ts';
import { askAsPage } from '../support/ask-as-page.ts';
import { atWork } from '../support/prepared-vault.ts';
import { test } from '../support/stria-test.ts';

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const go = (page: Page, place: string): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name: place }).click();
const newPatient = async (page: Page): Promise<void> => {
  await go(page, 'Patients');
  await button(page, 'New patient').click();
};

const unreadable = 'This cannot be read as one number. Write it with one point or comma, for example 1.50.';
const depths = [
  { typed: '0,5', row: '0.50' },
  { typed: '1,75', row: '1.75' },
  { typed: '1.75', row: '1.75' },
  { typed: '9', row: '9.00', says: '9.00 mm is more than the usual 3.50 mm. Is that the number you meant?' },
  {
    typed: '1.73',
    row: '1.73',
    says: '1.73 mm is between the usual steps of 0.05. Is that the number you meant?',
  },
  { typed: '1,500', says: unreadable },
  { typed: '1.500', says: unreadable },
  { typed: '1..5', says: unreadable },
  { typed: 'one and a half', says: unreadable },
  { typed: '-1', says: 'The number must be at least 0.001 mm.' },
] as const;

test('a depth is read as it is written, never rounded or guessed, whatever the language of the computer', async ({
  start,
}) => {
  const { page } = await start();
  const readAll = async (): Promise<void> => {
    const treatment = await openSection(page, 'Treatment');
    const depth = treatment.getByRole('textbox', { name: 'Depth' });
    const row = treatment.getByRole('group', { name: 'Treated areas' }).getByRole('button').first();
    for (const { typed, ...expected } of depths) {
      await depth.fill(typed);
      await depth.press('Tab');
      await expect(depth).toHaveValue(typed);
      await expect(depth).toHaveAccessibleDescription(
        'says' in expected ? new RegExp(escaped(expected.says)) : /^(?!.*(cannot|must|usual (steps|3)))/,
      );
      if ('row' in expected) await expect(row).toContainText(expected.row);
      else await expect(row).toContainText(/cannot be read/i);
    }
  };
  await unlock(page);
  await openChart(page);
  await openSession(page);
  await page.getByRole('checkbox', { name: 'Lower abdomen, left' }).click();
  await readAll();
  const cdp = await page.context().newCDPSession(page);
  for (const locale of ['en-GB', 'de-DE'])
    await test.step(locale, async () => {
      await lock(page);
      await cdp.send('Emulation.setLocaleOverride', { locale });
      await page.reload();
      expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().locale)).toBe(locale);
      await unlock(page);
      await openChart(page);
      await page.getByRole('button', { name: 'Continue session', exact: true }).click();
      const treatment = await openSection(page, 'Treatment');
      await treatment.getByRole('group', { name: 'Treated areas' }).getByRole('button').first().click();
      await readAll();
    });
});

const escaped = (text: string): string =>
  text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s');

test('a depth beyond the needle is asked about and never refused', async ({ start }) => {
  const { page } = await start();
  await unlock(page);
  await openChart(page);
  await openSession(page);
  const preparation = await openSection(page, 'Preparation');
  await preparation.getByRole('radio', { name: /Halden P2/ }).check();
  await preparation.getByRole('textbox', { name: 'Needle length' }).fill('1.5');
  await page.getByRole('checkbox', { name: 'Lower abdomen, left' }).click();
  const treatment = await openSection(page, 'Treatment');
  const depth = treatment.getByRole('textbox', { name: 'Depth' });
  await depth.fill('2');
  await depth.press('Tab');
  await expect(
    treatment.getByText(/is more than the needle length, 1\.50\smm\. Which of the two is wrong\?/),
  ).toBeVisible();
  await expect(depth).toHaveValue('2');
  await depth.fill('1.5');
  await depth.press('Tab');
  await expect(treatment.getByText(/is more than the needle length/)).toHaveCount(0);
});

test('a date of birth that does not exist or is to come is told beside the field, and nothing is lost', async ({
  start,
}) => {
  const { page } = await start();
  await unlock(page);
  await newPatient(page);
  await page.getByLabel('Family name').fill('Harker');
  await page.getByLabel('Note').fill('Kept whatever happens');
  const born = page.getByLabel('Date of birth');
  const dates = [
    { typed: '31 2 1990', says: 'February 1990 has 28 days.' },
    { typed: '29/02/2023', says: 'February 2023 has 28 days.' },
    { typed: '4 3 91', says: 'Type day, month and a year of four digits.' },
    { typed: '1 13 1990', says: 'This date does not exist.' },
    { typed: 'the day after', says: 'Type a date such as 04-Mar-1991.' },
    { typed: '1 1 2090', says: 'This day is still to come. Check the year.' },
  ];
  for (const { typed, says } of dates) {
    await born.fill(typed);
    await born.press('Tab');
    await expect(born).toHaveAccessibleDescription(new RegExp(`${escaped(says)}$`));
  }
  for (const { typed } of dates) {
    await born.fill(typed);
    await button(page, /^Register/).click();
    await expect(born).toHaveAttribute('aria-invalid', 'true');
    await expect(born).toBeFocused();
    await expect(born).toHaveAccessibleDescription(/This (is no date yet|day is still to come)/);
    await expect(born).toHaveValue(typed);
    await expect(page.getByLabel('Family name')).toHaveValue('Harker');
    await expect(page.getByLabel('Note')).toHaveValue('Kept whatever happens');
    await page.getByLabel('Family name').focus();
  }
  await born.fill('29/02/2024');
  await button(page, /^Register/).click();
  await expect(page.getByRole('heading', { name: 'Concerns' })).toBeVisible();
});

test('the day of the first offer must exist and have come; a cartridge’s expiry must exist', async ({
  start,
}) => {
  const { page } = await start();
  await unlock(page);
  await openChart(page);
  await button(page, /^Consent/).click();
  await page.getByRole('checkbox', { name: 'Lower abdomen, left' }).click();
  await page.getByLabel('Deepest needling').fill('2');
  const offered = page.getByLabel('First offered on');
  for (const { typed, says } of [
    { typed: '31 6 2026', says: 'June 2026 has 30 days.' },
    { typed: '1 1 2090', says: 'This day is still to come. Check the year.' },
  ]) {
    await offered.fill(typed);
    await offered.press('Tab');
    await expect(offered).toHaveAccessibleDescription(says);
    await button(page, 'Hand over to the patient').click();
    await expect(page.getByRole('heading', { name: 'What is planned' })).toHaveCount(0);
    await expect(offered).toHaveAttribute('aria-invalid', 'true');
    await expect(offered).toHaveValue(typed);
    await expect(page.getByLabel('Deepest needling')).toHaveValue('2');
  }
  await button(page, 'Back to the patient').click();
  await openSession(page);
  const preparation = await openSection(page, 'Preparation');
  await preparation.getByRole('radio', { name: /Halden P2/ }).check();
  const expiry = preparation.getByLabel('Cartridge expiry');
  await expiry.fill('31-02-2028');
  await expiry.press('Tab');
  await expect(expiry).toHaveAccessibleDescription('February 2028 has 29 days.');
  await expect(expiry).toHaveValue('31-02-2028');
  await button(page, /^Seal session/)
    .first()
    .click();
  await expect(page.getByRole('alertdialog').getByText('This date does not exist.')).toBeVisible();
});

const markup = '<img src=x onerror=alert(1)><script>alert(2)</script>\n{{7*7}} {% raw %} ${1}';

test('53, 54 pasted markup stays text, and 200,001 characters are told and not cut', async ({
  start,
  vault,
}) => {
  const { page } = await start();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await unlock(page);
  await openChart(page);
  await openSession(page);
  const note = (await openSection(page, 'Note')).getByLabel('Note on this session');
  await paste(note, markup);
  await expect(note).toHaveValue(markup);
  const long = `${markup}\n`.padEnd(200_001, 'x');
  await note.fill(long);
  await note.press('Tab');
  await expect(note).toHaveAccessibleDescription(/1 character too long|this is 1 too many/);
  expect((await note.inputValue()).length).toBe(200_001);
  await button(page, /^Seal session/)
    .first()
    .click();
  await expect(
    page.getByRole('alertdialog').getByText(/this is 1 too many\. Nothing was cut off\./),
  ).toBeVisible();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go on recording' }).click();
  expect((await note.inputValue()).length).toBe(200_001);
  const kept = () => askAsPage(page, 'drafts:find', { kind: 'session', patient: vault.patient });
  await expect.poll(async () => JSON.stringify(await kept()).length).toBeGreaterThan(200_001);
  await note.fill(markup);
  await note.press('Tab');
  await expect(note).not.toHaveAccessibleDescription(/too/);
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  expect(dialogs).toEqual([]);
});

/** Puts text in as a paste does. */
const paste = async (field: Locator, text: string): Promise<void> => {
  await field.focus();
  await field.page().keyboard.insertText(text);
};

test('a double tap on every primary button of an appointment counts once', async ({ start, vault }) => {
  const app = await start();
  const { page } = app;
  const twice = (name: string | RegExp): Promise<void> => button(page, name).first().dblclick();
  await unlock(page);
  await newPatient(page);
  await page.getByLabel('Family name').fill('Twicetap');
  await page.getByLabel('Date of birth').fill('4 3 1991');
  await page.getByRole('radio', { name: 'None known' }).check();
  await twice(/^Register/);
  await expect(page.getByRole('heading', { name: 'Concerns' })).toBeVisible();
  await twice(/^Screen /);
  await page
    .getByRole('radiogroup', { name: /keloid/i })
    .getByRole('radio', { name: 'No', exact: true })
    .check();
  await twice(/^Save screening/);
  await expect(page.getByText('History', { exact: true }).first()).toBeVisible();
  await twice('Add concern');
  await page.getByRole('checkbox', { name: 'Lower abdomen, left' }).click();
  await page.getByRole('radio', { name: /^White/ }).check();
  await twice(/^Save concern/);
  await expect(page.getByText('History', { exact: true }).first()).toBeVisible();
  await twice(/^Consent/);
  await page.getByLabel('Deepest needling').fill('2');
  await readAsPatient(page, () => Promise.resolve(), twice);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await twice('Go on');
  for (const use of ['For my treatment record', 'For teaching', 'For advertising'])
    await page.getByRole('radiogroup', { name: use }).getByRole('radio', { name: 'No' }).check();
  await signWithMouse(page, page.getByRole('img', { name: /^Sign here/ }));
  await twice('Agree and sign');
  await takeBack(page);
  await expect(page.getByRole('heading', { name: /^The patient agreed at/ })).toBeVisible();
  await signWithMouse(page, page.getByRole('img', { name: /^Signature of/ }));
  await twice('Sign and keep consent');
  await expect(page.getByText('Consent signed').first()).toBeVisible();
  await twice(/^Start session/);
  await expect(button(page, /^Seal session/)).toBeVisible();
  await giveReasons(page);
  await twice(/^Seal session/);
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: /^Seal with/ }).dblclick();
  await expect(page.getByText(/^Sealed /).first()).toBeVisible();
  await app.close();
  const counted = await atWork(vault.home, ({ holder }) =>
    holder.work?.vault.db.sqlite
      .prepare(
        "select type, count(*) as n from entries where type not in ('access', 'unlock') group by type order by type",
      )
      .all(),
  );
  // Besides what the prepared vault holds: one practice, one person, two texts, one device, one patient. The
  // document is the signed consent.
  expect(counted).toEqual(
    Object.entries({
      adoption: 2,
      concern: 1,
      consent: 1,
      device: 1,
      document: 1,
      patient: 2,
      practice: 1,
      screening: 1,
      session: 1,
      user: 1,
    }).map(([type, n]) => ({ type, n })),
  );
});
