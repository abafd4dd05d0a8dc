import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { dateOfInstant } from '../../shared/dates/calendar.ts';
import { formatDate } from '../../shared/dates/format.ts';
import { openChart, people, unlock } from '../support/appointment.ts';
import { go } from '../support/every-screen.ts';
import { courseInput } from '../support/course-inputs.ts';
import { day, fillRegister, sealedSession, usedFrom } from '../support/follow-up-inputs.ts';
import { atWork } from '../support/prepared-vault.ts';
import { test } from '../support/stria-test.ts';
import { patientInput } from '../support/vault-at-work.ts';

/** By its key, and waits until it is there to be typed in. */
const openPalette = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
};

test('a call escalates to an adverse event, which stands before the next session; its lot finds everybody, is called back, and each gets a letter', async ({
  start,
  vault,
}) => {
  const { patient, home } = vault;
  const at = Date.now() - 2 * day;
  await atWork(home, async (work) => {
    for (const id of ['exposure-letter', 'adverse-event-letter'])
      await work.get('templates:adopt', { id, language: 'en', version: 1 });
    const register = await fillRegister(work);
    const other = await work.get('patients:save', patientInput({ family: 'Abernathy', given: 'Maren' }));
    await sealedSession(work, patient, at, { ...usedFrom(register), nextDate: null });
    await sealedSession(work, other.id, at - 200 * day, { ...usedFrom(register), nextDate: null });
    const flank = [{ region: 'flank' as const, side: 'right' as const, sessions: 1, depth: null }];
    const startedOn = dateOfInstant(at - 500 * day);
    const kept = { kind: 'maintenance' as const, interval: 6, regions: flank, startedOn };
    await work.get('courses:save', courseInput(other.id, kept));
  });
  const app = await start();
  const { page } = app;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await unlock(page);

  // The call list: a try without an answer, then one that reached the patient.
  const todo = page.getByRole('region', { name: 'To do' });
  await expect(todo.getByText('Call on day 1 to 3, due until')).toBeVisible();
  await todo.getByRole('button', { name: 'Show 1 older one, due more than 180 days ago' }).click();
  await expect(todo.getByRole('button', { name: /^ABERNATHY, Maren.*Open course/ })).toBeVisible();
  await button('Call list').click();
  await button('Print this list').click();
  await expect(page.frameLocator('iframe').getByText('How it ended')).toBeVisible();
  await button('Back').click();
  await button(/^No answer/).click();
  await expect(page.getByText(/tried once, last/)).toBeVisible();
  await button(/^Reached/).click();
  await button('None of these').click();
  await expect(page.getByText('It was not asked about signs of infection.')).toHaveCount(0);
  await button('Pus').click();
  await expect(page.getByRole('alert')).toContainText(
    'Pus was told of. This can be an infection. Have the patient seen by a doctor today',
  );
  await button('Save, then record an adverse event').click();

  // The adverse event begins with that session, and its words survive going away.
  await page.getByRole('radio', { name: 'Bacterial infection' }).check();
  await expect(page.getByLabel('After which session')).toHaveValue(
    `Session 1, ${formatDate(dateOfInstant(at))}`,
  );
  await page.getByLabel('What was seen and told').fill('Pus from two punctures.');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await go(page, 'Today');
  await expect(todo.getByText('Calls and checks')).toHaveCount(0);
  await button(/Adverse event/)
    .first()
    .click();
  await expect(page.getByLabel('What was seen and told')).toHaveValue('Pus from two punctures.');
  await page.getByLabel('Began on').fill(formatDate(dateOfInstant(at + day)));
  await button('Hyaluronic acid, lot A12').click();
  await button(/^Save adverse event/).click();
  await expect(page.getByText('Adverse event: Bacterial infection')).toBeVisible();
  await expect(page.getByText(/An adverse event since .* still goes on/).first()).toBeVisible();

  // A letter about it begins with what was recorded; a draft of a report is to copy from.
  await button(/^Bacterial infection/).click();
  await button('Write a letter').click();
  await expect(page.getByLabel('What happened')).toHaveValue('Pus from two punctures.');
  await openChart(page);
  await button(/^Bacterial infection/).click();
  await button('Print a draft for a Yellow Card').click();
  await expect(page.frameLocator('iframe').getByText(/^This is a draft to copy from/)).toBeVisible();

  // Everything that the patient was exposed to, and from the lot to everybody who had it.
  await openChart(page);
  await button('Lots and devices used').click();
  await button('Print this list').click();
  await expect(page.frameLocator('iframe').getByText('Hyaluronic acid')).toBeVisible();
  await button('Back').click();
  await button(/^Who else.*Hyaluronic acid/).click();
  await expect(page.getByText('2 patients, 2 sessions')).toBeVisible();
  await expect(button(/^ABERNATHY, Maren/)).toBeVisible();
  await button('Mark as called back').click();
  await page.getByLabel('Reason').fill('Not sterile');
  await button('Write it down').click();
  await expect(page.getByText(/^Called back .*: Not sterile/)).toBeVisible();
  await button('Write letters').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Write letters' }).click();
  await expect(page.getByText(/^2 of 2 written/)).toBeVisible();
  const folder = mkdtempSync(join(tmpdir(), 'stria-letters-'));
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
  await button('Save all as PDFs').click();
  await page.getByLabel('What is it for?').fill('For the insurance.');
  await page.getByLabel('Your own passphrase').fill(people.passphrase);
  await button('Save all as PDFs').click();
  await expect(page.getByText('2 of 2 saved')).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(folder).every((name) => /^stria-exposure-letter-\d+-[\d-]+\.pdf$/.test(name))).toBe(
    true,
  );
  expect(readdirSync(folder)).toHaveLength(2);
  rmSync(folder, { recursive: true });
  await button('Back to the list').click();
  await button('Print this list').click();
  await expect(page.frameLocator('iframe').getByText('2 patients in 2 sessions, by name.')).toBeVisible();
});

