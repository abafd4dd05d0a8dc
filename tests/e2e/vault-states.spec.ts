import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { people } from '../support/appointment.ts';
import { expectNoDeletion, passphraseField, todayLink, tryUnlocking } from '../support/lock-page.ts';
import { atWork } from '../support/prepared-vault.ts';
import { typeCodeBack } from '../support/set-up.ts';
import { test } from '../support/stria-test.ts';

const { passphrase } = people;
const other = 'copper lantern drifts beyond seven';

test('the first frame waits for no file, says nothing, and goes when the page is there', async ({
  start,
}) => {
  const { page } = await start();
  await expect(passphraseField(page)).toBeVisible();
  await expect(page.locator('#first-frame')).toHaveCount(0);
  await page.route('**/assets/**', () => new Promise(() => undefined)); // neither code nor style ever comes
  await page.reload({ waitUntil: 'commit' });
  await expect(page.locator('#first-frame svg')).toBeVisible();
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  await expect(page.locator('body')).toHaveText('');
  const look = () =>
    page.evaluate(() => {
      const { backgroundColor } = getComputedStyle(document.documentElement);
      const frame = document.querySelector('#first-frame');
      return { ground: backgroundColor, sign: frame && getComputedStyle(frame).color };
    });
  const first = await look();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.reload();
  await expect(passphraseField(page)).toBeVisible();
  await expect(page.locator('#first-frame')).toHaveCount(0);
  const sign = page.locator('main svg').first();
  expect(first).toEqual({
    ground: (await look()).ground,
    sign: await sign.evaluate((drawn) => getComputedStyle(drawn).color),
  });
});

test('a wrong passphrase stays in the field with a sentence, and the right one opens', async ({ start }) => {
  const { page } = await start();
  await tryUnlocking(page, 'harbour tumble violet eleven oats');
  const field = passphraseField(page);
  await expect(field).toHaveAccessibleDescription(
    'This is not the passphrase. Check capital letters and spaces.',
  );
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveValue('harbour tumble violet eleven oats');
  await expect(field).toBeFocused();
  await tryUnlocking(page, '');
  await expect(field).toHaveAccessibleDescription('Type your passphrase.');
  await tryUnlocking(page);
  await expect(todayLink(page)).toBeVisible();
});

test('the recovery code gives a new passphrase and a new code; the old ones stop working', async ({
  start,
  vault,
}) => {
  const { page } = await start();
  await page.getByRole('button', { name: 'Use the recovery code' }).click();
  const code = page.getByLabel('Recovery code');
  await code.fill(`${vault.recoveryCode.slice(0, -1)}${vault.recoveryCode.endsWith('0') ? '1' : '0'}`);
  await passphraseField(page).fill(other);
  await page.getByLabel('Passphrase again').fill(other);
  const go = page.getByRole('button', { name: 'Set the new passphrase' });
  await go.click();
  await expect(code).toHaveAccessibleDescription(/One character is wrong/);
  await expect(page.getByLabel('Passphrase again')).toHaveValue(other);
  await code.fill(vault.recoveryCode.toLowerCase().replaceAll('-', ' '));
  await go.click();
  await expect(page.getByRole('heading', { name: 'Keep the new recovery code' })).toBeVisible();
  const fresh = await typeCodeBack(page);
  expect(fresh).not.toBe(vault.recoveryCode);
  await page.getByRole('button', { name: 'Open the records' }).click();
  await expect(todayLink(page)).toBeVisible();
  await page.getByRole('button', { name: 'Lock' }).click();
  await tryUnlocking(page);
  await expect(passphraseField(page)).toHaveAccessibleDescription(/This is not the passphrase/);
  await page.getByRole('button', { name: 'Use the recovery code' }).click();
  await page.getByLabel('Recovery code').fill(vault.recoveryCode);
  await passphraseField(page).fill(passphrase);
  await page.getByLabel('Passphrase again').fill(passphrase);
  await go.click();
  await expect(page.getByLabel('Recovery code')).toHaveAccessibleDescription(/does not open these records/);
  await page.getByRole('button', { name: 'Use the passphrase' }).click();
  await tryUnlocking(page, other);
  await expect(todayLink(page)).toBeVisible();
});

test('a vault that is open in another program is told as that, and opens when it is free', async ({
  vault,
  start,
}) => {
  const { page } = await start();
  const folder = join(vault.home, 'vault');
  await atWork(vault.home, async () => {
    const before = readdirSync(folder);
    await tryUnlocking(page);
    const told = page.getByRole('status').filter({ hasText: 'The records are open in another program.' });
    await expect(told).toBeVisible();
    await expect(passphraseField(page)).toHaveValue(passphrase);
    await expectNoDeletion(page);
    expect(readdirSync(folder)).toEqual(before);
  });
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(todayLink(page)).toBeVisible();
});
