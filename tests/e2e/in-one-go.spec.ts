import { expect } from 'playwright/test';
import { importing } from '../../electron/vault/services/importing.ts';
import { savePatient } from '../../electron/vault/services/patients.ts';
import { writeMeta } from '../../electron/vault/db/meta.ts';
import { write } from '../../electron/vault/db/run.ts';
import { people, unlock } from '../support/appointment.ts';
import { workOf } from '../support/practice-at-work.ts';
import { atWork } from '../support/prepared-vault.ts';
import { killApp, test } from '../support/stria-test.ts';
import { patientInput, type VaultAtWork } from '../support/vault-at-work.ts';

const patients = 4000;
const indexing = 'Making the lists and the search anew…';

/** As an older program left it: its indexes are read anew at the next opening, which takes seconds. */
const leftByAnOlderProgram = (vault: VaultAtWork): void => {
  const { work, batches } = importing(workOf(vault), 'seed');
  for (let number = 0; number < patients; number += 1)
    savePatient(work, patientInput({ family: `Ardley ${number}`, note: 'Rang twice. '.repeat(60) }));
  batches.end();
  write(workOf(vault).vault.db, (tx) => writeMeta(tx, 'indexes-due', 'yes'));
};

test('a vault of an older program says at the foot of the window what is done with it, also after a kill in the midst', async ({
  start,
  vault,
}) => {
  await atWork(vault.home, leftByAnOlderProgram);
  const first = await start();
  const before = first.page.getByRole('progressbar', { name: indexing });
  await expect(before).toHaveCount(0);
  await first.page.getByLabel('Passphrase', { exact: true }).fill(people.passphrase);
  await first.page.keyboard.press('Enter');
  await expect(before).toBeVisible();
  await killApp(first);

  const { page } = await start();
  const bar = page.getByRole('progressbar', { name: indexing });
  const words = page.getByRole('status').filter({ hasText: indexing });
  const watched = async (): Promise<readonly number[]> => {
    await expect(bar).toBeVisible();
    await expect(words).toBeVisible();
    await expect(bar).toBeInViewport({ ratio: 1 });
    const seen: number[] = [];
    for (;;) {
      const value = await bar.getAttribute('value', { timeout: 500 }).catch(() => null);
      if (value === null) return seen;
      seen.push(Number(value) / Number(await bar.getAttribute('max', { timeout: 500 }).catch(() => value)));
    }
  };
  const [seen] = await Promise.all([watched(), unlock(page)]);
  expect(new Set(seen).size).toBeGreaterThan(1);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  await expect(bar).toHaveCount(0);
  await expect(words).toHaveCount(0);
  await page.getByRole('navigation').getByRole('link', { name: 'Patients' }).click();
  await page.getByRole('searchbox').fill(`ardley ${patients - 1}`);
  await expect(page.getByRole('option')).toHaveCount(1);
});
