import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { writeMeta } from '../../electron/vault/db/meta.ts';
import { write } from '../../electron/vault/db/run.ts';
import { people, unlock } from '../support/appointment.ts';
import { askAsPage } from '../support/ask-as-page.ts';
import { workOf } from '../support/practice-at-work.ts';
import { practiceAtSize } from '../support/practice-at-size.ts';
import { atWork } from '../support/prepared-vault.ts';
import { typeCodeBack } from '../support/set-up.ts';
import { killApp, test } from '../support/stria-test.ts';

/** So many patients that their records are read for seconds. */
const patients = 900;
const indexing = 'Making the lists and the search anew…';

/** Changes the key: stopped once, then done; every question is answered meanwhile. */
const changedKey = async (page: Page): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name: 'Practice', exact: true }).click();
  await page.getByRole('button', { name: 'Change the key of the vault' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Your own passphrase').fill(people.passphrase);
  await dialog.getByRole('button', { name: 'Show the new recovery code' }).click();
  await expect(page.getByRole('heading', { name: 'Recovery code', exact: true })).toBeVisible();
  await typeCodeBack(page);
  const change = dialog.getByRole('button', { name: 'Change the key', exact: true });
  // At 200 % the dialog is higher than the window: how far it is, and that it was stopped, come into sight by themselves.
  await page.setViewportSize({ width: 640, height: 400 });
  await change.click();
  await expect(dialog.getByRole('progressbar')).toBeInViewport({ ratio: 1 });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByText('This was stopped before it was done.')).toBeInViewport({ ratio: 1 });
  await expect(dialog.getByRole('progressbar')).toHaveCount(0);
  await page.setViewportSize({ width: 1280, height: 800 });
  await change.click();
  const rekeying = dialog.getByRole('progressbar', { name: 'Writing the records under the new key…' });
  await expect(rekeying).toBeVisible({ timeout: 60_000 });
  expect(await rekeying.evaluate((each: HTMLProgressElement) => each.value / each.max)).toBeLessThan(1);
  const found = await askAsPage(page, 'patients:search', { query: 'a', after: null, limit: 5 });
  expect(found).toMatchObject({ ok: true });
  await expect(rekeying).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The vault has a new key' })).toBeVisible({
    timeout: 120_000,
  });
  await dialog.getByRole('button', { name: 'Back to the practice' }).click();
};

test('a vault of an older program says at the foot of the window what is done with it, also after a kill in the midst; so does a change of the key', async ({
  start,
}) => {
  test.setTimeout(300_000);
  const { home, remove, longest } = await practiceAtSize(patients);
  try {
    // As an older program left it: its indexes are read anew at the next opening.
    await atWork(home, (at) => {
      const { db } = workOf(at).vault;
      write(db, (tx) => writeMeta(tx, 'indexes-due', 'yes'));
    });
    const first = await start({ home });
    const before = first.page.getByRole('progressbar', { name: indexing });
    await expect(before).toHaveCount(0);
    await first.page.getByLabel('Passphrase', { exact: true }).fill(people.passphrase);
    await first.page.keyboard.press('Enter');
    await expect(before).toBeVisible();
    await killApp(first);

    const { page } = await start({ home });
    const bar = page.getByRole('progressbar', { name: indexing });
    const words = page.getByRole('status').filter({ hasText: indexing });
    const watched = async (): Promise<readonly number[]> => {
      await expect(bar).toBeVisible();
      await expect(words).toBeVisible();
      await expect(bar).toBeInViewport({ ratio: 1 });
      const seen: number[] = [];
      for (;;) {
        const share = await bar
          .evaluate((each: HTMLProgressElement) => each.value / each.max, null, { timeout: 500 })
          .catch(() => null);
        if (share === null) return seen;
        seen.push(share);
      }
    };
    const [seen] = await Promise.all([watched(), unlock(page)]);
    expect(new Set(seen).size).toBeGreaterThan(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    await expect(bar).toHaveCount(0);
    await expect(words).toHaveCount(0);
    await page.getByRole('navigation').getByRole('link', { name: 'Patients' }).click();
    await page.getByRole('searchbox').fill(longest.number);
    await expect(page.getByRole('option')).toHaveCount(1);

    await changedKey(page);
  } finally {
    remove();
  }
});
