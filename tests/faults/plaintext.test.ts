import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database, { type Database as Sqlite } from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import { expect, it } from 'vitest';
import { close, type Holder } from '../../electron/vault/services/vault.ts';
import { filesBelow } from '../support/folder-digest.ts';
import { afternoon, practiceAtWork, preparedPractice, workOf } from '../support/practice-at-work.ts';
import { removedFiles, watchRemovedFiles } from '../support/removed-files.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import {
  consentInput,
  screeningInput,
  sealInput,
  sealWithReasons,
  withdrawalInput,
} from '../support/record-inputs.ts';
import { passphrase, patientInput, practice, practitioner, signature } from '../support/vault-at-work.ts';

/** Words typed during the appointment that are in no program text; the ink by a piece of its numbers. */
const typed = [
  'Okonkwo',
  'Adaeze',
  '900143',
  'Zimtstern allergy',
  'quagmire draft',
  'Velvet-note-of-the-session',
  'Quixotic interpreter',
  'Umbrage was withdrawn',
  '"points":[{"x":100',
  JSON.stringify(signature).slice(40, 90),
  practice.name,
  practitioner.name,
  '1991-03-04',
  passphrase,
];

/** A word as it could lie in a file: UTF-8, UTF-16, and in base64 at each of the three offsets. */
const formsOf = (word: string): Buffer[] => {
  const utf8 = Buffer.from(word);
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), utf8]).toString('base64');
    // The first and last signs also hold the neighbours' bits.
    return Buffer.from(
      text
        .slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + utf8.length) * 8) / 6))
        .replace(/=+$/, ''),
    );
  });
  return [utf8, Buffer.from(word, 'utf16le'), Buffer.from(utf8.toString('hex')), ...base64];
};

/** Where which of the words can be read below a folder. */
const readableIn = (folder: string, words: readonly string[]): string[] =>
  filesBelow(folder).flatMap((name) => {
    const bytes = readFileSync(join(folder, name));
    const found = words.filter((word) => formsOf(word).some((form) => bytes.includes(form)));
    return found.map((word) => `${word} in ${name}`);
  });

const appointment = async (): Promise<Holder> => {
  const vault = await practiceAtWork();
  await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
  const { id } = await vault.get(
    'patients:save',
    patientInput({ allergies: { state: 'some', items: ['Zimtstern allergy'] } }),
  );
  for (let save = 1; save < 40; save += 1) {
    const body = JSON.stringify({ note: 'quagmire draft '.repeat(save), ink: signature });
    await vault.get('drafts:save', { id: newId(), kind: 'session', patient: id, save, body });
  }
  await vault.get('screenings:save', screeningInput(id, { note: 'quagmire draft' }));
  const consent = consentInput(id, afternoon, { note: 'Quixotic interpreter' });
  await vault.get('consents:sign', consent);
  await vault.get('consents:withdraw', withdrawalInput(consent.id, { reason: 'Umbrage was withdrawn' }));
  const { sent } = await sealWithReasons(
    vault,
    sealInput(id, afternoon, { note: 'Velvet-note-of-the-session '.repeat(2000) }),
  );
  await vault.get('documents:create', { kind: 'session', source: sent.id });
  await vault.get('documents:recovery-code', { code: preparedPractice().recoveryCode });
  await vault.get('patients:search', { query: 'okonkwo', after: null, limit: 5 });
  return vault.holder;
};

it('36 nothing that was typed is readable in any file, open or closed, and no other file is there', async () => {
  const watch = process.platform === 'linux' ? await watchRemovedFiles([process.pid]) : undefined;
  const holder = await appointment();
  const { home } = holder;
  const { recoveryCode } = preparedPractice();
  const words = [...typed, recoveryCode, recoveryCode.replaceAll('-', '')];
  // Another process copies: a file handle of our own, once closed, would take the vault's locks with it.
  const copy = scratchFolder();
  expect(spawnSync('cp', ['-a', `${home}/.`, copy]).status).toBe(0);
  expect(filesBelow(copy)).toEqual(
    whole('keyring.json', 'keyring.last-good.json', 'stria.db', 'stria.db-wal', 'tries.json', 'vault.lock'),
  );
  expect(statSync(join(copy, 'vault', 'stria.db-wal')).size).toBeGreaterThan(100_000);
  expect(readableIn(copy, words)).toEqual([]);
  close(holder);
  expect((await watch?.stop()) ?? [], 'no file without a name').toEqual([]);
  expect(filesBelow(home)).toEqual(
    whole('closed.json', 'keyring.json', 'keyring.last-good.json', 'stria.db', 'tries.json'),
  );
  expect(readableIn(home, words)).toEqual([]);
});

/** Sorts 100 MB of text in a database, of which a part is in hand while `look` looks. */
const whileSorting = <T>(sqlite: Sqlite, look: () => T): T => {
  const rows = sqlite
    .prepare(
      `with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 1000)
        select n, cast(zeroblob(100000) as text) || n as words from numbers order by words desc`,
    )
    .iterate();
  try {
    rows.next();
    return look();
  } finally {
    rows.return?.();
  }
};

it.skipIf(process.platform !== 'linux')(
  '36 a sort too large for the memory of SQLite writes no file, not even one that is removed at once',
  async () => {
    const vault = await practiceAtWork();
    const { sqlite } = workOf(vault).vault.db;
    const before = removedFiles(process.pid);
    expect(whileSorting(sqlite, () => removedFiles(process.pid))).toEqual(before);
    close(vault.holder);
    const other = new Database(':memory:');
    other.pragma('temp_store = file');
    const watch = await watchRemovedFiles([process.pid]);
    const held = whileSorting(other, () =>
      removedFiles(process.pid).filter((file) => !before.includes(file)),
    );
    other.close();
    expect(held, 'where files are allowed there is one').toEqual([expect.stringContaining('etilqs_')]);
    expect(await watch.stop(), 'and the watch sees it').toEqual(held);
  },
);

it('36 the search itself finds every word in every form', () => {
  const folder = scratchFolder();
  for (const word of typed) {
    const utf8 = Buffer.from(word);
    const written = [
      utf8,
      Buffer.from(word, 'utf16le'),
      Buffer.from(`x${word}y`).toString('base64'),
      Buffer.from(`xy${word}z`).toString('base64'),
      utf8.toString('hex'),
    ];
    for (const bytes of written) {
      writeFileSync(join(folder, 'file'), bytes);
      expect(readableIn(folder, [word]), word).toEqual([`${word} in file`]);
    }
  }
});

const whole = (...names: readonly string[]): string[] => names.map((name) => join('vault', name));
