import { expect } from 'playwright/test';
import { openChart, unlock } from '../support/appointment.ts';
import { openSection, openSession } from '../support/chart-session.ts';
import { test } from '../support/stria-test.ts';

const second = 1000;

test('what was taken out comes back in one press for ten seconds, and as the last step by undo after them', async ({
  start,
}) => {
  const { page } = await start();
  await unlock(page);
  await openChart(page);
  await openSession(page);
  const area = (name: string) => page.getByRole('checkbox', { name: new RegExp(`^${name}`) });
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const bar = (name: string) => page.getByRole('status').filter({ hasText: `${name} was taken out` });
  const [first, other] = ['Lower abdomen, right', 'Lower abdomen, left'];
  const takeOut = async (name: string): Promise<void> => {
    for (const each of [first, other]) await area(each).setChecked(each === name);
    await button('Remove 1').click();
    await expect(bar(name)).toBeVisible();
    await expect(area(name)).not.toBeChecked();
  };
  for (const name of [first, other]) {
    await area(name).check();
    await page.getByRole('textbox', { name: 'Depth' }).fill('1.25');
  }
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60 * second);

  // Nobody presses it: it goes after ten seconds, and undo still takes that very step back.
  await takeOut(other);
  await page.clock.runFor(10 * second - 1);
  await expect(bar(other)).toBeVisible();
  await page.clock.runFor(1);
  await expect(bar(other)).toBeHidden();
  await expect(area(other)).not.toBeChecked();
  await button('Undo removing 1 area').click();
  await expect(area(other)).toHaveAccessibleName(`${other}, 1.25 mm`);
  await expect(area(first)).toHaveAccessibleName(`${first}, 1.25 mm`);

  // The next one has ten seconds of its own, and gives back its own part only: what was typed after it stays.
  await takeOut(first);
  await page.clock.runFor(6 * second);
  await takeOut(other);
  await page.clock.runFor(6 * second);
  const note = page.getByRole('textbox', { name: 'Note on this session' });
  await openSection(page, 'Note');
  await note.fill('Typed after it');
  await bar(other).getByRole('button', { name: 'Undo' }).click();
  await expect(bar(other)).toBeHidden();
  await expect(note).toHaveValue('Typed after it');
  await expect(area(other)).toHaveAccessibleName(`${other}, 1.25 mm`);
  await expect(area(first)).toHaveAccessibleName(first);
  await page.clock.runFor(10 * second);
  await expect(note).toHaveValue('Typed after it');
  await expect(area(other)).toHaveAccessibleName(`${other}, 1.25 mm`);
});
