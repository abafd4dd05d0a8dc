import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { factsOf } from '../../electron/vault/backups/check-copy.ts';
import { keepCopy } from '../../electron/vault/backups/keep-copy.ts';
import { writeMeta } from '../../electron/vault/db/meta.ts';
import { write } from '../../electron/vault/db/run.ts';
import { copyInto } from '../support/copy-database.ts';
import { people, unlock } from '../support/appointment.ts';
import { askAsPage } from '../support/ask-as-page.ts';
import { workOf } from '../support/practice-at-work.ts';
import { practiceAtSize } from '../support/practice-at-size.ts';
import { atWork } from '../support/prepared-vault.ts';
import { typeCodeBack } from '../support/set-up.ts';
import { killApp, test } from '../support/stria-test.ts';
import { asVersion36 } from '../support/twice-kept.ts';

/** So many patients that their records are read for seconds. */
const patients = 1500;
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
  await change.click();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByText('This was stopped before it was done.')).toBeVisible();
  await expect(dialog.getByRole('progressbar')).toHaveCount(0);
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

/** Keeps a backup as a program of version 36 made it. */
const olderBackup = (home: string): Promise<void> =>
  atWork(home, (at) => {
    const { vaultId, held, keys, ledger, db } = workOf(at).vault;
    asVersion36(db.sqlite);
    const { ring } = held;
    const facts = factsOf(db, vaultId);
    const copyTo = (file: string): void => copyInto(db, file);
    const kept = {
      home,
      at: Date.now(),
      reason: 'update',
      ring,
      key: keys.database,
      signer: ledger,
    } as const;
    expect(keepCopy({ ...kept, facts, attached: [], copyTo })).toBeDefined();
  });

/** Restores it: what is done with the copy is said on the page. */
const restored = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => {
      for (const each of document.querySelectorAll('[role=status]')) said.push(each.textContent);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await page.getByRole('button', { name: 'Restore a backup' }).click();
  await page.getByLabel('Passphrase or recovery code').fill(people.passphrase);
  await page.getByRole('button', { name: 'Check and restore' }).click();
  await expect(page.getByRole('heading', { name: 'The backup is in place' })).toBeVisible({
    timeout: 240_000,
  });
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said.filter((text) => /^Bringing the copy up to date: step \d+ of \d+…$/.test(text))).not.toEqual(
    [],
  );
};

test('a vault of an older program says at the foot of the window what is done with it, also after a kill in the midst; so do a new key and a restore', async ({
  start,
}) => {
  test.setTimeout(600_000);
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

    const second = await start({ home });
    const { page } = second;
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
    await killApp(second);
    await olderBackup(home);
    await restored((await start({ home })).page);
  } finally {
    remove();
  }
});
