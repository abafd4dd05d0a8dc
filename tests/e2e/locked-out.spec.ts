import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { expect } from 'playwright/test';
import { readKeyring } from '../../electron/vault/keys/keyring-file.ts';
import { readTries, writeTries } from '../../electron/vault/keys/tries-file.ts';
import { people, unlock } from '../support/appointment.ts';
import { passphraseField, todayLink, tryUnlocking } from '../support/lock-page.ts';
import { atWork } from '../support/prepared-vault.ts';
import { test } from '../support/stria-test.ts';

const hers = 'meadow cactus ribbon forty plum';

/** As after a hundred wrong passphrases where this person's was asked for. */
const lockOut = (folder: string, userId: string): void => {
  const read = readKeyring(folder);
  if (!read.ok) throw new Error(read.why);
  const { vaultId } = read.ring;
  const tries = readTries(folder, vaultId);
  if (typeof tries === 'string') throw new Error(tries);
  writeTries(folder, vaultId, { ...tries, people: [{ userId, wrong: 100, brokenOff: 0 }] });
};

test('1 who is locked out after a hundred wrong tries is told what helps, and another owner allows tries again', async ({
  start,
  vault,
}) => {
  const id = newId();
  await atWork(vault.home, async ({ get }) => {
    const fields = { name: 'Maren Abernathy', qualification: 'RN' };
    const { passphrase } = people;
    await get('users:add', { id, fields, role: 'owner', newPassphrase: hers, passphrase });
  });
  lockOut(join(vault.home, 'vault'), id);
  const { page } = await start();
  await tryUnlocking(page, hers);
  await expect(page.getByText(/^A wrong passphrase was typed 100 times/)).toBeVisible();
  await unlock(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Practice' }).click();
  await expect(page.getByText('Locked out after 100 wrong tries')).toBeVisible();
  await page.getByRole('button', { name: 'Allow Maren Abernathy to try again' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Your own passphrase').fill(people.passphrase);
  await dialog.getByRole('button', { name: 'Allow tries again' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Locked out after 100 wrong tries')).toBeHidden();
  await page.keyboard.press('Control+l');
  await expect(passphraseField(page)).toBeVisible();
  await tryUnlocking(page, hers);
  await expect(todayLink(page)).toBeVisible();
});
