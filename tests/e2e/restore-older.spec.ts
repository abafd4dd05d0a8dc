import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { factsOf } from '../../electron/vault/backups/check-copy.ts';
import { keepCopy } from '../../electron/vault/backups/keep-copy.ts';
import { copyInto } from '../support/copy-database.ts';
import { people, unlock } from '../support/appointment.ts';
import { workOf } from '../support/practice-at-work.ts';
import { practiceAtSize } from '../support/practice-at-size.ts';
import { atWork } from '../support/prepared-vault.ts';
import { test } from '../support/stria-test.ts';
import { asVersion36 } from '../support/twice-kept.ts';

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
    timeout: 120_000,
  });
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said).toContain('Comparing every word that the search finds…');
  expect(said.filter((text) => /^Bringing the copy up to date: step \d+ of \d+…$/.test(text))).not.toEqual(
    [],
  );
};

test('a backup of an older program is brought up to date in its copy, and the page says so', async ({
  start,
}) => {
  test.setTimeout(300_000);
  const { home, remove, longest } = await practiceAtSize(300);
  try {
    await olderBackup(home);
    const { page } = await start({ home });
    await restored(page);
    await page.getByRole('button', { name: 'Go on to unlock' }).click();
    await unlock(page);
    await page.getByRole('navigation').getByRole('link', { name: 'Patients' }).click();
    await page.getByRole('searchbox').fill(longest.number);
    await expect(page.getByRole('option')).toHaveCount(1);
  } finally {
    remove();
  }
});
