import { rmSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { openChart, unlock } from '../support/appointment.ts';
import { repeatPractice } from '../support/repeat-practice.ts';
import { test } from '../support/stria-test.ts';

const most = 20; // taps and keystrokes of a repeat visit with three regions
const perTap = 1.5; // s, beside the time that the program takes
const longest = 90; // s

/** Counts every press and key in the page from now on. */
const count = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign(window, { presses: 0 });
    const more = (): void =>
      void Object.assign(window, { presses: Number(Reflect.get(window, 'presses')) + 1 });
    document.addEventListener('pointerdown', more, true);
    document.addEventListener('keydown', more, true);
  });
const counted = (page: Page): Promise<number> => page.evaluate(() => Number(Reflect.get(window, 'presses')));

test('a repeat visit with three regions is charted whole in at most 20 taps', async ({ start }) => {
  const home = await repeatPractice();
  try {
    const { page } = await start({ home });
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    const choose = (group: string, name: string | RegExp) =>
      page.getByRole('radiogroup', { name: group }).getByRole('radio', { name }).check();
    await unlock(page);
    await openChart(page);
    await count(page);
    const began = Date.now();
    await button(/^Start session/).click();
    await button(/^No change since/).click();
    await button('Repeat last session').click();
    await button('Confirm all').click();
    await page.getByRole('radio', { name: /26K020/ }).check();
    await choose('Sterile seal intact', 'Yes');
    await page
      .getByRole('group', { name: 'Presets' })
      .getByRole('button', { name: /Abdomen/ })
      .click();
    await button(/^Next: Treatment/).click();
    await choose('End point reached', /Scattered/);
    await button('End treatment now').click();
    await choose('Redness', /^2/);
    await button('Nothing else seen').click();
    await choose('Pain at worst', /^3/);
    await choose('When it was looked at', '15 minutes later');
    await choose('Redness', /^1/);
    await button('Nothing else seen').click();
    await button('Given and explained now').click();
    await choose('After', /^4 weeks/);
    await button(/^Seal session/).click();
    // Nothing is missing: no question stands between the last tap and the seal.
    await expect(page.getByText(/^Sealed /).first()).toBeVisible();
    await expect(page.getByText(/^Taken over from session 1 of /)).toBeVisible();
    const taps = await counted(page);
    const seconds = (Date.now() - began) / 1000 + taps * perTap;
    expect(taps).toBeLessThanOrEqual(most);
    expect(seconds).toBeLessThanOrEqual(longest);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
