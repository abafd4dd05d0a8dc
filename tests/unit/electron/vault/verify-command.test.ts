import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepHeads } from '../../../../electron/vault/keep-ring.ts';
import { vaultFolder } from '../../../../electron/vault/make-vault-folder.ts';
import { close } from '../../../../electron/vault/services/vault.ts';
import { verifyVault } from '../../../../electron/vault/verify-command.ts';
import { folderDigest } from '../../../support/folder-digest.ts';
import { lockedPractice, practiceAtWork, workOf } from '../../../support/practice-at-work.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';
import { tamper } from '../../../support/tamper.ts';
import { passphrase, patientInput, vaultAtWork } from '../../../support/vault-at-work.ts';

const task = new URL('../../../../build/tasks/verify.ts', import.meta.url).pathname;

const run = (home: string, typed: string): { readonly code: number | null; readonly said: string } => {
  const ran = spawnSync(process.execPath, [task, '--home', home], { input: typed });
  expect(ran.stderr.toString()).toBe('');
  return { code: ran.status, said: ran.stdout.toString() };
};

/** A practice with a patient, whose tables are then changed behind the program's back; answers its home. */
const tamperedWith = async (sql: string, trigger?: string): Promise<string> => {
  const vault = await practiceAtWork();
  await vault.get('patients:save', patientInput());
  const { sqlite } = workOf(vault).vault.db;
  const made = sqlite
    .prepare('select sql from sqlite_schema where name = ?')
    .pluck()
    .get(trigger ?? '');
  if (trigger !== undefined) sqlite.exec(`drop trigger ${trigger}`);
  sqlite.exec(sql);
  if (typeof made === 'string') sqlite.exec(made);
  close(vault.holder);
  return vault.holder.home;
};

describe('npm run verify', () => {
  it('says that everything holds, and changes no file', async () => {
    const vault = await practiceAtWork();
    await vault.get('patients:save', patientInput());
    close(vault.holder);
    const { home } = vault.holder;
    const before = folderDigest(home);
    expect(run(home, `${passphrase}\n`)).toEqual({ code: 0, said: '4 entries checked, everything holds.\n' });
    expect(run(home, passphrase).code).toBe(0);
    expect(folderDigest(home)).toEqual(before);
  });

  it('says why a vault cannot be opened, and changes no file', async () => {
    const home = lockedPractice();
    const before = folderDigest(home);
    expect(run(home, 'another passphrase entirely\n')).toEqual({
      code: 2,
      said: 'This is not the passphrase of the vault.\n',
    });
    expect(run(home, '').code).toBe(2);
    expect(folderDigest(home)).toEqual(before);
    const empty = scratchFolder();
    expect(run(empty, passphrase)).toEqual({ code: 2, said: 'There is no vault in this folder.\n' });
    expect(readdirSync(empty)).toEqual([]);
    const open = await practiceAtWork();
    expect(run(open.holder.home, passphrase)).toEqual({
      code: 2,
      said: 'This vault is open in another program: lock it there first.\n',
    });
    expect(await open.ask('patients:save', patientInput())).toMatchObject({ ok: true });
  });

  it('names what is wrong with the files', () => {
    const cases: readonly (readonly [RegExp, (folder: string) => void])[] = [
      [
        /key ring of this vault is missing/,
        (folder) => ['keyring.json', 'keyring.last-good.json'].forEach((name) => rmSync(join(folder, name))),
      ],
      [
        /key ring of this vault is damaged/,
        (folder) =>
          ['keyring.json', 'keyring.last-good.json'].forEach((name) =>
            writeFileSync(join(folder, name), '{'),
          ),
      ],
      [/database of this vault is missing/, (folder) => rmSync(join(folder, 'stria.db'))],
      [/database of this vault is empty/, (folder) => truncateSync(join(folder, 'stria.db'), 0)],
      [/database of this vault is cut off/, (folder) => truncateSync(join(folder, 'stria.db'), 5000)],
      [
        /replaced by another file/,
        (folder) => writeFileSync(join(folder, 'stria.db'), 'SQLite format 3\0'.padEnd(4096)),
      ],
      [
        /a link or a folder/,
        (folder) => {
          rmSync(join(folder, 'stria.db'));
          mkdirSync(join(folder, 'stria.db'));
        },
      ],
    ];
    for (const [said, spoil] of cases) {
      const home = lockedPractice();
      spoil(vaultFolder(home));
      const before = readdirSync(vaultFolder(home));
      expect(verifyVault(home, passphrase)).toEqual({ code: 2, text: expect.stringMatching(said) as string });
      expect(readdirSync(vaultFolder(home))).toEqual(before);
    }
  });
});

