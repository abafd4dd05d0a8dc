import { AxeBuilder } from '@axe-core/playwright';
import { rmSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { readKeyring } from '../../electron/vault/keys/keyring-file.ts';
import { noTries, type Tries, triesName, writeTries } from '../../electron/vault/keys/tries-file.ts';
import { people, unlock } from '../support/appointment.ts';
import { test } from '../support/stria-test.ts';

const wrong = 'harbour tumble violet eleven oats';
const field = (page: Page) => page.getByLabel('Passphrase', { exact: true });
const unlockButton = (page: Page) => page.getByRole('button', { name: 'Unlock' });

/** The lock as somebody left it who tried before. */
const leaveTries = (home: string, tries: Partial<Tries>): void => {
  const folder = join(home, 'vault');
  const read = readKeyring(folder);
  if (!read.ok) throw new Error(read.why);
  writeTries(folder, read.ring.vaultId, { ...noTries, ...tries });
};

const justNow = (): number => Math.floor(uptime() * 1000);

const violations = async (page: Page): Promise<readonly string[]> =>
  (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id }) => id);

test('1 five wrong passphrases wait two seconds, and are told once after the unlock', async ({ start }) => {
  const { page } = await start();
  for (let one = 0; one < 5; one += 1) {
    await field(page).fill(`${wrong} ${one}`);
    await unlockButton(page).click();
    await expect(field(page)).toHaveAccessibleDescription(/^This is not the passphrase/);
  }
  await expect(field(page)).toHaveAccessibleDescription(/ You can try again now\.$/);
  await field(page).fill(people.passphrase);
  await unlockButton(page).click();
  const notice = page
    .getByRole('status')
    .filter({ hasText: 'A wrong passphrase or recovery code was typed 5 times before this unlock.' });
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: 'Seen' }).click();
  await expect(notice).toHaveCount(0);
  await page.getByRole('button', { name: 'Lock' }).click();
  await unlock(page);
  await expect(page.getByRole('link', { name: 'Today' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Seen' })).toHaveCount(0);
});

test('2 during a wait nothing is sent: field and button say how long, what was typed stays', async ({
  vault,
  start,
}) => {
  leaveTries(vault.home, { wrong: 6 });
  const { page } = await start();
  await field(page).fill(wrong);
  await unlockButton(page).click();
  const before = /^This is not the passphrase\. .* Try again in \d seconds?\.$/;
  await expect(field(page)).toHaveAccessibleDescription(before);
  await expect(field(page)).toHaveValue(wrong);
  await expect(unlockButton(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(unlockButton(page)).toHaveAccessibleDescription(/^Try again in \d seconds?\.$/);
  await field(page).fill(people.passphrase);
  await field(page).press('Enter');
  await expect(field(page)).toHaveAccessibleDescription('You can try again now.', { timeout: 30_000 });
  await expect(field(page)).toHaveValue(people.passphrase);
  await expect(unlockButton(page)).not.toHaveAttribute('aria-disabled');
  await field(page).press('Enter');
  await expect(page.getByText('was typed 7 times before this unlock.')).toBeVisible();
});

test('3 a wait is there when the program starts, also for the recovery code, and counts down for the eye only', async ({
  vault,
  start,
}) => {
  leaveTries(vault.home, { wrong: 20, wait: 300_000, since: justNow() - 70_000 });
  const { page } = await start();
  await expect(
    page.getByText(/^Stria waits before it takes another try\. Try again in 3 minutes/).first(),
  ).toBeVisible();
  await expect(field(page)).toHaveAccessibleDescription(/ Try again in 3 minutes( \d+ seconds?)?\.$/);
  const spoken = page.locator('.visually-hidden', { hasText: 'Try again in' });
  const shown = page.locator('[aria-hidden="true"]', { hasText: 'Try again in' });
  const [said = '', before = ''] = [await spoken.textContent(), await shown.textContent()].map(String);
  await expect.poll(() => shown.textContent()).not.toBe(before);
  expect(await spoken.textContent()).toBe(said);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Use the recovery code' }).click();
  await expect(page.getByLabel('Recovery code')).toHaveAccessibleDescription(/ Try again in 3 minutes/);
  await expect(page.getByRole('button', { name: 'Set the new passphrase' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  expect(await violations(page)).toEqual([]);
});

test('1 after a hundred in a row only the recovery code opens, and the page says so', async ({
  vault,
  start,
}) => {
  leaveTries(vault.home, { wrong: 100 });
  const { page } = await start();
  const only = 'Too many wrong passphrases in a row. Only the recovery code opens the records now.';
  await expect(field(page)).toHaveAccessibleDescription(only);
  await field(page).fill(people.passphrase);
  await field(page).press('Enter');
  await expect(field(page)).toHaveValue(people.passphrase);
  await expect(unlockButton(page)).toHaveAccessibleDescription(only);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Use the recovery code' }).click();
  await page.getByLabel('Recovery code').fill(vault.recoveryCode);
  await field(page).fill('copper lantern drifts beyond seven');
  await page.getByLabel('Passphrase again').fill('copper lantern drifts beyond seven');
  await page.getByRole('button', { name: 'Set the new passphrase' }).click();
  await expect(page.getByRole('heading', { name: 'Keep the new recovery code' })).toBeVisible();
});

test('4 a count that somebody removed: the longest wait begins with the first try, and what was typed stays', async ({
  vault,
  start,
}) => {
  rmSync(join(vault.home, 'vault', triesName));
  const { page } = await start();
  await field(page).fill(people.passphrase);
  await unlockButton(page).click();
  await expect(field(page)).toHaveAccessibleDescription(
    'Stria waits before it takes another try. Try again in 5 minutes.',
  );
  await expect(field(page)).toHaveValue(people.passphrase);
  await expect(page.getByRole('heading', { name: 'Stria is locked' })).toBeVisible();
});

test('4 a count that was changed is told after the unlock', async ({ vault, start }) => {
  leaveTries(vault.home, { brokenOff: 3, changed: true });
  const { page } = await start();
  await unlock(page);
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: 'The count of wrong passphrases was missing, damaged or an older copy.' }),
  ).toBeVisible();
  await expect(page.getByText('Unlocking was broken off 3 times before this unlock.')).toBeVisible();
});
