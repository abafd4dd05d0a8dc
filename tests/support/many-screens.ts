import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import { openChart } from './appointment.ts';
import { go, type Visit } from './every-screen.ts';
import { manyLot } from './many-records.ts';

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });

/** Goes on with End until the last thing of a long history is focused and nothing comes after it; of its rows only those near it are there. */
const toTheLast = async (page: Page, rows: Locator): Promise<void> => {
  await rows.first().getByRole('button').first().focus();
  const begun = await rows.first().textContent();
  await expect(async () => {
    await page.keyboard.press('End');
    const last = await rows.last().textContent();
    await page.keyboard.press('End');
    await expect(rows.last()).toBeInViewport({ timeout: 400 });
    await expect(rows.last().locator(':focus')).toHaveCount(1, { timeout: 400 });
    expect(await rows.last().textContent()).toBe(last);
    expect(await rows.first().textContent()).not.toBe(begun);
  }).toPass({ timeout: 60_000, intervals: [500] }); // a thousand come in pieces
  expect(await rows.count()).toBeLessThan(200);
};

/** Goes on with End from a row until its last one is seen and no more come: rows beyond `most` wait behind a button. */
const toTheEnd = async (page: Page, rows: Locator, most: number): Promise<void> => {
  await rows.first().getByRole('button').first().focus();
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(rows.last()).toBeInViewport({ timeout: 400 });
    expect(await rows.count()).toBe(most);
  }).toPass({ timeout: 60_000, intervals: [0] }); // a list of a thousand comes in fifty pieces
};

/** Today with many calls, and the call list. */
const visitDue = async (page: Page, visit: Visit): Promise<void> => {
  await go(page, 'Today');
  const due = page.getByRole('region', { name: 'To do' });
  await button(page, /^Show the first \d+ of 500$/).click();
  await visit('today, 500 to call');
  await expect(due.getByRole('listitem')).toHaveCount(200);
  await button(page, 'Call list').click();
  await expect(page.getByText('500 patients', { exact: true })).toBeVisible();
  await visit('call list of 500');
  await toTheEnd(page, page.locator('main ol > li'), 200);
};

/** What an owner reads: records past their time, likely duplicates, outcomes with their cases. */
const visitPractice = async (page: Page, visit: Visit): Promise<void> => {
  const rows = page.locator('main ol > li');
  await go(page, 'Practice');
  await button(page, 'Review list and periods').click();
  await button(page, 'Show 50 more').click();
  await visit('review list of 500');
  await expect(rows).toHaveCount(100);
  await go(page, 'Practice');
  await button(page, 'Possible duplicates').click();
  await expect(button(page, /^Compare/).first()).toBeVisible();
  await visit('likely duplicates of 500');
  await go(page, 'Practice');
  await button(page, 'Look at the outcomes').click();
  await expect(page.getByText('500 cases', { exact: true })).toBeVisible();
  await visit('outcomes of 500');
  await button(page, /^All cases.*500.*Show the cases$/)
    .first()
    .click();
  await expect(rows.first()).toBeVisible();
  await visit('500 cases');
};

/** What is looked for: anything, and who was treated with a lot. */
const visitFound = async (page: Page, visit: Visit): Promise<void> => {
  await page.getByRole('navigation').getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('dialog').getByRole('option', { name: 'Find anything', exact: true }).click();
  await page.getByRole('searchbox').fill('calm');
  const found = page.getByRole('list', { name: 'What was found' }).getByRole('listitem');
  await expect(found.first()).toBeVisible();
  await visit('500 found');
  await toTheEnd(page, found, 500);
  await go(page, 'Products');
  await button(page, 'Who was exposed').click();
  const lot = page.getByLabel('Lot number');
  await lot.fill(manyLot);
  await lot.press('Enter');
  await expect(button(page, /^Session 1/).first()).toBeVisible();
  await visit('500 exposed');
};

/** A chart in which much was written, and its photos. */
const visitHistory = async (page: Page, visit: Visit): Promise<void> => {
  await openChart(page);
  await visit('patient: chart with 500 screenings');
  await button(page, 'Timeline').click();
  const events = page.getByRole('region', { name: 'Timeline' }).getByRole('listitem');
  await expect(events.first()).toBeVisible();
  await visit('timeline of 500');
  await toTheLast(page, events);
  await openChart(page);
  await button(page, 'Open 500 photos').click();
  const tiles = page
    .locator('main li')
    .filter({ has: page.getByRole('button', { name: / \d{2}-\w{3}-\d{4}/ }) });
  const all = button(page, /^Show all/);
  await all.first().click();
  await tiles.first().getByRole('button').first().focus();
  await visit('photos: 500');
  await toTheEnd(page, tiles, 191);
};

/** Every list of a practice that `fillMany` filled with 500 of each. */
export const visitMany = async (page: Page, visit: Visit): Promise<void> => {
  await visitDue(page, visit);
  await visitPractice(page, visit);
  await visitFound(page, visit);
  await visitHistory(page, visit);
};
