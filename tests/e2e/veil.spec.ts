import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { openChart, people, unlock } from '../support/appointment.ts';
import { openSection } from '../support/chart-session.ts';
import { cover, pin, setPin } from '../support/pins.ts';
import { isAlive } from '../support/process-tree.ts';
import { test } from '../support/stria-test.ts';
import { vaultProcesses } from '../support/vault-processes.ts';

const { patient } = people;
const note = 'Tender beside the navel, slower there';
const words = [patient.family, patient.given, 'OKONKWO', 'A.O.', 'Wiśniewski', 'Northlight', note, pin];

/** A session with numbing cream on and a note, until the words are kept. */
const beginSession = async (page: Page): Promise<void> => {
  await openChart(page);
  await page.getByRole('button', { name: /^Start session/ }).click();
  const anaesthetic = await openSection(page, 'Anaesthetic');
  await anaesthetic.getByRole('radio', { name: /prilocaine/ }).check();
  await page.getByRole('button', { name: 'Start the clock' }).click();
  const section = await openSection(page, 'Note');
  await section.getByRole('textbox').first().fill(note);
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
};

/** Nothing of the patient is in the document, in what a screen reader is told, or in a frame. */
const expectCovered = async (page: Page): Promise<void> => {
  await expect(cover(page)).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(15); // Gloves, Show, the pad's eleven, Lock, Go on
  const document = `${await page.content()} ${await page.title()} ${page.url()}`;
  const told = await page.locator('body').ariaSnapshot();
  for (const word of words) {
    expect(document).not.toContain(word);
    expect(told).not.toContain(word);
  }
  expect(page.frames()).toHaveLength(1);
};

const seconds = (clock: string): number => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

test('a cover hides everything but the clock; the PIN brings the same screen back, and five wrong ones lock', async ({
  start,
}) => {
  const app = await start({ env: { STRIA_VEIL_MS: '6000' } });
  const { page } = app;
  await unlock(page);
  await setPin(page);
  await beginSession(page);
  const put = Date.now();
  await expect(cover(page)).toBeVisible(); // nobody's hand for a while
  await expectCovered(page);
  const clock = page.getByRole('list', { name: 'Running clocks' }).getByText(/^\d+:\d\d$/);
  const shown = seconds(await clock.innerText());
  expect(Math.abs(shown - (Date.now() - put) / 1000)).toBeLessThan(8);

  const asked = await page.evaluate(async () => [
    await window.stria.call('patients:search', { query: '', after: null, limit: 10 }),
    await window.stria.call('documents:save-pdf', {
      id: '0197a000-0000-7000-8000-000000000001',
      leaving: null,
    }),
  ]);
  for (const answer of asked)
    expect(answer).toEqual({ ok: false, error: { code: 'refused', reason: 'veiled' } });

  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('button', { name: /^Seal session/ })).toBeVisible();
  await expect(
    page
      .getByText(note)
      .or(page.getByRole('textbox', { name: 'Note' }))
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /^Numbing cream on for/ })).toBeVisible();

  await page.keyboard.press('Control+Shift+L');
  await expectCovered(page);
  const open = vaultProcesses(app.pid);
  for (let left = 5; left >= 1; left -= 1) {
    await expect(page.getByText(new RegExp(`^${String(left)} (try|tries), then it locks`))).toBeVisible();
    await page.keyboard.type('999111');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText(/^Locked at .* after five wrong PINs/)).toBeVisible();
  expect(open.filter(isAlive)).toEqual([]);
  await expect(clock).toBeVisible(); // main knows since when, and not on whom
  for (const word of words) expect(await page.content()).not.toContain(word);
  await unlock(page);
  await openChart(page);
  await page
    .getByRole('button', { name: /^Continue session/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: /^Numbing cream on for/ })).toBeVisible();
});
