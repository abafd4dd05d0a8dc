import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });

export const openSession = async (page: Page): Promise<void> => {
  await button(page, /^(Start|Continue) session/).click();
  await expect(page.getByRole('button', { name: /^Seal session/ })).toBeVisible();
};

const section = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: new RegExp(`(^| )${name}`) });

/** Opens a section of the session if it is folded, and answers it. */
export const openSection = async (page: Page, name: string): Promise<Locator> => {
  const found = section(page, name);
  const fold = found.getByRole('heading', { level: 2 }).getByRole('button');
  if ((await fold.getAttribute('aria-expanded')) !== 'true') await fold.click();
  return found;
};

/** Charts one area with device, depth, passes and end point. */
export const chartOneArea = async (page: Page): Promise<void> => {
  await openSession(page);
  const preparation = await openSection(page, 'Preparation');
  await preparation.getByRole('radio', { name: /Halden P2/ }).check();
  await page.getByRole('checkbox', { name: 'Lower abdomen, right' }).click();
  const treatment = await openSection(page, 'Treatment');
  await treatment.getByRole('textbox', { name: 'Depth' }).fill('1.5');
  await treatment.getByRole('textbox', { name: 'Passes' }).fill('4');
  await treatment.getByRole('radio', { name: /Scattered/ }).check();
};

/** Gives each finding of the screening that asks for one a reason. */
export const giveReasons = async (page: Page): Promise<void> => {
  await openSection(page, 'Screening');
  const open = page.getByRole('button', { name: 'Talked through with the patient', pressed: false });
  for (let left = 40; left > 0 && (await open.count()) > 0; left -= 1) await open.first().click();
};

/** Seals the session as it is, although parts are missing. */
export const seal = async (page: Page): Promise<void> => {
  await button(page, /^Seal session/).click();
  const dialog = page.getByRole('alertdialog');
  await dialog
    .or(page.getByText(/^Sealed /))
    .first()
    .waitFor();
  if (await dialog.isVisible()) await dialog.getByRole('button', { name: /^Seal with/ }).click();
  await expect(page.getByText(/^Sealed /).first()).toBeVisible();
};

const chosen = (within: Locator, group: string | RegExp, option: string | RegExp): Promise<void> =>
  within.getByRole('radiogroup', { name: group }).getByRole('radio', { name: option }).check();

const prepare = async (page: Page): Promise<void> => {
  const preparation = await openSection(page, 'Preparation');
  const device = preparation.getByRole('radio', { name: /Halden P2/ });
  if (!(await device.isChecked())) await device.check();
  await preparation.getByRole('textbox', { name: 'Needle length' }).fill('2.5');
  await chosen(preparation, 'Sterile seal intact', 'Yes');
  await preparation.getByLabel('Cartridge lot').fill('26H114');
  await preparation.getByLabel('Cartridge expiry').fill('30-09-2027');
  await chosen(preparation, 'Antiseptic', 'Chlorhexidine in water');
  await preparation.getByRole('textbox', { name: 'Strength' }).fill('0.5');
  await preparation.getByRole('textbox', { name: 'Contact time' }).fill('2');
};

const numb = async (page: Page): Promise<void> => {
  const anaesthetic = await openSection(page, 'Anaesthetic');
  await chosen(anaesthetic, 'Agent', /prilocaine/);
  await anaesthetic.getByRole('textbox', { name: 'Amount' }).fill('20');
  await anaesthetic.getByRole('textbox', { name: 'Area covered' }).fill('300');
  await chosen(anaesthetic, 'Covered with film', 'Yes');
  await chosen(anaesthetic, 'Prescribed', 'No');
  await anaesthetic.getByLabel('Lot', { exact: true }).fill('EM-4471');
  await anaesthetic.getByLabel('Expiry').fill('31-01-2028');
  await button(page, 'Start the clock').click();
  await anaesthetic.getByRole('button', { name: 'Wiped off' }).click();
};

/** Selects exactly these area rows of the treatment. */
const selectAreas = async (treatment: Locator, areas: readonly string[]): Promise<void> => {
  const rows = treatment.getByRole('group', { name: 'Treated areas' }).getByRole('button', { pressed: true });
  while ((await rows.count()) > 0) await rows.first().click();
  for (const area of areas) await treatment.getByRole('button', { name: new RegExp(`^${area}`) }).click();
};

const needle = async (
  page: Page,
  areas: readonly { readonly name: string; readonly depth: string }[],
): Promise<void> => {
  const treatment = await openSection(page, 'Treatment');
  for (const { name } of areas) await page.getByRole('checkbox', { name }).click();
  await selectAreas(
    treatment,
    areas.map(({ name }) => name),
  );
  await treatment.getByRole('textbox', { name: 'Passes' }).fill('4');
  await treatment.getByRole('textbox', { name: 'Speed' }).fill('120');
  await treatment.getByRole('radio', { name: /Scattered/ }).check();
  await treatment.getByRole('button', { name: 'Horizontal' }).click();
  await treatment.getByRole('button', { name: 'Vertical' }).click();
  for (const { name, depth } of areas) {
    await selectAreas(treatment, [name]);
    await treatment.getByRole('textbox', { name: 'Depth' }).fill(depth);
  }
  await button(page, 'End treatment now').click();
};

const glide = async (page: Page): Promise<void> => {
  const products = await openSection(page, 'Products');
  await products.getByRole('button', { name: 'Add a product' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Hyaluronic glide gel/ })
    .click();
  await chosen(products, /^When/, /during/i);
  await products.getByRole('radio', { name: /HG-2611/ }).check();
  await products.getByRole('textbox', { name: 'Amount' }).fill('3');
  await products.getByRole('button', { name: /^Now ?, Time applied/ }).click();
  await expect(products.getByLabel('Time applied', { exact: true })).toHaveValue(/^\d{2}:\d{2}$/);
};

const react = async (page: Page): Promise<void> => {
  const reaction = await openSection(page, 'Reaction');
  for (const [redness, swelling, bleeding] of [
    ['3', '1', '1'],
    ['2', '1', '0'],
  ]) {
    await chosen(reaction, 'Redness', new RegExp(`^${redness}`));
    await chosen(reaction, 'Swelling', new RegExp(`^${swelling}`));
    await chosen(reaction, 'Bleeding', new RegExp(`^${bleeding}`));
    await chosen(reaction, 'Bruising', /^0/);
    await chosen(reaction, 'When it was looked at', '15 minutes later');
  }
  await chosen(reaction, 'Pain at worst', /^4/);
  await reaction.getByRole('button', { name: 'None of these' }).click();
};

/** Charts the whole session in the order of the appointment: three areas, products, reaction, aftercare, next date. */
export const chartWholeSession = async (
  page: Page,
  note: string,
  shown: (what: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  await openSession(page);
  await prepare(page);
  await shown('session-preparation');
  await numb(page);
  await shown('session-anaesthetic');
  await needle(page, [
    { name: 'Lower abdomen, left', depth: '1.5' },
    { name: 'Outer thigh, right', depth: '2.0' },
    { name: 'Outer thigh, left', depth: '1.75' },
  ]);
  await openSection(page, 'Treatment');
  await shown('session');
  await glide(page);
  await shown('session-products');
  await react(page);
  await shown('session-reaction');
  await (
    await openSection(page, 'Aftercare')
  )
    .getByRole('button', { name: 'Given and explained now' })
    .click();
  await chosen(await openSection(page, 'Next date'), 'After', /^4 weeks/);
  await (await openSection(page, 'Note')).getByLabel('Note on this session').fill(note);
};
