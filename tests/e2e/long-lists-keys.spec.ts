import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { openChart, unlock } from '../support/appointment.ts';
import { recordPhoto } from '../support/photos-at-work.ts';
import { atWork } from '../support/prepared-vault.ts';
import { sealDaysAgo } from '../support/record-inputs.ts';
import { test } from '../support/stria-test.ts';

const sessions = 60;
/** Longer than the height that is guessed of a row, every third time. */
const noteOf = (number: number): string =>
  'Skin calm, told to keep out of the sun. '.repeat(number % 3 ? 1 : 12);

const press = async (page: Page, key: string, times: number): Promise<void> => {
  for (let pressed = 0; pressed < times; pressed += 1) await page.keyboard.press(key);
};

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 640, height: 400 },
])
  test(`keys lead through the pictures and events of a long history, ${viewport.width} wide`, async ({
    start,
    vault,
  }) => {
    await atWork(vault.home, async (at) => {
      for (let number = sessions; number > 0; number -= 1)
        await sealDaysAgo(at, vault.patient, number * 15, () => ({ note: noteOf(number) }));
    });
    const { page } = await start({ viewport });
    await unlock(page);
    await openChart(page);
    await page.getByRole('button', { name: 'Timeline' }).click();
    const strip = page.getByRole('list', { name: 'Sessions at a glance, oldest first' });
    const picture = (number: number) =>
      strip.getByRole('button', { name: new RegExp(`^Session ${number}, `), includeHidden: true });
    const reached = async (number: number): Promise<void> => {
      await expect(picture(number)).toBeFocused();
      await expect(picture(number)).toBeInViewport({ ratio: 0.9 });
    };
    // Of the older ones none is drawn yet.
    await picture(sessions).focus();
    await page.keyboard.press('Home');
    await reached(1);
    await press(page, 'PageDown', 4);
    await press(page, 'ArrowRight', 3);
    await reached(44);
    await page.keyboard.press('ArrowLeft');
    await reached(43);
    // All of them are one stop of the Tab key, where one was last.
    await page.keyboard.press('Tab');
    await expect(strip.getByRole('button').and(page.locator(':focus'))).toHaveCount(0);
    await page.keyboard.press('Shift+Tab');
    await reached(43);
    await press(page, 'PageDown', 3);
    await reached(sessions);
    await page.keyboard.press('Home');
    await page.keyboard.press('End');
    await reached(sessions);

    const sheet = page.getByRole('region', { name: 'Timeline' });
    const heading = (number: number) =>
      sheet.getByRole('heading', { name: `Session ${number}`, exact: true });
    // A movement that goes on would lead away again, not each time.
    for (let round = 0; round < 4; round += 1) {
      await sheet.focus();
      await press(page, 'PageDown', 6);
      await page.keyboard.press('End');
      await expect(heading(1)).toBeInViewport();
      await press(page, 'PageUp', 3);
      await page.keyboard.press('Home');
      await expect(page.getByRole('radiogroup', { name: 'Zoom' })).toBeInViewport();
    }
    // Quicker than rows come to be.
    await heading(sessions).getByRole('button').focus();
    await press(page, 'Tab', 25);
    await expect(heading(sessions - 25).getByRole('button')).toBeFocused();
    await expect(heading(sessions - 25)).toBeInViewport();
    await press(page, 'Shift+Tab', 20);
    await expect(heading(sessions - 5)).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: `Session ${sessions - 5}` }).first()).toBeVisible();
  });

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 640, height: 400 },
])
  test(`keys lead from the words that are searched for through what was found, ${viewport.width} wide`, async ({
    start,
    vault,
  }) => {
    await atWork(vault.home, async (at) => {
      for (let number = 70; number > 0; number -= 1)
        await sealDaysAgo(at, vault.patient, number * 15, () => ({ note: noteOf(number) }));
    });
    const { page } = await start({ viewport });
    await unlock(page);
    await page.getByRole('navigation').getByRole('button', { name: 'Find', exact: true }).click();
    await page.getByRole('dialog').getByRole('option', { name: 'Find anything', exact: true }).click();
    await page.getByRole('searchbox').fill('calm');
    const hits = page.getByRole('list', { name: 'What was found' }).getByRole('listitem');
    const reached = async (number: number): Promise<void> => {
      const hit = hits.nth(number - 1).getByRole('button');
      await expect(hit).toBeFocused();
      await expect(hit).toBeInViewport();
    };
    await expect(hits).toHaveCount(30);
    await page.keyboard.press('ArrowDown');
    await reached(1);
    await press(page, 'ArrowDown', 2);
    await press(page, 'PageDown', 2);
    await reached(23);
    await page.keyboard.press('End');
    await reached(30);
    await expect(hits).toHaveCount(60);
    await page.keyboard.press('End');
    await expect(hits).toHaveCount(70);
    await page.keyboard.press('End');
    await reached(70);
    await press(page, 'PageUp', 5);
    await page.keyboard.press('ArrowUp');
    await reached(19);
    await page.keyboard.press('Home');
    await reached(1);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Session 70' }).first()).toBeVisible();
  });

test('End goes to the last of many photos at once', async ({ start, vault }) => {
  const photos = 40;
  await atWork(vault.home, async (at) => {
    for (let number = 0; number < photos; number += 1)
      await recordPhoto(at, vault.patient, {
        takenOn: `2026-${String(1 + (number % 9)).padStart(2, '0')}-${String(10 + Math.floor(number / 9))}`,
      });
  });
  const { page } = await start({ viewport: { width: 640, height: 400 } });
  await unlock(page);
  await openChart(page);
  await page.getByRole('button', { name: `Open ${photos} photos` }).click();
  await page.getByRole('button', { name: `Show all ${photos}` }).click();
  const tiles = page.getByRole('button', { name: /^Abdomen: Front, / });
  await expect(tiles).toHaveCount(photos);
  const atEnd = (): Promise<boolean> =>
    page.locator('main').evaluate((main) => main.scrollHeight - main.scrollTop - main.clientHeight < 2);
  await tiles.first().focus();
  await page.keyboard.press('End');
  await expect.poll(atEnd).toBe(true);
  await page.keyboard.press('Home');
  await expect(tiles.first()).toBeInViewport();
  await press(page, 'Tab', 50);
  await expect(tiles.nth(25)).toBeFocused();
  await expect(tiles.nth(25)).toBeInViewport();
});
