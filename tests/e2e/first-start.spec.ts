import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { choosePath, people } from '../support/appointment.ts';
import { launchApp } from '../support/launch-app.ts';
import { pagesOf } from '../support/pdf-text.ts';
import { typeCodeBack } from '../support/set-up.ts';

test('a weak passphrase is told, its correction counts at once, and the recovery code can be printed', async () => {
  const home = mkdtempSync(join(tmpdir(), 'stria-start-'));
  const app = await launchApp({ home });
  const { page } = app;
  const press = (name: string): Promise<void> => page.getByRole('button', { name }).click();
  try {
    await page.getByLabel('Name of the practice').fill(people.practice.name);
    await press('Continue');
    await page.getByLabel('Your name').fill(people.practitioner.name);
    await press('Continue');
    await page.getByRole('radio', { name: 'England' }).check();
    await press('Continue');
    const [passphrase, again] = ['Passphrase', 'Passphrase again'].map((label) =>
      page.getByLabel(label, { exact: true }),
    );
    if (!passphrase || !again) throw new Error('There is no place for a passphrase.');
    await passphrase.fill('too short');
    await press('Create the vault');
    // The first judgement still runs; what is pressed now is not the same press twice.
    await passphrase.fill(people.passphrase);
    await again.fill(people.passphrase);
    await press('Create the vault');
    await expect(page.getByRole('heading', { name: 'Recovery code', exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Open Stria' })).toBeDisabled();
    const code = await typeCodeBack(page);
    const sheet = join(home, 'code.pdf');
    await choosePath(app, sheet);
    await press('Save as PDF to print');
    await expect(page.getByText(/^Saved at \d/)).toBeVisible();
    const printed = pagesOf(sheet).join('\n');
    for (const group of code.split('-')) expect(printed).toContain(group);
    expect(printed).toContain(people.practice.name);
    await press('Open Stria');
    await expect(page.getByRole('link', { name: 'Today' })).toBeVisible();
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
  }
});
