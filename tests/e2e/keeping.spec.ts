import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { close } from '../../electron/vault/services/vault.ts';
import { choosePath, lock, people, unlock } from '../support/appointment.ts';
import { go } from '../support/every-screen.ts';
import { atWork } from '../support/prepared-vault.ts';
import { test } from '../support/stria-test.ts';
import { patientInput, vaultAtWork } from '../support/vault-at-work.ts';

const tenYears = 10 * 365.25 * 86_400_000; // ms

test('records past their time are decided on, held ones are not erased, and two charts of one person are merged and parted', async ({
  start,
  vault,
}) => {
  // Somebody of ten years ago, and a second chart of the prepared patient.
  const past = vaultAtWork(vault.home, { at: Date.now() - tenYears });
  await past.get('vault:unlock', { passphrase: people.passphrase });
  await past.get('patients:save', patientInput({ family: 'Oldfield', given: 'June', born: '1970-05-05' }));
  close(past.holder);
  await atWork(vault.home, ({ get }) =>
    get(
      'patients:save',
      patientInput({ family: 'Okonkwo', given: 'Adaeze', phone: '', email: 'ada@example.org' }),
    ),
  );

  const app = await start();
  const { page } = app;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const dialog = page.getByRole('dialog');
  await unlock(page);

  await button(/1 record past their time/).click();
  const row = page.getByRole('listitem').filter({ hasText: 'OLDFIELD' });
  await expect(row).toContainText(/Was to be kept until .* because: 8 years after the last entry/);
  const folder = mkdtempSync(join(tmpdir(), 'stria-keeping-'));
  const table = join(folder, 'list.csv');
  await choosePath(app, table);
  await button('Save as table').click();
  await dialog.getByLabel('What is it for?').fill('For the insurance.');
  await dialog.getByRole('button', { name: 'Save table' }).click();
  await expect(dialog.getByText('Type your own passphrase.')).toBeVisible();
  await dialog.getByLabel('Your own passphrase').fill(people.passphrase);
  await dialog.getByRole('button', { name: 'Save table' }).click();
  await expect(dialog.getByText('Table saved')).toBeVisible();
  await expect(async () => expect(readFileSync(table, 'utf8')).toContain('"Oldfield"')).toPass();
  rmSync(folder, { recursive: true });
  await dialog.getByRole('button', { name: 'Back to the list' }).click();
  await button('Keep longer the record of OLDFIELD, June').click();
  await dialog.getByRole('button', { name: 'Keep until this day' }).click();
  await expect(dialog.getByLabel('Reason')).toHaveAccessibleDescription('Fill this in.');
  await dialog.getByLabel('Keep until').fill('1 2 2090');
  await dialog.getByLabel('Reason').fill('A claim is possible.');
  await dialog.getByRole('button', { name: 'Keep until this day' }).click();
  await expect(page.getByText('No record stands here')).toBeVisible();
  await page.getByRole('radio', { name: 'Kept by decision' }).check();
  await expect(row).toContainText('Keep at least until 01-Feb-2090, because: decided by');

  await row.getByRole('button', { name: /^Open chart of/ }).click();
  await button('Set a legal hold').click();
  await dialog.getByLabel('Reason').fill('Letter of the solicitor');
  await expect(dialog.getByText(/^Draft saved/)).toBeVisible();
  await page.keyboard.press('Control+l');
  await unlock(page);
  await go(page, 'Today');
  await button(/OLDFIELD.*Note on a record/).click();
  await expect(dialog.getByText(/^Unsaved text from/)).toBeVisible();
  await expect(dialog.getByLabel('Reason')).toHaveValue('Letter of the solicitor');
  await dialog.getByRole('button', { name: 'Set the hold' }).click();
  await expect(page.getByText(/^On legal hold since .*Letter of the solicitor/)).toBeVisible();
  await lock(page);
  await unlock(page);
  await go(page, 'Practice');
  await button('Review list and periods').click();
  await page.getByRole('radio', { name: 'On legal hold' }).check();
  await expect(row).toContainText('Letter of the solicitor');
  await expect(row.getByRole('button', { name: /^Decide to erase/ })).toHaveCount(0);

  await go(page, 'Practice');
  await button('Possible duplicates').click();
  await button(/^Compare OKONKWO/).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Are these one person?' })).toBeVisible();
  await expect(
    page.getByRole('radiogroup', { name: 'E-mail' }).getByRole('radio', { checked: true }),
  ).toHaveAccessibleName(/ada@example\.org/);
  const given = page.getByRole('radiogroup', { name: 'Given names' });
  await given.getByRole('radio', { name: /^Adaeze OKONKWO/ }).check();
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await page.keyboard.press('Control+l');
  await unlock(page);
  await go(page, 'Today');
  await button(/OKONKWO.*Merge of two charts/).click();
  await expect(page.getByText(/^Unsaved text from/)).toBeVisible();
  await expect(given.getByRole('radio', { checked: true })).toHaveAccessibleName(/^Adaeze OKONKWO/);
  await button(/^Merge into no\. 00001/).click();
  await expect(page.getByText(/^Chart no\. 00003 of OKONKWO, Adaeze is read in this one/)).toBeVisible();
  await expect(page.getByText('ada@example.org')).toBeVisible();
  await button('Undo the merge with no. 00003').click();
  await dialog.getByRole('button', { name: 'Undo the merge' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(/is read in this one/)).toHaveCount(0);
  await expect(page.getByText('ada@example.org')).toHaveCount(0);
  await button('Timeline').click();
  await expect(page.getByText('Merge of two charts undone')).toBeVisible();
  await expect(page.getByText('Another chart merged into this one')).toBeVisible();

  await go(page, 'Practice');
  await button('Possible duplicates').click();
  await button(/^These are two people: OKONKWO/).click();
  await expect(page.getByText('No two charts look like one person')).toBeVisible();
  await expect(page.getByText(/^Two people, says Tomasz Wiśniewski,/)).toBeVisible();
  await button(/^Take this back:/).click();
  await expect(button(/^Compare OKONKWO/)).toBeVisible();
  await go(page, 'Patients');
  await page.getByRole('combobox').or(page.getByRole('searchbox')).first().fill('okonkwo');
  await expect(page.getByRole('option')).toHaveCount(2);
});