describe('the first bad entry', () => {
  it('is named with its number, its day and what is wrong', async () => {
    const changed = await tamperedWith(
      `update entry_bodies set body = replace(body, 'Adaeze', 'Adaora') where arrival = 4`,
      'entry_bodies_never_change',
    );
    expect(run(changed, passphrase)).toEqual({
      code: 1,
      said: 'Entry 4 of 20-Nov-2026 does not hold: its content was changed after it was written.\n',
    });
    const earlier = await tamperedWith(
      'update entries set at = at - 1 where arrival = 2',
      'entries_never_change',
    );
    expect(verifyVault(earlier, passphrase)).toEqual({
      code: 1,
      text: 'Entry 2 of 20-Nov-2026 does not hold: it was changed after it was written.',
    });
    const gone = await tamperedWith(
      'pragma foreign_keys = off; delete from entries where arrival = 2',
      'entries_never_go',
    );
    expect(verifyVault(gone, passphrase)).toEqual({
      code: 1,
      text: 'Entry 2, after 20-Nov-2026, does not hold: it is missing.',
    });
  });

  it('is not needed to see that rows or triggers were changed', async () => {
    const rows = await tamperedWith(`update patients set born = '1990-01-01'`);
    expect(verifyVault(rows, passphrase)).toEqual({
      code: 1,
      text: 'Something is wrong: in the table "patients" what is shown is not what was written.',
    });
    const search = await tamperedWith('delete from search where rowid = 1');
    expect(verifyVault(search, passphrase)).toEqual({
      code: 1,
      text: 'Something is wrong: the search does not find what was written.',
    });
    const trigger = await tamperedWith('drop trigger sessions_go_only_when_erased');
    expect(verifyVault(trigger, passphrase)).toEqual({
      code: 1,
      text: 'Something is wrong: the tables are not those of this program.',
    });
  });

  it('41 is the first that is missing where the end was cut off and its rows were left', async () => {
    const vault = await practiceAtWork();
    await vault.get('patients:save', patientInput());
    const { vault: open } = workOf(vault);
    keepHeads(open);
    const ring = join(vaultFolder(open.home), 'keyring.json');
    const bytes = readFileSync(ring);
    tamper(open, 'delete from entry_bodies where arrival > 3', 'delete from entries where arrival > 3');
    close(vault.holder);
    writeFileSync(ring, bytes);
    expect(verifyVault(open.home, passphrase)).toEqual({
      code: 1,
      text: 'Entry 4, after 20-Nov-2026, does not hold: it is missing.',
    });
  });

  it('is not needed to see an older copy', async () => {
    const vault = await practiceAtWork();
    const { home } = vault.holder;
    await vault.get('patients:save', patientInput());
    close(vault.holder);
    const older = readFileSync(join(vaultFolder(home), 'stria.db'));
    const again = vaultAtWork(home);
    await again.get('vault:unlock', { passphrase });
    await again.get('patients:save', patientInput());
    close(again.holder);
    writeFileSync(join(vaultFolder(home), 'stria.db'), older);
    expect(verifyVault(home, passphrase)).toEqual({
      code: 1,
      text: 'The newest entries are gone, from number 5 on: this is an older copy than the one last closed here.',
    });
  });
});
