import { v7 as newId } from 'uuid';
import { expect } from 'playwright/test';
import { nothingNoted } from '../../shared/products/product.ts';
import { openChart, unlock } from '../support/appointment.ts';
import { openSection, openSession } from '../support/chart-session.ts';
import { go } from '../support/every-screen.ts';
import { atWork } from '../support/prepared-vault.ts';
import { productFields } from '../support/record-inputs.ts';
import { test } from '../support/stria-test.ts';

/** A serum with two lots, of which none is open, and a cartridge with one. */
const fillRegister = (home: string): Promise<void> =>
  atWork(home, async ({ get }) => {
    const [serum, cartridge] = [newId(), newId()];
    await get('products:save', { id: serum, revision: 0, fields: { ...productFields, keepDays: 28 } });
    await get('products:save', {
      id: cartridge,
      revision: 0,
      fields: {
        ...productFields,
        ...nothingNoted,
        gtins: [],
        kind: 'cartridge',
        name: 'P2 cartridge, 16 pins',
        needleLengthUm: 1500,
        pinCount: 16,
        singleUse: 'yes',
      },
    });
    for (const [product, lot, expiry] of [
      [serum, 'HA-OLD', '2024-08-31'],
      [serum, 'HA-NEW', '2031-11-30'],
      [cartridge, '26H114', '2031-09-30'],
    ] as const)
      await get('lots:save', { id: newId(), revision: 0, fields: { product, lot, expiry } });
  });

test('the open lot and the cartridge come with one tap, and a recalled lot asks why', async ({
  vault,
  start,
}) => {
  await fillRegister(vault.home);
  const { page } = await start();
  await unlock(page);
  await go(page, 'Products');
  await page.getByRole('button', { name: /^Hyaluronic acid/ }).click();
  await page.getByRole('button', { name: /^Open a pack.*HA-NEW/ }).click();
  await expect(page.getByText(/^Open since /)).toBeVisible();

  const dialog = page.getByRole('dialog');
  await expect(page.getByRole('button', { name: /^Open a pack.*HA-OLD/ })).toHaveCount(0);
  await expect(page.getByText('Expired: do not open')).toBeVisible();
  await page.getByRole('button', { name: /^Stock.*HA-OLD/ }).click();
  await dialog.getByRole('radio', { name: 'Opened one' }).check();
  await expect(dialog.getByText('This lot has expired. A session with it asks a reason.')).toBeVisible();
  // What was read is said with the weekday, and not again where the date was typed just so.
  const opened = dialog.getByLabel('Day', { exact: true });
  await opened.fill('31-Dec-2098');
  await expect(opened).toHaveAccessibleDescription('Wednesday');
  await opened.fill('31-12-2098');
  await expect(opened).toHaveAccessibleDescription('Wednesday 31-Dec-2098');
  await dialog.getByRole('button', { name: 'Write it down' }).click();
  await expect(dialog.getByText('This day is still to come. Check the year.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Back to the list' }).click();

  await page.getByRole('button', { name: /^Stock.*HA-NEW/ }).click();
  await dialog.getByRole('radio', { name: 'Called back' }).check();
  await dialog.getByRole('button', { name: 'Write it down' }).click();
  await expect(dialog.getByText('Fill this in.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Broken seals');
  await dialog.getByRole('button', { name: 'Write it down' }).click();
  await expect(page.getByText(/^Called back /)).toBeVisible();

  // At 200 % the three buttons stand in one line.
  await page.setViewportSize({ width: 640, height: 400 });
  const tops = ['Who was exposed', 'New product', 'New device'].map(async (name) => {
    const box = await page.getByRole('button', { name, exact: true }).boundingBox();
    return Math.round(box?.y ?? -1);
  });
  expect(new Set(await Promise.all(tops)).size).toBe(1);
  await page.setViewportSize({ width: 1280, height: 800 });

  await openChart(page);
  await openSession(page);
  const preparation = await openSection(page, 'Preparation');
  await preparation.getByRole('radio', { name: /Halden P2/ }).check();
  await preparation.getByRole('radio', { name: /26H114/ }).check();
  await expect(preparation.getByRole('textbox', { name: 'Needle length' })).toHaveValue('1.50');
  await expect(preparation.getByRole('textbox', { name: 'Pins' })).toHaveValue('16');
  await expect(preparation.getByLabel('Cartridge lot')).toHaveValue('26H114');

  const products = await openSection(page, 'Products');
  await products.getByRole('button', { name: 'Add a product' }).click();
  await dialog.getByRole('button', { name: /Hyaluronic acid/ }).click();
  await expect(products.getByRole('radio', { name: /HA-NEW/ })).toBeChecked();
  await expect(products.getByText(/Lot HA-NEW was called back on .*: Broken seals/)).toBeVisible();
  await products.getByRole('radio', { name: /HA-OLD/ }).check();
  await expect(products.getByText(/Expired on .*HA-OLD/)).toBeVisible();
});
