import { expect } from 'playwright/test';
import type { Page } from 'playwright';
import { unlock } from '../support/appointment.ts';
import { passphraseField } from '../support/lock-page.ts';
import { test } from '../support/stria-test.ts';

const never = { x: 0, y: 0, width: 0, height: 0 };
/** Puts the keyboard into the paper, as a click on it does. */
const intoThePaper = async (page: Page): Promise<void> => {
  const { x, y, width, height } = (await page.locator('iframe').boundingBox()) ?? never;
  await page.mouse.click(x + width / 2, y + height / 2);
  await expect(page.locator('iframe')).toBeFocused();
};

for (const wholeChromium of [false, true])
  test(`Ctrl+L, Ctrl+K and F1 reach the program from inside a paper${wholeChromium ? ' in the whole browser' : ''}, and the keys that scroll go on scrolling`, async ({
    start,
  }) => {
    const { page } = await start({ wholeChromium });
    await unlock(page);
    await page.getByRole('navigation').getByRole('link', { name: 'Documents' }).click();
    await page.getByRole('button', { name: 'Print blank form' }).click();
    const first = page.frameLocator('iframe').getByText(/form to be filled in by hand/);
    await expect(first).toBeInViewport();
    await intoThePaper(page);
    await page.keyboard.press('End');
    await expect(first).not.toBeInViewport();

    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await intoThePaper(page);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('Escape');

    await intoThePaper(page);
    await page.keyboard.press('Control+l');
    await expect(passphraseField(page)).toBeVisible();
    await expect(page.locator('iframe')).toHaveCount(0);
  });
