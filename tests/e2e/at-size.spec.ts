import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import type { Locator, Page } from 'playwright';
import { dateOfInstant } from '../../shared/dates/calendar.ts';
import { formatDate } from '../../shared/dates/format.ts';
import { people, unlock } from '../support/appointment.ts';
import { launchApp } from '../support/launch-app.ts';
import { practiceAtSize } from '../support/practice-at-size.ts';

/** How many patients: `npm run e2e -- --size 100000`. Without a size this file is left out. */
const count = Number(process.env['STRIA_SIZE'] ?? 0);
const hour = 3_600_000;
/** In these last days of the ten years lie as many cases as one table holds, ms: of each patient there are about ten. */
const span = Math.min(3650, Math.round((3650 * 1500) / Math.max(1, count))) * 24 * hour;

/** Where the pictures and the trace of the last run stand; no part of the repository. */
const out = 'at-size';

/** Frames, layout, scripts and input, without a profile of every function. */
const categories = ['devtools.timeline', 'blink.user_timing', 'loading', 'latencyInfo'];

test.describe.configure({ retries: 0 });

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const go = (page: Page, place: string): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click();

test(`a day in a practice of ${count.toLocaleString('en-GB')} patients`, async () => {
  test.setTimeout(3 * hour);
  const { home, remove, longest, word, lot, newestAt } = await practiceAtSize(count);
  const trace: string[] = [];
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  const app = await launchApp({ home, env: { STRIA_BACKUP_MS: String(hour) } });
  const { page } = app;
  // What the window did in each step, for the performance panel of Chromium; Electron's is reached another way.
  const browser = page.context().browser();
  await browser?.startTracing(page, { path: join(out, 'trace.json'), categories });
  const timed = async (what: string, picture: string, act: () => Promise<unknown>): Promise<void> => {
    const begun = performance.now();
    await act();
    trace.push(`${String(Math.round(performance.now() - begun)).padStart(7)} ms  ${what}`);
    await page.screenshot({ path: join(out, `${String(trace.length).padStart(2, '0')}-${picture}.png`) });
  };
  const spoken: string[] = [];
  page.on('console', (message) => spoken.push(message.text()));
  page.on('pageerror', (error) => spoken.push(error.message));
  try {
    await timed('unlock, until Today is there', 'today', async () => {
      await unlock(page);
      await expect(page.getByRole('heading', { name: 'Next sessions' })).toBeVisible();
      await expect(page.getByText('No next date falls into these days.')).toHaveCount(0);
    });
    await timed('the list of patients', 'patients', async () => {
      await go(page, 'Patients');
      await expect(page.getByRole('option').first()).toBeVisible();
    });
    await timed('a name and a number, letter by letter, until the one patient is there', 'name', async () => {
      await page.getByRole('searchbox').pressSequentially(`${longest.family} ${longest.number}`);
      await expect(page.getByRole('option')).toHaveCount(1);
    });
    await timed(`the chart with ${longest.sessions} sessions`, 'chart', async () => {
      await page.getByRole('searchbox').press('Enter');
      await expect(page.getByText(`Session ${longest.sessions}`).first()).toBeVisible();
    });
    await timed('its timeline', 'timeline', async () => {
      await button(page, 'Timeline').click();
      const sheet = page.getByRole('region', { name: 'Timeline' });
      await expect(sheet.getByRole('heading', { name: /^Session \d+$/ }).first()).toBeVisible();
    });
    await timed('a word of a note, letter by letter, until it is found', 'notes', async () => {
      await page.getByRole('navigation').getByRole('button', { name: 'Find', exact: true }).click();
      await page.getByRole('dialog').getByRole('option', { name: 'Find anything', exact: true }).click();
      await page.getByRole('searchbox').pressSequentially(word);
      await expect(page.locator('mark').first()).toBeVisible();
    });
    await go(page, 'Products');
    await button(page, 'Who was exposed').click();
    await timed('everybody who was treated with one lot', 'lot', async () => {
      await page.getByLabel('Lot number').fill(lot);
      await page.getByLabel('Lot number').press('Enter');
      await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
    });
    await timed('everybody who was treated at all, by name', 'exposed', async () => {
      await page.getByRole('radio', { name: 'Days', exact: true }).click();
      await page.getByLabel('From', { exact: true }).fill('1 Jan 2000');
      await page.getByLabel('From', { exact: true }).press('Tab');
      await expect(button(page, 'Show more patients')).toBeVisible({ timeout: hour });
    });
    await timed('charts that may be of one person', 'duplicates', async () => {
      await go(page, 'Practice');
      await button(page, 'Possible duplicates').click();
      const none = page.getByText('No two charts look like one person');
      await expect(none.or(button(page, 'Compare').first())).toBeVisible({ timeout: hour });
    });
    await timed('the outcomes of all years', 'outcomes', async () => {
      await go(page, 'Practice');
      await button(page, 'Look at the outcomes').click();
      await expect(page.getByRole('table').first()).toBeVisible({ timeout: hour });
    });

    // Before a table all records are checked, which takes long: it says how far it is, and it can be stopped.
    await page.getByLabel('First session from').fill(formatDate(dateOfInstant(newestAt - span)));
    await page.getByLabel('First session from').press('Tab');
    await button(page, 'Save as table').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^One line a case/ }).click();
    await dialog.getByLabel('What is it for?').fill('For the insurance.');
    await dialog.getByLabel('Your own passphrase').fill(people.passphrase);
    await dialog.getByRole('button', { name: 'Save table' }).click();
    await expect(dialog.getByRole('progressbar')).toBeVisible();
    await expect(dialog.getByRole('status').filter({ hasText: 'Checking first' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog.getByRole('progressbar')).toHaveCount(0);
    await expect(dialog.getByText('Table saved')).toHaveCount(0);
    expect(spoken).toEqual([]);
  } finally {
    const told = `${count.toLocaleString('en-GB')} patients:\n${trace.join('\n')}`;
    writeFileSync(join(out, 'trace.txt'), `${told}\n`);
    console.log(told);
    await browser?.stopTracing();
    await app.close();
    remove();
  }
});
