import { expect } from 'playwright/test';
import { openChart, unlock } from '../support/appointment.ts';
import { atWork } from '../support/prepared-vault.ts';
import { sealDaysAgo } from '../support/record-inputs.ts';
import { test } from '../support/stria-test.ts';

const sessions = 60;

test('of a long history what is near is drawn, all of it is there for the keys, and End goes to its beginning in time', async ({
  start,
  vault,
}) => {
  await atWork(vault.home, async (at) => {
    for (let number = sessions; number > 0; number -= 1) await sealDaysAgo(at, vault.patient, number * 15);
  });
  const { page } = await start();
  await unlock(page);
  await openChart(page);
  // How many pictures came to be in one turn of the page.
  await page.evaluate(() => {
    const added: number[] = [];
    new MutationObserver((changes) => {
      const nodes = changes.flatMap((change) => [...change.addedNodes]);
      const buttons = nodes.flatMap((node) =>
        node instanceof Element
          ? [node, ...node.querySelectorAll('button')].filter((each) =>
              each.matches('li > button[title^="Session"]'),
            )
          : [],
      );
      if (buttons.length > 0) added.push(new Set(buttons).size);
    }).observe(document.body, { childList: true, subtree: true });
    Object.assign(window, { addedAtOnce: added });
  });
  await page.getByRole('button', { name: 'Timeline' }).click();
  const strip = page.getByRole('list', { name: 'Sessions at a glance, oldest first' });
  const picture = (number: number) =>
    strip.getByRole('button', { name: new RegExp(`^Session ${number}, `), includeHidden: true });
  await expect(picture(sessions)).toBeInViewport();
  expect(await strip.locator('button').count()).toBeLessThan(sessions);
  const added = await page.evaluate(() => (window as unknown as { addedAtOnce: number[] }).addedAtOnce);
  expect(Math.max(...added)).toBeLessThanOrEqual(40);

  // From the last picture, back by the keys, also to those that came later.
  await picture(sessions).focus();
  for (let back = 1; back <= 50; back += 1) await page.keyboard.press('ArrowLeft');
  await expect(picture(sessions - 50)).toBeFocused();
  await expect(picture(sessions - 50)).toBeInViewport();

  const sheet = page.getByRole('region', { name: 'Timeline' });
  const heading = (number: number) => sheet.getByRole('heading', { name: `Session ${number}`, exact: true });
  await expect(heading(1)).toHaveCount(0);
  await sheet.focus();
  await page.keyboard.press('End');
  await expect(heading(1)).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(heading(sessions)).toBeInViewport();
});
