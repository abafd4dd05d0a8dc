import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import { unlock } from '../support/appointment.ts';
import { light, narrow, undress, violations } from '../support/axe-look.ts';
import { longChart, longName } from '../support/long-chart.ts';
import { atWork } from '../support/prepared-vault.ts';
import { test } from '../support/stria-test.ts';

const sessions = 1000;
/** Most rows of the list, and most pictures above it, that are there at one time. */
const most = { rows: 140, pictures: 60 };

const parts = (page: Page) => {
  const strip = page.getByRole('list', { name: 'Sessions at a glance, oldest first' });
  const sheet = page.getByRole('region', { name: 'Timeline' });
  return {
    strip,
    sheet,
    pictures: strip.getByRole('button'),
    picture: (number: number): Locator =>
      strip.getByRole('button', { name: new RegExp(`^Session ${number}, `) }),
    rows: sheet.locator('[role=listitem]'),
    event: (number: number): Locator => sheet.getByRole('button', { name: `Session ${number}`, exact: true }),
  };
};

const press = async (page: Page, key: string, times: number): Promise<void> => {
  for (let pressed = 0; pressed < times; pressed += 1) await page.keyboard.press(key);
};

/** The session whose picture or row is focused. */
const focusedSession = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { ariaLabel, textContent } = document.activeElement ?? { ariaLabel: null, textContent: '' };
    return Number(/^Session (\d+)/.exec(ariaLabel ?? textContent)?.[1]);
  });

const openTimeline = async (page: Page): Promise<void> => {
  await unlock(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Patients' }).click();
  await page.getByRole('searchbox').fill(longName);
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.getByRole('searchbox').press('Enter');
  await page.getByRole('button', { name: 'Timeline' }).click();
};

test('of a thousand sessions few are there at one time, keys reach each of them, and none that was chosen is lost', async ({
  start,
  vault,
}) => {
  test.setTimeout(240_000);
  await atWork(vault.home, (at) => longChart(at, { sessions, apart: 3, screened: false }));
  const { page } = await start();
  await openTimeline(page);
  const { strip, sheet, pictures, picture, rows, event } = parts(page);
  const few = async (): Promise<void> => {
    expect(await pictures.count()).toBeLessThanOrEqual(most.pictures);
    await expect.poll(() => rows.count()).toBeLessThanOrEqual(most.rows);
  };
  const reached = async (number: number): Promise<void> => {
    await expect(picture(number)).toBeFocused();
    await expect(picture(number)).toBeInViewport({ ratio: 0.9 });
  };

  // The pictures: from the newest to the first and back, by every key.
  await expect(picture(sessions)).toBeInViewport();
  const place = strip.getByRole('listitem').filter({ has: page.locator('button[tabindex="0"]') });
  await expect(place).toHaveAttribute('aria-posinset', String(sessions));
  await expect(place).toHaveAttribute('aria-setsize', String(sessions));
  await few();
  await picture(sessions).focus();
  await page.keyboard.press('Home');
  await reached(1);
  await few();
  await press(page, 'ArrowRight', 40);
  await reached(41);
  await press(page, 'PageDown', 95);
  await reached(991);
  await few();
  await press(page, 'PageDown', 1);
  await reached(sessions);
  await press(page, 'PageUp', 50);
  await reached(500);
  await press(page, 'ArrowLeft', 9);
  await reached(491);
  // Scrolled far away, it is still the one that the keys go on from.
  await strip.evaluate((list) => list.scrollTo({ left: 0 }));
  await expect(picture(1)).toBeInViewport();
  await expect(picture(491)).toBeFocused();
  await few();
  await page.keyboard.press('ArrowRight');
  await reached(492);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await reached(492);

  // The events: likewise, also those that were not read yet.
  await event(sessions).focus();
  await page.keyboard.press('End');
  await expect(event(1)).toBeInViewport({ timeout: 30_000 });
  await expect.poll(() => focusedSession(page)).toBe(1);
  await press(page, 'ArrowUp', 1);
  await expect(event(2)).toBeFocused();
  await few();
  await page.keyboard.press('Home');
  await expect(event(sessions)).toBeFocused();
  await expect(event(sessions)).toBeInViewport();
  await expect(rows.first()).toHaveAttribute('aria-posinset', '1');
  await expect(rows.first()).toHaveAttribute('aria-setsize', /^\d+$/);
  await few();
  // Every key goes on, quicker than rows come to be, over the end of a year.
  await press(page, 'ArrowDown', 150);
  await expect(event(sessions - 150)).toBeFocused();
  await expect(event(sessions - 150)).toBeInViewport();
  await press(page, 'PageDown', 90);
  await expect.poll(() => focusedSession(page)).toBe(1);
  await few();
  await press(page, 'PageUp', 40);
  const chosen = 401;
  await expect(event(chosen)).toBeFocused();
  await expect(event(chosen)).toBeInViewport();
  // Scrolled far away, it stays, and the Tab key goes on from it.
  await sheet.evaluate((box) => box.scrollTo({ top: 0 }));
  await expect(picture(492)).toBeInViewport();
  await expect(event(chosen)).toBeFocused();
  await few();
  await press(page, 'Tab', 30);
  await expect(event(chosen - 30)).toBeFocused();
  await expect(event(chosen - 30)).toBeInViewport();

  // A year: its own pictures and events. What was chosen is taken up again in all of them.
  const year = page.getByRole('navigation', { name: 'Years' }).getByRole('button').last();
  await year.click();
  await expect(event(sessions)).toHaveCount(0);
  await pictures.last().focus();
  await page.keyboard.press('Home');
  await reached(1);
  await few();
  await page.getByRole('radio', { name: 'All', exact: true }).check({ force: true });
  await expect(event(sessions)).toBeAttached();
  await expect(picture(1)).toBeInViewport();
  await few();

  // Axe, with the newest in sight and in the midst.
  const found = [...(await violations(page, 'timeline', [light, narrow]))];
  await undress(page);
  await sheet.focus();
  await press(page, 'PageDown', 25);
  found.push(...(await violations(page, 'timeline, scrolled', [light])));
  await undress(page);
  expect(found).toEqual([]);

  // A session far down opens from its picture; so do the words of a note of long ago, which the palette finds.
  await pictures.last().focus();
  await page.keyboard.press('Home');
  await press(page, 'ArrowRight', 2);
  await page.keyboard.press('Enter');
  const third = page.getByRole('heading', { name: 'Session 3', exact: true }).first();
  await expect(third).toBeVisible();
  await page
    .getByRole('button', { name: /^(Chart|To the patient’s chart)$/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Timeline' }).click();
  await expect(picture(sessions)).toBeInViewport();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('option', { name: 'Find anything', exact: true }).click();
  await page.getByRole('searchbox').fill(`calm ${sessions - 2}`);
  await page.getByRole('list', { name: 'What was found' }).getByRole('button').first().click();
  await expect(third).toBeVisible();
});
