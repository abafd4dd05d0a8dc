import type { Locator, Page } from 'playwright';
import { openChart } from '../../tests/support/appointment.ts';
import { go } from '../../tests/support/every-screen.ts';
import { manyLot } from '../../tests/support/many-records.ts';
import { type Figure, pictured } from './sheet.ts';

/** The reference window. */
const size = { width: 1280, height: 800 };

/** What a screen shows once it has read its rows, or that there are none. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
};

/** Goes to every list of a practice, however many rows each has, and takes its picture. */
export const walkLists = async (page: Page): Promise<readonly Figure[]> => {
  const figures: Figure[] = [];
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name }).first();
  const take = async (caption: string): Promise<void> => {
    await settled(page);
    figures.push({ caption, picture: pictured(await page.screenshot({ animations: 'disabled' })) });
  };
  const fromPractice = async (name: string, caption: string, there: Locator): Promise<void> => {
    await go(page, 'Practice');
    await button(name).click();
    await there.first().waitFor();
    await take(caption);
  };
  await page.setViewportSize(size);
  await go(page, 'Today');
  await take('Today');
  // With nobody to call, Today says so, and there is no list to go to.
  if (await button('Call list').isVisible()) {
    await button('Call list').click();
    await take('Call list');
  }
  await go(page, 'Patients');
  await take('Patients');
  await openChart(page);
  await take('A chart');
  await button('Timeline').click();
  await page.getByRole('region', { name: 'Timeline' }).waitFor();
  await take('Its timeline');
  await openChart(page);
  await button(/^(Add|Open \d+) photos?$/).click();
  await take('Its photos');
  await page.getByRole('navigation').getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('dialog').getByRole('option', { name: 'Find anything', exact: true }).click();
  await page.getByRole('searchbox').fill('calm');
  await page
    .getByText(/^(Nothing fits|One record|More than|\d+ records)/)
    .first()
    .waitFor();
  await take('Find anything');
  await go(page, 'Products');
  await take('Products');
  await button('Who was exposed').click();
  const lot = page.getByLabel('Lot number');
  await lot.fill(manyLot);
  await lot.press('Enter');
  await take('Who was exposed');
  await fromPractice(
    'Review list and periods',
    'Review list',
    page.getByText(/^(\d+ record|No record stands here)/),
  );
  await fromPractice(
    'Possible duplicates',
    'Possible duplicates',
    button(/^Compare/).or(page.getByText(/^No two charts/)),
  );
  await fromPractice('Look at the outcomes', 'Outcomes', page.getByText(/^(\d+ cases?|No case)$/));
  return figures;
};
