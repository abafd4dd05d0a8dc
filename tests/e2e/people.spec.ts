import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import { lock, openChart, people, unlock } from '../support/appointment.ts';
import { chartOneArea, giveReasons, seal } from '../support/chart-session.ts';
import { addPerson, changeKey } from '../support/people.ts';
import { atWork } from '../support/prepared-vault.ts';
import { consentInput } from '../support/record-inputs.ts';
import { typeCodeBack } from '../support/set-up.ts';
import { test } from '../support/stria-test.ts';

const assistant = {
  name: 'Maren Abernathy',
  role: 'Assistant',
  passphrase: 'meadow cactus ribbon forty plum',
} as const;
const another = 'copper lantern drifts beyond seven';

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const go = (page: Page, place: string): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click();

/** Tries a passphrase on the lock page, which stays. */
const refusedAtLock = async (page: Page, passphrase: string): Promise<void> => {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await button(page, 'Unlock').click();
  await expect(page.getByText(/This is not the passphrase/)).toBeVisible();
  await expect(button(page, 'Unlock')).toBeVisible();
};

test('an assistant prepares, the practitioner seals, and a removed assistant opens nothing', async ({
  start,
  vault,
}) => {
  await atWork(vault.home, ({ get }) =>
    get('consents:sign', consentInput(vault.patient, Date.now() - 60_000)),
  );
  const { page } = await start();
  await unlock(page);
  await addPerson(page, assistant);
  const row = page.getByRole('listitem').filter({ hasText: assistant.name });
  await expect(row).toContainText('Assistant');
  await expect(row).toContainText('Can unlock');
  await lock(page);

  await unlock(page, assistant.passphrase);
  await go(page, 'Practice');
  await expect(page.getByRole('heading', { name: 'Your passphrase' })).toBeVisible();
  await expect(page.getByText(/^This computer offers no key store/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'People' })).toHaveCount(0);
  await expect(page.getByLabel('Name of the practice')).toHaveCount(0);
  await expect(page.getByText('Only an owner changes this.')).toBeVisible();
  await openChart(page);
  await chartOneArea(page);
  await giveReasons(page);
  const sealing = button(page, /^Seal session/);
  await expect(page.getByText('Only a practitioner or an owner seals.').first()).toBeVisible();
  await expect(sealing).toBeDisabled();
  await expect(sealing).toHaveAccessibleDescription('Only a practitioner or an owner seals.');
  await sealing.click({ force: true });
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await lock(page);

  await unlock(page);
  await go(page, 'Today');
  await expect(page.getByText('Session, by Maren Abernathy')).toBeVisible();
  await openChart(page);
  await button(page, /^Continue session/)
    .first()
    .click();
  await seal(page);
  await expect(page.getByText(/^Sealed .* by Tomasz Wiśniewski/).first()).toBeVisible();
  await go(page, 'Practice');
  await button(page, `Remove ${assistant.name}`).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByLabel('Your own passphrase').fill('not my passphrase at all');
  await dialog.getByRole('button', { name: 'Remove person' }).click();
  await expect(dialog.getByText(/This is not the passphrase/)).toBeVisible();
  await dialog.getByLabel('Your own passphrase').fill(people.passphrase);
  await dialog.getByRole('button', { name: 'Remove person' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(row).toContainText(/Removed \d/);
  await expect(button(page, `Change ${assistant.name}`)).toHaveCount(0);
  await lock(page);
  await refusedAtLock(page, assistant.passphrase);
  await unlock(page);
});

test('an assistant prepares a consent, and the practitioner hands it over', async ({ start }) => {
  const { page } = await start();
  await unlock(page);
  await addPerson(page, assistant);
  await button(page, 'Change person').click();
  await expect(
    page.getByText(/^Locked at .* for somebody else\. Everybody unlocks with their own/),
  ).toBeVisible();
  await unlock(page, assistant.passphrase);
  await expect(page.getByRole('link', { name: 'Today' })).toHaveAttribute('aria-current', 'page'); // not where the other one was
  await openChart(page);
  await button(page, /^Consent/).click();
  await page.getByLabel('Deepest needling').fill('1.75');
  await page.getByLabel('Price as told').fill('£90 a session');
  await expect(page.getByText(/^Only a practitioner or an owner hands over and signs/).first()).toBeVisible();
  await expect(button(page, 'Hand over to the patient')).toBeDisabled();
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await lock(page);
  await unlock(page);
  await openChart(page);
  await expect(page.getByText(/^saved .* by Maren Abernathy$/)).toBeVisible();
  await button(page, /^Continue consent/).click();
  await expect(page.getByLabel('Deepest needling')).toHaveValue('1.75');
  await expect(page.getByLabel('Price as told')).toHaveValue('£90 a session');
});

test('a reader looks at everything and is told at each button who may press it', async ({ start }) => {
  const { page } = await start();
  await unlock(page);
  await addPerson(page, { ...assistant, role: 'Reader' });
  await lock(page);
  await unlock(page, assistant.passphrase);
  await openChart(page);
  const why = page.getByText(/^Only an assistant, a practitioner,? or an owner writes/).first();
  await expect(why).toBeVisible();
  await page.setViewportSize({ width: 640, height: 400 }); // the reference at 200 %
  const [words, buttons] = await Promise.all([why.boundingBox(), button(page, /^Screen/).boundingBox()]);
  expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual(buttons?.y ?? 0);
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const name of [/^Consent/, /^(Start|Continue) session/, /^Screen/])
    await expect(button(page, name)).toBeDisabled();
  await expect(button(page, 'Add concern')).toHaveCount(0);
  await go(page, 'Patients');
  await expect(button(page, 'New patient')).toBeDisabled();
  await go(page, 'Products');
  await expect(button(page, 'New product').first()).toBeDisabled();
});

