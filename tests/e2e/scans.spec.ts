import { toBuffer } from 'bwip-js/node';
import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import { v7 as newId } from 'uuid';
import { nothingNoted } from '../../shared/products/product.ts';
import { openChart, unlock } from '../support/appointment.ts';
import { openSection, openSession } from '../support/chart-session.ts';
import { go } from '../support/every-screen.ts';
import { atWork } from '../support/prepared-vault.ts';
import { productFields } from '../support/record-inputs.ts';
import { gtins, printedString } from '../support/scan-codes.ts';
import { test } from '../support/stria-test.ts';

/** A serum with a lot that has expired, and a cartridge with one that has not, both with their article numbers. */
const fillRegister = (home: string): Promise<void> =>
  atWork(home, async ({ get }) => {
    const [serum, cartridge] = [newId(), newId()];
    await get('products:save', {
      id: serum,
      revision: 0,
      fields: { ...productFields, gtins: [gtins.serum] },
    });
    await get('products:save', {
      id: cartridge,
      revision: 0,
      fields: {
        ...productFields,
        ...nothingNoted,
        kind: 'cartridge',
        name: 'P2 cartridge, 16 pins',
        needleLengthUm: 1500,
        pinCount: 16,
        singleUse: 'yes',
        gtins: [gtins.cartridge],
      },
    });
    for (const [product, lot, expiry] of [
      [serum, 'HA-OLD', '2024-08-31'],
      [cartridge, '26H114', '2031-09-30'],
      [cartridge, '26H115', '2031-09-30'],
    ] as const)
      await get('lots:save', { id: newId(), revision: 0, fields: { product, lot, expiry } });
  });

const leaveField = (page: Page): Promise<unknown> =>
  page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());

const typeCode = async (page: Page, parts: readonly string[]): Promise<void> => {
  for (const [index, part] of parts.entries()) {
    if (index > 0) await page.keyboard.press('Control+]');
    const keys = index === 0 ? `]d2${part}` : part;
    await Promise.all([...keys].map((key) => page.keyboard.press(key)));
  }
  await page.keyboard.press('Enter');
};

/**
 * A scanner that types: its mark, the code with Ctrl+] for the separator, and Enter. Nothing on the screen is touched. A busy
 * computer may take too long between two keys; then somebody scans again.
 */
const scan = (page: Page, shows: Locator, ...parts: readonly string[]): Promise<void> =>
  expect(async () => {
    await leaveField(page);
    await typeCode(page, parts);
    await expect(shows).toBeVisible({ timeout: 4000 });
  }).toPass();

const picture = (bcid: string, text: string): Promise<Buffer> =>
  toBuffer({ bcid, text, scale: 4, paddingwidth: 12, paddingheight: 12, backgroundcolor: 'FFFFFF' });

