import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { dateOfInstant } from '../../shared/dates/calendar.ts';
import { people, unlock } from '../support/appointment.ts';
import { go } from '../support/every-screen.ts';
import { eventInput, sealedSession } from '../support/follow-up-inputs.ts';
import { areaOf, assess, day, ratingFields, seenOn } from '../support/outcome-inputs.ts';
import { atWork } from '../support/prepared-vault.ts';
import { test } from '../support/stria-test.ts';
import { patientInput } from '../support/vault-at-work.ts';

const right = { region: 'abdomen-lower', side: 'right' } as const;

test('outcomes of a practice: few cases are told, each figure opens its cases, tables are saved with and without names, and printed', async ({
  start,
  vault,
}) => {
  const at = Date.now() - 40 * day;
  await atWork(vault.home, async (work) => {
    for (const index of [0, 1, 2, 3, 4, 5]) {
      const fields = {
        family: index === 5 ? 'Abernathy' : `Case${index}`,
        skinType: index < 5 ? 'ii' : 'v',
      } as const;
      const { id } = await work.get('patients:save', patientInput(fields));
      const reactions = [seenOn(right, { erythema: 2 })];
      await sealedSession(work, id, at, { areas: [areaOf(right)], reactions, nextDate: null });
      if (index < 4) await assess(work, id, ratingFields(dateOfInstant(at + 20 * day)));
      if (index === 5) await work.get('adverse-events:save', eventInput(id, { beganOn: dateOfInstant(at) }));
    }
  });
  const app = await start();
  const { page } = app;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await unlock(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').fill('improvement');
  await page.keyboard.press('Enter');

  // Rated in four of six: of few cases there is no share.
  const skin = page.getByRole('table').nth(1);
  await expect(page.getByText('6 cases', { exact: true })).toBeVisible();
  await expect(button('II, 51 to 75 %: 4 of 4, few cases. Show the cases')).toBeVisible();
  await expect(skin.getByRole('row', { name: /^II/ })).not.toContainText('100');
  await page.getByRole('radio', { name: 'Reactions' }).check();
  await expect(button(/^II, Mild: 5 100\s% of 5\. Show the cases/)).toBeVisible();

  // From a figure to its cases, back to the report as it was left, and to the patient.
  await page.getByRole('radio', { name: 'Adverse events' }).check();
  await button('V, With an event: 1 of 1, few cases. Show the cases').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Skin type: V. By grade: With an event');
  await expect(page.getByText('1 case, 1 patient')).toBeVisible();
  await button('Back to the outcomes').click();
  await expect(page.getByRole('radio', { name: 'Adverse events' })).toBeChecked();
  await button(/^All cases, With an event: 1 17\s% of 6\. Show the cases/)
    .first()
    .click();
  await button(/^ABERNATHY/).click();
  await expect(page.getByText('Adverse event: Darker skin')).toBeVisible();
  await go(page, 'Practice');
  await button('Look at the outcomes').click();

  // A table names nobody, until that is asked for; the passphrase is asked for each.
  const folder = mkdtempSync(join(tmpdir(), 'stria-outcomes-'));
  const saveTo = (name: string) =>
    app.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      },
      join(folder, name),
    );
  const dialog = page.getByRole('dialog');
  await saveTo('figures.csv');
  await button('Save as table').click();
  await dialog.getByLabel('What is it for?').fill('For the insurance.');
  await dialog.getByRole('button', { name: 'Save table' }).click();
  await expect(dialog.getByText('Type your own passphrase.')).toBeVisible();
  await dialog.getByLabel('Your own passphrase').fill(people.passphrase);
  await dialog.getByRole('button', { name: 'Save table' }).click();
  await expect(dialog.getByText('Table saved')).toBeVisible();
  expect(readFileSync(join(folder, 'figures.csv'), 'utf8')).not.toContain('Abernathy');
  await saveTo('cases.csv');
  await dialog.getByRole('radio', { name: /^One line a case/ }).check();
  await dialog.getByRole('button', { name: 'Save table' }).click();
  await expect(dialog.getByText('Type your own passphrase.')).toBeVisible();
  await dialog.getByLabel('Your own passphrase').fill(people.passphrase);
  await dialog.getByRole('button', { name: 'Save table' }).click();
  await expect(dialog.getByText('Table saved')).toBeVisible();
  expect(readFileSync(join(folder, 'cases.csv'), 'utf8')).toContain('Abernathy');
  rmSync(folder, { recursive: true });
  await dialog.getByRole('button', { name: 'Back to the outcomes' }).click();

  await page.getByRole('radio', { name: 'Adverse events' }).check();
  await button('Print these tables').click();
  await expect(page.frameLocator('iframe').getByText('Adverse events: By grade')).toBeVisible();

  // A new span that has no case says what the page is for.
  await go(page, 'Practice');
  await button('Look at the outcomes').click();
  await page.getByLabel('First session until').fill('01-Jan-2001');
  await expect(page.getByText('No case yet')).toBeVisible();
});
