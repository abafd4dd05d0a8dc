import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { openSection } from './chart-session.ts';
import { go, openTheChart, type Visit } from './every-screen.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** The owner's two pages, with the dialog for a printed line; ends on the practice page. */
export const visitOwnerPages = async (page: Page, visit: Visit): Promise<void> => {
  await go(page, 'Practice');
  await button(page, 'What was written').click();
  await expect(page.getByRole('list', { name: 'Entries, newest first' })).toBeVisible();
  await visit('practice: what was written');
  await button(page, 'Check a printed line').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(dialog.locator('[aria-invalid="true"]').first()).toBeVisible();
  await visit('practice: check a printed line, with errors');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await button(page, 'Back').click();
  await button(page, /^Sessions to look at/).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sessions to look at' })).toBeVisible();
  await visit('practice: sessions to look at');
  await button(page, 'Back').click();
};

/** The outcomes with reactions and adverse events, the cases behind a figure, and the dialog to save; ends on the practice page. */
export const visitOutcomes = async (page: Page, visit: Visit): Promise<void> => {
  await go(page, 'Practice');
  await button(page, 'Look at the outcomes').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Outcomes' })).toBeVisible();
  await visit('practice: outcomes, improvement');
  await page.getByRole('radio', { name: 'Reactions' }).check();
  await expect(page.getByRole('columnheader', { name: 'Barely' }).first()).toBeVisible();
  await visit('practice: outcomes, reactions');
  await page.getByRole('radio', { name: 'Adverse events' }).check();
  await expect(page.getByRole('columnheader', { name: 'Not graded' }).first()).toBeVisible();
  await visit('practice: outcomes, adverse events');
  await button(page, 'Rate photos blind').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Blind rating' })).toBeVisible();
  await visit('practice: blind rating of several patients');
  await button(page, /^Close/).click();
  await button(page, 'Save as table').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^One line a case/ }).check();
  await dialog.getByRole('button', { name: 'Save table' }).click();
  await expect(dialog.locator('[aria-invalid="true"]').first()).toBeVisible();
  await visit('practice: outcomes, save as table, with errors');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await button(page, /^All cases: cases/)
    .first()
    .click();
  await expect(button(page, 'Back to the outcomes')).toBeVisible();
  await visit('practice: cases behind a figure');
  await button(page, 'Back to the outcomes').click();
  await expect(page.getByRole('columnheader', { name: 'Not graded' }).first()).toBeVisible();
  await page.getByLabel('First session until').fill('01-Jan-2001');
  await expect(page.getByText('No case yet')).toBeVisible();
  await visit('practice: outcomes, none');
  await button(page, 'Back').click();
};

/** The rules with their search, and the dialogs of a rule and a law; ends on the practice page. */
export const visitRules = async (page: Page, visit: Visit): Promise<void> => {
  await go(page, 'Practice');
  await button(page, 'Every rule and its source').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rules' })).toBeVisible();
  await visit('practice: rules');
  const dialog = page.getByRole('dialog');
  for (const [opens, saves] of [
    ['Change Great depth', 'Save rule'],
    ['Add a local law', 'Save law'],
  ] as const) {
    await button(page, opens).click();
    if (saves === 'Save rule') await dialog.getByLabel('Deeper than (mm)').fill('deep');
    await dialog.getByRole('button', { name: saves }).click();
    await expect(dialog.locator('[aria-invalid="true"]').first()).toBeVisible();
    await visit(`practice: rules, ${opens}, with errors`);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  await page.getByRole('searchbox').fill('zzyzx');
  await expect(page.getByText('No rule with these words')).toBeVisible();
  await visit('practice: rules, no hit');
  await button(page, 'Back').click();
};

/** The review list with its dialogs, the periods, and two charts side by side; ends on the practice page. */
export const visitKeeping = async (page: Page, visit: Visit): Promise<void> => {
  await go(page, 'Practice');
  await button(page, 'Review list and periods').click();
  await expect(page.getByText('No record stands here')).toBeVisible();
  const dialog = page.getByRole('dialog');
  await button(page, 'Add a period').click();
  await dialog.getByRole('button', { name: 'Save period' }).click();
  await expect(dialog.locator('[aria-invalid="true"]').first()).toBeVisible();
  await visit('practice: keeping, add a period, with errors');
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: 'On legal hold' }).check();
  await expect(page.getByText(/^On legal hold since/)).toBeVisible();
  await button(page, 'Show every country').click();
  await visit('practice: keeping records');
  await button(page, /^Keep longer the record of/).click();
  await dialog.getByRole('button', { name: 'Keep until this day' }).click();
  await expect(dialog.locator('[aria-invalid="true"]').first()).toBeVisible();
  await visit('practice: keep longer, with errors');
  await page.keyboard.press('Escape');
  await button(page, /^Open chart of/).click();
  await expect(page.getByText('It cannot be erased.')).toBeVisible();
  await visit('patient: on legal hold');
  await go(page, 'Practice');
  await button(page, 'Possible duplicates').click();
  await expect(button(page, /^Compare/).first()).toBeVisible();
  await visit('practice: possible duplicates');
  await button(page, /^These are two people:/)
    .first()
    .click();
  await expect(button(page, /^Take this back:/)).toBeVisible();
  await visit('practice: two people who look alike');
  await button(page, /^Take this back:/).click();
  await button(page, /^Compare/)
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Are these one person?' })).toBeVisible();
  await visit('practice: two charts side by side');
  await button(page, /^Merge into/).click();
  await button(page, /^Undo the merge with/).click();
  await expect(dialog).toBeVisible();
  await visit('patient: undo a merge, dialog');
  await dialog.getByRole('button', { name: 'Undo the merge' }).click();
  await expect(dialog).toHaveCount(0);
  await button(page, 'Merge with another chart').click();
  await expect(button(page, /^Compare with/).first()).toBeVisible();
  await visit('practice: find the other chart');
  await go(page, 'Practice');
};

/** The dialog in which an owner passes a stop; ends in the session. */
export const visitPassing = async (page: Page, visit: Visit): Promise<void> => {
  await openTheChart(page);
  await button(page, /^(Start|Continue) session/).click();
  await openSection(page, 'Screening');
  await button(page, 'Pass this stop').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Pass/ }).click();
  await expect(dialog.locator('[aria-invalid="true"]')).toBeVisible();
  await visit('patient: session with errors in the pass dialog');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
};
