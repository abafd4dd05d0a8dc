import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { people, unlock } from './appointment.ts';
import { go, type Visit } from './every-screen.ts';
import { addPerson, changeKey } from './people.ts';
import { cover, pin, setPin } from './pins.ts';
import { typeCodeBack } from './set-up.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** The people of the practice and the own passphrase, with their dialogs; ends on the practice page. */
export const visitPeople = async (page: Page, visit: Visit): Promise<void> => {
  await addPerson(page, {
    name: 'Maren Abernathy',
    role: 'Assistant',
    passphrase: 'meadow cactus ribbon forty plum',
  });
  await visit('practice: people');
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  for (const [opens, tries] of [
    ['Add a person', 'Add person'],
    ['Change Maren Abernathy', 'Save person'],
    ['Remove Maren Abernathy', 'Remove person'],
    ['Change passphrase', 'Change passphrase'],
    ['Set a PIN', 'Set PIN'],
    ['New recovery code', 'Make a new code'],
    ['Change the key of the vault', 'Show the new recovery code'],
  ] as const) {
    await button(page, opens).click();
    await dialog.getByRole('button', { name: tries }).click();
    await expect(dialog.locator('[aria-invalid="true"]').first()).toBeVisible();
    await visit(`practice: ${opens}, with errors`);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  await button(page, 'New recovery code').click();
  await dialog.getByLabel('Your own passphrase').fill(people.passphrase);
  await dialog.getByRole('button', { name: 'Make a new code' }).click();
  await expect(page.getByRole('heading', { name: 'Recovery code', exact: true })).toBeVisible();
  await visit('practice: new recovery code');
  await typeCodeBack(page);
  await dialog.getByRole('button', { name: 'The paper is put away' }).click();
  await expect(dialog).toHaveCount(0);
  await changeKey(page, visit);
  await visit('practice: key changed');
};

/** The cover over the screen, with a wrong PIN; ends on the practice page, with a PIN. */
export const visitVeil = async (page: Page, visit: Visit): Promise<void> => {
  await setPin(page);
  await visit('practice: with a PIN');
  await button(page, /^Cover$/).click();
  await expect(cover(page)).toBeVisible();
  await button(page, 'Go on').click();
  await expect(page.locator('[aria-invalid="true"]')).toBeVisible();
  await visit('cover, with an error');
  await page.getByLabel('PIN', { exact: true }).fill(pin);
  await button(page, 'Go on').click();
  await expect(page.getByLabel('Name of the practice')).toBeVisible();
};

/** The backups, the question for a restore drill, and what was restored; ends on the practice page. */
export const visitBackups = async (page: Page, visit: Visit): Promise<void> => {
  await go(page, 'Practice');
  await button(page, 'Back up now').click();
  await expect(page.getByText(/^Last good backup/)).toBeVisible();
  await button(page, 'Try a restore').click();
  await button(page, 'Start the drill').click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  await visit('practice: restore drill, with errors');
  await button(page, 'Not now').click();
  await visit('practice: backups');
  await page.getByRole('button', { name: 'Lock' }).click();
  await button(page, 'Restore a backup').click();
  await button(page, 'Check and restore').click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  await visit('restore a backup, with errors');
  await page.getByLabel('Passphrase or recovery code').fill(people.passphrase);
  await button(page, 'Check and restore').click();
  await expect(button(page, 'Put the old records back')).toBeVisible();
  await visit('restored');
  await button(page, 'Put the old records back').click();
  await expect(page.getByRole('heading', { name: 'The old records are back' })).toBeVisible();
  await button(page, 'Go on to unlock').click();
  await unlock(page);
  await go(page, 'Practice');
};
