import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { newestVersion } from '../../electron/vault/db/migrate.ts';
import { people } from '../support/appointment.ts';
import { folderDigest } from '../support/folder-digest.ts';
import { expectNoDeletion, passphraseField, todayLink, tryUnlocking } from '../support/lock-page.ts';
import { atWork, strangersHome } from '../support/prepared-vault.ts';
import { test } from '../support/stria-test.ts';
import { writeBytes } from '../support/vault-bytes.ts';

const { passphrase } = people;

/**
 * The vault's own folder and the names beside it; the program's instance file comes and goes, and the log, which has a
 * line for each refusal, is no record.
 */
const everythingIn = (home: string): unknown => ({
  vault: folderDigest(join(home, 'vault')),
  beside: readdirSync(home).filter((name) => !name.startsWith('instance') && name !== 'log'),
});

interface Fault {
  readonly what: string;
  readonly make: (folder: string, home: string) => void | Promise<void>;
  /** The heading of the page before, or the sentence beside the passphrase after it was typed. */
  readonly says: string;
  readonly afterPassphrase?: true;
}

const flip = (file: string, at: number): void => {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
};
const both = (folder: string, change: (file: string) => void): void => {
  for (const name of ['keyring.json', 'keyring.last-good.json']) change(join(folder, name));
};
const database = (folder: string): string => join(folder, 'stria.db');
const foreign = 'The file with the records does not belong to these keys.';
const damaged = 'The file with the records is damaged.';
const special = 'Where the records should be there is a link or a folder, not a file.';

const faults: readonly Fault[] = [
  { what: 'no key ring', make: (at) => both(at, rmSync), says: 'The file with the keys is missing.' },
  {
    what: 'an empty key ring',
    make: (at) => both(at, (file) => writeFileSync(file, '')),
    says: 'The file with the keys is damaged.',
  },
  {
    what: 'a torn key ring',
    make: (at) => both(at, (file) => truncateSync(file, 300)),
    says: 'The file with the keys is damaged.',
  },
  { what: 'no database', make: (at) => rmSync(database(at)), says: 'The file with the records is missing.' },
  {
    what: 'an empty database',
    make: (at) => writeFileSync(database(at), ''),
    says: 'The file with the records is empty.',
  },
  {
    what: 'a plain SQLite file',
    make: (at) => writeFileSync(database(at), Buffer.concat([Buffer.from('SQLite format 3\0')], 8192)),
    says: foreign,
  },
  {
    what: 'a text file',
    make: (at) => writeFileSync(database(at), 'Dear patient, '.repeat(1000)),
    says: foreign,
  },
  {
    what: 'a database cut off inside a page',
    make: (at) => truncateSync(database(at), 4096 * 3 + 100),
    says: damaged,
  },
  {
    what: 'a link',
    make: (at, home) => {
      renameSync(database(at), join(home, 'elsewhere.db'));
      symlinkSync(join(home, 'elsewhere.db'), database(at));
    },
    says: special,
  },
  {
    what: 'a folder',
    make: (at) => {
      rmSync(database(at));
      mkdirSync(database(at));
    },
    says: special,
  },
  {
    what: 'a flipped bit in the first page',
    make: (at) => flip(database(at), 700),
    says: damaged,
    afterPassphrase: true,
  },
  {
    what: 'a flipped bit in every later page',
    make: (at) => {
      const { length } = readFileSync(database(at));
      for (let start = 4096; start < length; start += 4096) flip(database(at), start + 2000);
    },
    says: damaged,
    afterPassphrase: true,
  },
  {
    what: 'a database cut off after three pages',
    make: (at) => truncateSync(database(at), 4096 * 3),
    says: damaged,
    afterPassphrase: true,
  },
  {
    what: 'the database of another vault',
    make: (at) => {
      const second = strangersHome();
      renameSync(database(join(second, 'vault')), database(at));
      rmSync(second, { recursive: true });
    },
    says: foreign,
    afterPassphrase: true,
  },
  {
    what: 'a newer version',
    make: async (_at, home) =>
      atWork(home, ({ holder }) => {
        holder.work?.vault.db.sqlite.pragma(`user_version = ${String(newestVersion + 1)}`);
      }),
    says: 'These records were written by a newer version of Stria.',
    afterPassphrase: true,
  },
];

/** The page tells of the fault, also when it is tried again. */
const told = async (page: Page, { says, afterPassphrase }: Fault): Promise<void> => {
  if (afterPassphrase) {
    await tryUnlocking(page);
    await expect(page.getByRole('alert').filter({ hasText: says })).toBeVisible();
    await expect(passphraseField(page)).toHaveValue(passphrase);
    await page.getByRole('button', { name: 'Unlock' }).click();
    await expect(page.getByRole('alert').filter({ hasText: says })).toBeVisible();
  } else {
    await expect(page.getByRole('heading', { name: says })).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { name: says })).toBeVisible();
  }
  await expectNoDeletion(page);
};

for (const when of ['before the passphrase', 'after it'] as const) {
  test(`what is wrong with the files is told in plain words ${when}, and nothing is touched`, async ({
    vault,
    start,
  }) => {
    const folder = join(vault.home, 'vault');
    let page: Page | undefined;
    for (const fault of faults.filter(
      ({ afterPassphrase }) => (afterPassphrase === true) === (when === 'after it'),
    ))
      await test.step(fault.what, async () => {
        for (const name of readdirSync(vault.home).filter(
          (name) => name === 'vault' || name === 'elsewhere.db',
        ))
          rmSync(join(vault.home, name), { recursive: true });
        writeBytes(folder, vault.files);
        await fault.make(folder, vault.home);
        const before = everythingIn(vault.home);
        if (page) await page.reload();
        else ({ page } = await start());
        await told(page, fault);
        expect(everythingIn(vault.home)).toEqual(before);
      });
  });
}

test('a missing file that is put back opens on the next try', async ({ vault, start }) => {
  const file = database(join(vault.home, 'vault'));
  renameSync(file, `${file}.away`);
  const { page } = await start();
  await expect(page.getByRole('heading', { name: 'The file with the records is missing.' })).toBeVisible();
  renameSync(`${file}.away`, file);
  await page.getByRole('button', { name: 'Try again' }).click();
  await tryUnlocking(page);
  await expect(todayLink(page)).toBeVisible();
});
