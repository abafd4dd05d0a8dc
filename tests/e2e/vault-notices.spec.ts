import { copyFileSync, cpSync, readFileSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { givePassphrase, withPassphrase } from '../../electron/vault/change-slots.ts';
import { leastCost } from '../../electron/vault/keys/argon2.ts';
import { people, unlock } from '../support/appointment.ts';
import { putOlderPageBack } from '../support/older-page.ts';
import { atWork } from '../support/prepared-vault.ts';
import { test } from '../support/stria-test.ts';
import { patientInput } from '../support/vault-at-work.ts';

const { passphrase } = people;
const other = 'copper lantern drifts beyond seven';

interface Told {
  readonly what: string;
  readonly make: (home: string) => Promise<void> | void;
  readonly says: RegExp;
}

const inFolder = (home: string, name: string): string => join(home, 'vault', name);

const told: readonly Told[] = [
  {
    what: 'a key ring that was torn, with its copy in its place',
    make: (home) => truncateSync(inFolder(home, 'keyring.json'), 200),
    says: /The file with the keys was damaged or missing/,
  },
  {
    what: 'a key ring that is gone, with its copy in its place',
    make: (home) => rmSync(inFolder(home, 'keyring.json')),
    says: /The file with the keys was damaged or missing/,
  },
  {
    what: 'an older database put back',
    make: async (home) => {
      const file = inFolder(home, 'stria.db');
      copyFileSync(file, `${file}.older`);
      await atWork(home, ({ get }) => get('patients:save', patientInput({ family: 'Later' })));
      renameSync(`${file}.older`, file);
    },
    says: /These records are older than the ones that were here last/,
  },
  {
    what: 'an older page of the database put back',
    make: async (home) => {
      const file = inFolder(home, 'stria.db');
      const older = readFileSync(file);
      await atWork(home, ({ get }) => get('patients:save', patientInput({ family: 'Later' })));
      putOlderPageBack(file, older);
    },
    says: /The file with the records was changed while it was closed.*It happened after \d+-\w+-\d{4} \d\d:\d\d/s,
  },
  {
    what: 'an entry changed after it was written',
    make: (home) =>
      atWork(home, ({ holder }) => {
        holder.work?.vault.db.sqlite.exec('drop trigger entries_never_change');
        holder.work?.vault.db.sqlite.exec('update entries set at = at + 1 where seq = 2');
      }),
    says: /An entry was changed after it was written/,
  },
  {
    what: 'an older key ring put back',
    make: async (home) => {
      const kept = join(home, 'kept');
      cpSync(join(home, 'vault'), kept, { recursive: true });
      await atWork(home, ({ holder }) => {
        if (!holder.work) throw new Error('locked');
        const { vault } = holder.work;
        const { userId } = vault;
        withPassphrase(vault, { userId, passphrase }, (vaultKey) =>
          givePassphrase(vault, vaultKey, { userId, passphrase: other }, leastCost),
        );
      });
      for (const name of ['keyring.json', 'keyring.last-good.json'])
        copyFileSync(join(kept, name), inFolder(home, name));
      rmSync(kept, { recursive: true });
    },
    says: /The file with the keys is an older copy/,
  },
];

for (const { what, make, says } of told) {
  test(`opens and says so: ${what}`, async ({ vault, start }) => {
    await make(vault.home);
    const { page } = await start();
    await unlock(page);
    const notice = page.getByRole('status').filter({ hasText: says });
    await expect(notice).toBeVisible();
    await page.getByRole('link', { name: 'Patients' }).click();
    await expect(notice).toBeVisible();
    await notice.getByRole('button', { name: 'Seen' }).click();
    await expect(notice).toHaveCount(0);
    await page.getByRole('link', { name: 'Today' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(notice).toHaveCount(0);
  });
}

test('a vault in good order opens without a word', async ({ start }) => {
  const { page } = await start();
  await unlock(page);
  await expect(page.getByRole('button', { name: 'Seen' })).toHaveCount(0);
});