test('everybody who was treated on certain days gets a letter with what is known; its words outlast a lock, and a lot written otherwise is told', async ({
  start,
  vault,
}) => {
  const { patient, home } = vault;
  const at = Date.now() - 20 * day;
  const on = formatDate(dateOfInstant(at));
  await atWork(home, async (work) => {
    await work.get('templates:adopt', { id: 'visit-letter', language: 'en', version: 1 });
    const register = await fillRegister(work);
    const other = await work.get('patients:save', patientInput({ family: 'Abernathy', given: 'Maren' }));
    await sealedSession(work, patient, at, { ...usedFrom(register), nextDate: null });
    await sealedSession(work, other.id, at, { ...usedFrom(register, { lot: 'a-12' }), nextDate: null });
    await sealedSession(work, other.id, at + 10 * day, { ...usedFrom(register), nextDate: null });
  });
  const { page } = await start();
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const dialog = page.getByRole('dialog');
  await unlock(page);

  // By keys, as somebody does who has a letter of an authority in the other hand.
  await openPalette(page);
  await page.keyboard.type('outbreak');
  await expect(dialog.getByRole('option', { name: 'Who was exposed' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Days' }).check();
  await page.getByLabel('From', { exact: true }).fill(on);
  await page.getByLabel('Until', { exact: true }).fill(on);
  await page.keyboard.press('Tab');
  await expect(page.getByText('2 patients, 2 sessions')).toBeVisible();
  await expect(button(/^ABERNATHY, Maren/)).toBeVisible();
  await button('Write letters').click();
  await dialog.getByRole('button', { name: 'Write letters' }).click();
  await expect(dialog.getByText('Fill this in.')).toBeVisible();
  await dialog.getByLabel('What they should know').fill('A sterilizer did not reach its temperature.');
  await page.keyboard.press('Control+l');
  await unlock(page);
  await button(/Letters to exposed patients/).click();
  await expect(page.getByText('2 patients, 2 sessions')).toBeVisible();
  await expect(dialog.getByLabel('What they should know')).toHaveValue(
    'A sterilizer did not reach its temperature.',
  );
  await dialog.getByRole('button', { name: 'Write letters' }).click();
  await expect(page.getByText(/^2 of 2 written/)).toBeVisible();
  await dialog.getByRole('button', { name: /^ABERNATHY/ }).click();
  const paper = page.frameLocator('iframe');
  await expect(paper.getByText('A sterilizer did not reach its temperature.')).toBeVisible();
  await expect(paper.getByRole('listitem').getByText(on)).toBeVisible();

  // A lot that somebody wrote otherwise is not in the list, and told beside it.
  await openPalette(page);
  await page.keyboard.type('recall');
  await page.keyboard.press('Enter');
  await page.getByLabel('Lot number').fill('A12');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 patients, 2 sessions')).toBeVisible();
  await expect(page.getByText(/^Other sessions have “a-12”/)).toBeVisible();
  await button('Show a-12').click();
  await expect(page.getByText('1 patient, 1 session')).toBeVisible();
  await expect(page.getByText(/^Other sessions have “A12”/)).toBeVisible();
  await expect(page.getByText('This number is not in the register')).toBeVisible();
});
