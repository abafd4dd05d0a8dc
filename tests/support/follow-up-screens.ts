import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { go, type Visit } from './every-screen.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** The call list, the card with an answer that escalates, and an adverse event with errors; ends on Today. */
const visitCalls = async (page: Page, visit: Visit): Promise<void> => {
  await go(page, 'Today');
  await button(page, 'Call list').click();
  await expect(button(page, /^Reached.*Featherstonehaugh/)).toBeVisible();
  await visit('today: call list');
  await button(page, /^Reached.*Featherstonehaugh/).click();
  await button(page, 'Pus').click();
  await page.getByRole('radiogroup', { name: 'Pain now, 0 to 10' }).getByRole('radio').nth(7).check();
  await expect(page.getByRole('alert')).toContainText('seen by a doctor today');
  await visit('patient: follow-up that escalates');
  await go(page, 'Today');
  await button(page, /Look and record$/).click();
  await page.getByLabel('Ended on').fill('31 2');
  await page.getByRole('radio', { name: 'Serious', exact: true }).check();
  await button(page, 'Add a report').click();
  await button(page, /^Save adverse event/).click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  await visit('patient: adverse event, with errors');
  await go(page, 'Today');
};

/** Lists of the exposed, both ways: nothing asked, nobody, a lot with its dialogs, and one patient. */
export const visitFollowUps = async (page: Page, visit: Visit): Promise<void> => {
  await visitCalls(page, visit);
  await go(page, 'Products');
  await button(page, 'Who was exposed').click();
  await expect(page.getByText('Say what they were exposed to')).toBeVisible();
  await visit('exposed: nothing asked');
  const lot = page.getByLabel('Lot number');
  await lot.fill('none of these');
  await lot.press('Enter');
  await expect(page.getByText('No sealed session has it')).toBeVisible();
  await visit('exposed: nobody');
  await lot.fill('HG-2611');
  await lot.press('Enter');
  await expect(button(page, /^Session 1/)).toBeVisible();
  await visit('exposed: a lot');
  await button(page, 'Write letters').click();
  await visit('exposed: letters, dialog');
  await page.keyboard.press('Escape');
  await page
    .getByRole('listitem')
    .getByRole('button', { name: /^FEATHERSTONEHAUGH/ })
    .click();
  await button(page, 'Lots and devices used').click();
  await expect(button(page, /^Who else/).first()).toBeVisible();
  await visit('patient: lots and devices used');
};