test('a changed passphrase opens, the old one does not; a new recovery code is shown once', async ({
  start,
  vault,
}) => {
  const { page } = await start();
  await unlock(page);
  await go(page, 'Practice');
  await button(page, 'Change passphrase').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Your own passphrase').fill(people.passphrase);
  await dialog.getByLabel('New passphrase', { exact: true }).fill(another);
  await dialog.getByLabel('New passphrase again').fill(another);
  await dialog.getByRole('button', { name: 'Change passphrase' }).click();
  await expect(page.getByText(/^Passphrase changed \d/)).toBeVisible();
  await button(page, 'New recovery code').click();
  await dialog.getByLabel('Your own passphrase').fill(another);
  await dialog.getByRole('button', { name: 'Make a new code' }).click();
  await expect(page.getByRole('heading', { name: 'Recovery code', exact: true })).toBeVisible();
  const code = await typeCodeBack(page);
  expect(code).not.toBe(vault.recoveryCode);
  await dialog.getByRole('button', { name: 'The paper is put away' }).click();
  await expect(dialog).toHaveCount(0);
  await lock(page);
  await refusedAtLock(page, people.passphrase);
  await unlock(page, another);
});

test('39 a new key for the vault: the owner goes on, the assistant opens it with a new passphrase only', async ({
  start,
}) => {
  const { page } = await start();
  await unlock(page);
  await addPerson(page, assistant);
  await changeKey(page);
  const row = page.getByRole('listitem').filter({ hasText: assistant.name });
  await expect(row).toContainText('Cannot unlock');
  await expect(page.getByText(/kept in the folder “old-key” beside them/)).toBeVisible();
  await lock(page);
  await refusedAtLock(page, assistant.passphrase);
  await unlock(page);
  await go(page, 'Practice');
  await button(page, `Change ${assistant.name}`).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Their passphrase', { exact: true }).fill(another);
  await dialog.getByLabel('Their passphrase again').fill(another);
  await dialog.getByLabel('Your own passphrase').fill(people.passphrase);
  await dialog.getByRole('button', { name: 'Save person' }).click();
  await expect(row).toContainText('Can unlock');
  await button(page, 'Back up now').click();
  await expect(page.getByText(/The records as they were before are removed/)).toBeVisible();
  await lock(page);
  await unlock(page, another);
});
