import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { unlock } from '../support/appointment.ts';
import { test } from '../support/stria-test.ts';

const background = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const choose = (page: Page, group: string, option: string): Promise<void> =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: option, exact: true }).check();

const white = 'rgb(255, 255, 255)';
const black = 'rgb(0, 0, 0)';

test('colours, contrast and size follow the system, or what is chosen for this screen', async ({ start }) => {
  const { page } = await start();
  await page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
  await expect.poll(() => background(page)).toBe(white);
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
  await expect.poll(() => background(page)).not.toBe(white);
  await unlock(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Practice' }).click();
  await choose(page, 'Contrast', 'More');
  await expect.poll(() => background(page)).toBe(white);
  await choose(page, 'Colours', 'Dark');
  await expect.poll(() => background(page)).toBe(black);
  await page.emulateMedia({ contrast: 'more' });
  await choose(page, 'Contrast', 'Normal');
  await expect.poll(() => background(page)).not.toBe(black);
  const lock = page.getByRole('button', { name: 'Lock' });
  const height = async (): Promise<number> => (await lock.boundingBox())?.height ?? 0;
  const before = await height();
  await choose(page, 'Controls', 'For gloves');
  await expect.poll(height).toBeGreaterThan(before);
});
