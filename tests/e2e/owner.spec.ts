import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import { lock, openChart, people, unlock } from '../support/appointment.ts';
import { chartOneArea, giveReasons, openSection, seal } from '../support/chart-session.ts';
import { addPerson } from '../support/people.ts';
import { test } from '../support/stria-test.ts';

const practitioner = {
  name: 'Maren Abernathy',
  role: 'Practitioner',
  passphrase: 'meadow cactus ribbon forty plum',
} as const;

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const go = (page: Page, place: string): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click();

test('a stop is passed by an owner at the practitioner’s computer, prints, and comes to the owner’s list', async ({
  start,
}) => {
  const { page } = await start();
  await unlock(page);
  await addPerson(page, practitioner);
  await lock(page);
  await unlock(page, practitioner.passphrase);
  await openChart(page);
  await chartOneArea(page);
  const consent = await openSection(page, 'Consent');
  await consent.getByRole('button', { name: 'An owner passes this stop' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Stopped before the treatment' });
  await expect(dialog.getByText('Tomasz Wiśniewski. Nobody has to lock for it.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Pass the stop' }).click();
  await expect(dialog.getByText('Fill this in.')).toBeVisible();
  await dialog.getByLabel('Why it may go on').fill('Consent signed on paper, in the post.');
  await dialog.getByLabel('Passphrase of an owner').fill(practitioner.passphrase);
  await dialog.getByRole('button', { name: 'Pass the stop' }).click();
  await expect(dialog.getByText(/^This is not the passphrase/)).toBeVisible();
  await dialog.getByLabel('Passphrase of an owner').fill(people.passphrase);
  await dialog.getByRole('button', { name: 'Pass the stop' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(consent.getByText(/Passed by Tomasz Wiśniewski, .*Consent signed on paper/)).toBeVisible();
  await giveReasons(page);
  await seal(page);
  await expect(page.getByText(/^Sealed .* by Maren Abernathy/).first()).toBeVisible();
  await button(page, 'Print session record').click();
  const paper = page.frameLocator('iframe');
  await expect(paper.getByText(/Passed before the treatment by Tomasz Wiśniewski/)).toBeVisible();
  await button(page, 'Back').click();
  await button(page, 'Mark as not valid').click();
  const question = page.getByRole('alertdialog');
  await question.getByLabel('Reason').fill('Charted for her sister');
  await question.getByRole('button', { name: 'Mark as not valid' }).click();
  await expect(page.getByText(/^Marked as not valid by Maren Abernathy/)).toBeVisible();
  await go(page, 'Practice');
  await expect(button(page, 'What was written')).toHaveCount(0);
  await lock(page);

  await unlock(page);
  await go(page, 'Today');
  await button(page, /^1 session to look at/).click();
  const item = page.getByRole('listitem').filter({ hasText: 'OKONKWO-LINDQVIST' });
  await expect(item.getByText(/sealed by Maren Abernathy/)).toBeVisible();
  await expect(item.getByText(/Consent signed on paper, in the post/)).toBeVisible();
  await expect(item.getByText('Not valid', { exact: true })).toBeVisible();
  await expect(item.getByText('Not valid: Charted for her sister')).toBeVisible();
  await item.getByLabel('Note').fill('Paper is here now.');
  await item.getByRole('button', { name: /^Seen: Session/ }).click();
  await expect(page.getByText('Nothing waits for you')).toBeVisible();
});

test('an owner reads what was written, narrows it, prints it, checks the printed line and the whole', async ({
  start,
}) => {
  const { page } = await start();
  await unlock(page);
  await openChart(page);
  await button(page, 'Who wrote and opened what').click();
  await expect(page.getByText('Registered the patient')).toBeVisible();
  await button(page, 'All patients').click();
  const list = page.getByRole('list', { name: 'Entries, newest first' });
  await expect(list.getByText('Opened the chart')).toBeVisible();
  await expect(list.getByText('Unlocked with the passphrase').first()).toBeVisible();
  await expect(list.getByRole('button', { name: /^OKONKWO-LINDQVIST/ }).first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Kind' }).fill('opened');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await button(page, 'Check everything now').click();
  await expect(page.getByText('Everything holds')).toBeVisible({ timeout: 20_000 });
  const head = await page.getByText(/^Newest entry \d/).innerText();
  const [, seq = '', hash = ''] = /^Newest entry (\d+), ([0-9a-f ]+),/.exec(head) ?? [];
  await button(page, 'Check a printed line').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Number of the entry').fill(seq);
  await dialog.getByLabel('The letters and digits after it').fill('0000 0000 0000');
  await dialog.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(dialog.getByText('This entry is not in these records.')).toBeVisible();
  await dialog.getByLabel('The letters and digits after it').fill(hash);
  await dialog.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(dialog.getByText('This entry is in these records.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await button(page, 'Print this list').click();
  const paper = page.frameLocator('iframe');
  await expect(paper.getByText('Opened the chart')).toBeVisible();
  await expect(paper.getByText(/Newest entry \d+/).first()).toBeVisible();
});