test('a scan fills cartridge and serum, a new lot is added, and a picture is read without any network', async ({
  vault,
  start,
}) => {
  await fillRegister(vault.home);
  const { page } = await start();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await unlock(page);
  await openChart(page);
  await openSession(page);

  const told = (text: string | RegExp) => page.getByText(text);
  await scan(
    page,
    told('P2 cartridge, 16 pins, lot 26H114, expires 30-Sep-2031'),
    `01${gtins.cartridge}17310930${'1026H114'}`,
  );
  await page.getByRole('button', { name: 'Show it' }).click();
  const preparation = page.getByRole('region', { name: 'Preparation' });
  await expect(preparation.getByLabel('Cartridge lot')).toHaveValue('26H114');
  await expect(preparation.getByRole('textbox', { name: 'Needle length' })).toHaveValue('1.50');

  // Into a note at the end of the page: its words stay, and what is said stands where it is seen.
  const note = (await openSection(page, 'Note')).getByRole('textbox');
  const second = told(/lot 26H115, .*in the place of lot 26H114; if both were used/);
  await expect(async () => {
    await note.fill('Calm.');
    await typeCode(page, [`01${gtins.cartridge}17310930${'1026H115'}`]);
    await expect(second).toBeVisible({ timeout: 4000 });
  }).toPass();
  await expect(second).toBeInViewport();
  await expect(note).toHaveValue('Calm.');
  await expect(preparation.getByLabel('Cartridge lot')).toHaveValue('26H115');

  await (await openSection(page, 'Products')).getByRole('button', { name: 'Add a product' }).click();
  await typeCode(page, [`01${gtins.serum}10HA-OLD`, '17240831']);
  await page.keyboard.press('Escape');
  await expect(told(/The scan was not taken\. A question was open/)).toBeVisible();

  const expired = told(/(?:Recorded with this session|It was there already): expired 31-Aug-2024\./);
  await scan(page, expired, `01${gtins.serum}10HA-OLD`, '17240831');
  const products = await openSection(page, 'Products');
  await expect(products.getByText(/Expired on .*HA-OLD/)).toBeVisible();

  await scan(page, told(/the code names no lot, this is the one in use/), `01${gtins.serum}`);

  const dialog = page.getByRole('dialog', { name: 'Add this lot of Hyaluronic acid?' });
  await scan(page, dialog, `01${gtins.serum}10HA-77`, '17311130');
  await expect(dialog.getByLabel('Lot')).toHaveValue('HA-77');
  await expect(dialog.getByLabel('Expiry')).toHaveValue('30-Nov-2031');
  await dialog.getByRole('button', { name: 'Add this lot' }).click();
  await expect(products.getByText(/lot HA-77/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo scan' }).click();
  await expect(products.getByText(/lot HA-77/)).toHaveCount(0);

  const wrong = `${gtins.serum.slice(0, 13)}${(Number(gtins.serum[13]) + 1) % 10}`;
  await scan(page, told(/was misread: its last digit does not fit/), `01${wrong}10HA-77`);

  await page.getByRole('button', { name: 'Scan a pack' }).click();
  const scanning = page.getByRole('dialog', { name: 'Scan a pack' });
  await expect(scanning.getByText(/This computer has no camera/)).toBeVisible();
  const file = scanning.locator('input[type="file"]');
  await file.setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await expect(scanning.getByText(/no picture that can be read/)).toBeVisible();
  const pack = printedString([
    ['01', gtins.serum],
    ['17', '311130'],
    ['10', 'HA-77'],
  ]);
  for (const bcid of ['gs1datamatrix', 'gs1-128', 'gs1qrcode']) {
    await file.setInputFiles({ name: 'p.png', mimeType: 'image/png', buffer: await picture(bcid, pack) });
    await expect(scanning.getByText('lot HA-77 · expires 30-Nov-2031')).toBeVisible();
    await scanning.getByRole('button', { name: 'Scan another' }).click();
  }
  await file.setInputFiles({
    name: 'p.png',
    mimeType: 'image/png',
    buffer: await picture('gs1datamatrix', pack),
  });
  await scanning.getByRole('button', { name: 'Use this pack' }).click();
  await expect(products.getByText(/lot HA-77/)).toBeVisible();
  expect(asked.filter((url) => url.endsWith('.wasm'))).toHaveLength(1);
  expect(
    asked.filter((url) => !/^(?:https:\/\/bundle\.app\.invalid|app:\/\/bundle|data:|blob:)/.test(url)),
  ).toEqual([]);

  await go(page, 'Products');
  const which = page.getByRole('dialog', { name: 'Which product is this?' });
  await scan(page, which, `01${gtins.strange}17320131${'10GEL-1'}`);
  await which.getByRole('combobox', { name: 'Product' }).fill('Hyal');
  await page.keyboard.press('Enter');
  await which.getByRole('button', { name: 'Add this lot' }).click();
  await expect(page.getByText('The lot was added.')).toBeVisible();
  await expect(page.getByLabel('Article numbers (GTIN)')).toHaveValue(`${gtins.serum} ${gtins.strange}`);
  const stock = page.getByRole('dialog', { name: 'What happened to lot GEL-1?' });
  await scan(page, stock, `01${gtins.strange}17320131${'10GEL-1'}`);
  await stock.getByRole('button', { name: 'Write it down' }).click();
  await expect(page.getByText('2 whole packs')).toBeVisible();
});
