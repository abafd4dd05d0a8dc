import { rmSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import { openDocument, unlock } from '../support/appointment.ts';
import { openTheChart } from '../support/every-screen.ts';
import { fullPractice } from '../support/full-practice.ts';
import { test } from '../support/stria-test.ts';

/** Goes to another window, as the browser tells it; under test its page has the keyboard at all times. */
const leave = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.hasFocus = () => false;
    window.dispatchEvent(new Event('blur'));
  });
const comeBack = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.hasFocus = () => true;
    window.dispatchEvent(new Event('focus'));
  });
const filterOf = (shown: Locator): Promise<string> =>
  shown.evaluate((element) => getComputedStyle(element).filter);

test('photos are blurred while somebody is at another window, not while a file is chosen, and as it is set', async ({
  start,
}) => {
  const { home } = await fullPractice();
  try {
    const { page } = await start({ home });
    await unlock(page);
    await openTheChart(page);
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    await button(/^Open \d+ photos$/).click();
    const photos = page.locator('main img');
    await expect(photos.first()).toBeVisible();
    const all = async (): Promise<readonly string[]> => [
      ...new Set(await Promise.all((await photos.all()).map(filterOf))),
    ];
    expect(await all()).toEqual(['none']);
    await leave(page);
    expect(await all()).toEqual(['blur(32px)']);
    await comeBack(page);
    expect(await all()).toEqual(['none']);

    const chooser = page.waitForEvent('filechooser');
    await button('Bring photos').click();
    await chooser;
    await leave(page);
    expect(await all()).toEqual(['none']);
    await comeBack(page);
    await leave(page);
    expect(await all()).toEqual(['blur(32px)']);
    await comeBack(page);

    await page.getByRole('navigation').getByRole('link', { name: 'Practice' }).click();
    await page
      .getByRole('radiogroup', { name: 'Photos while you are at another window' })
      .getByRole('radio', { name: 'Clear' })
      .check();
    await openTheChart(page);
    await button(/^Open \d+ photos$/).click();
    await expect(photos.first()).toBeVisible();
    await leave(page);
    expect(await all()).toEqual(['none']);
    await comeBack(page);

    await page.getByRole('navigation').getByRole('link', { name: 'Practice' }).click();
    await page
      .getByRole('radiogroup', { name: 'Photos while you are at another window' })
      .getByRole('radio', { name: 'Blurred' })
      .check();
    await openTheChart(page);
    await button(/^Session 1/)
      .first()
      .click();
    await openDocument(page, 'Print session record');
    const paper = page.locator('iframe');
    await expect(paper).toBeVisible();
    await leave(page);
    await expect.poll(() => filterOf(paper)).toBe('blur(32px)');
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
