import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { FileKey } from '../../../../../electron/vault/db/cipher-page.ts';
import { holdFile } from '../../../../../electron/vault/db/checkpoint.ts';
import { pagesInLog } from '../../../../../electron/vault/db/log-pages.ts';
import {
  closeDatabase,
  createDatabase,
  handleBeside,
  openDatabase,
} from '../../../../../electron/vault/db/open.ts';
import { checkPages } from '../../../../../electron/vault/db/page-check.ts';
import { pagesOf, recodePages } from '../../../../../electron/vault/db/recode-pages.ts';
import { readPlainly } from '../../../../support/plain-sqlcipher.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';

const from: FileKey = { key: Buffer.alloc(32, 3), salt: Buffer.alloc(16, 5) };
const to: FileKey = { key: Buffer.alloc(32, 7), salt: Buffer.alloc(16, 9) };
const pageSize = 4096;

/** A closed database with a table of some pages under the first key. */
const made = (): string => {
  const file = join(scratchFolder(), 'stria.db');
  const opened = createDatabase(file, from.key, from.salt, ({ sqlite }) => {
    sqlite.exec('create table notes (id integer primary key, text text)');
    for (let id = 1; id <= 100; id += 1)
      sqlite.prepare('insert into notes values (?, ?)').run(id, `note ${id} `.repeat(100));
  });
  if (!opened.ok) throw new Error(opened.why);
  closeDatabase(opened.db);
  return file;
};

/** The same file under the second key; answers it and how many pages were written in a step at most. */
const recoded = (file: string): { readonly copy: string; readonly steps: number } => {
  const copy = `${file}.copy`;
  const source = openSync(file, 'r');
  const target = openSync(copy, 'wx');
  const numbers = Array.from({ length: pagesOf(source) }, (_, index) => index + 1);
  const steps = [...recodePages({ source, target, from, to }, numbers)].length;
  closeSync(source);
  closeSync(target);
  return { copy, steps };
};

it('writes every page anew under another key and salt, as SQLite and a reader of its own find them', () => {
  const file = made();
  const { copy, steps } = recoded(file);
  const { bad, pages } = checkPages(copy, to.key, to.salt);
  expect(bad).toEqual([]);
  expect(steps).toBeGreaterThanOrEqual(Math.floor(pages / 8));
  expect(checkPages(copy, from.key, from.salt).bad).toHaveLength(pages);
  const plain = readPlainly(readFileSync(file), from.key);
  expect(readPlainly(readFileSync(copy), to.key)).toEqual(plain);
  const ciphers = [file, copy].map((name) => readFileSync(name));
  for (let at = 0; at < pages * pageSize; at += pageSize)
    for (const start of [at, at + pageSize - 80, at + pageSize - 64]) {
      const [before, after] = ciphers.map((bytes) => bytes.subarray(start, start + 16));
      expect(after?.equals(before ?? Buffer.alloc(0)), `${at}`).toBe(false);
    }
  const opened = openDatabase(copy, to.key, to.salt);
  if (!opened.ok) throw new Error(opened.why);
  expect(opened.db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(opened.db.sqlite.prepare('select count(*) from notes').pluck().get()).toBe(100);
  closeDatabase(opened.db);
});

it('makes no page that holds out of one that does not', () => {
  const file = made();
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.from([1, 2, 3]), 0, 3, 4 * pageSize + 100);
  closeSync(handle);
  expect(checkPages(recoded(file).copy, to.key, to.salt).bad).toEqual([5]);
});

it('knows from the log which pages were written since the file is held, and reads an open file without losing its lock', () => {
  const file = made();
  const opened = openDatabase(file, from.key, from.salt);
  if (!opened.ok) throw new Error(opened.why);
  const { db } = opened;
  expect(holdFile(db)).toBe(true);
  expect([...pagesInLog(db)]).toEqual([]);
  const copy = join(scratchFolder(), 'copy.db');
  const target = openSync(copy, 'wx');
  const source = handleBeside(db);
  const numbers = Array.from({ length: pagesOf(source) }, (_, index) => index + 1);
  for (const _ of recodePages({ source, target, from, to }, numbers));
  db.sqlite.prepare('update notes set text = ? where id = 50').run('written meanwhile');
  db.sqlite.prepare('insert into notes values (?, ?)').run(101, 'grown '.repeat(3000));
  const written = pagesInLog(db);
  expect(written.size).toBeGreaterThan(2);
  expect(written.size).toBeLessThan(numbers.length);
  expect(holdFile(db)).toBe(true);
  expect([...pagesInLog(db)]).toEqual([]);
  for (const _ of recodePages({ source, target, from, to }, written));
  closeSync(target);
  expect(handleBeside(db)).toBe(source);
  closeDatabase(db);
  expect(readPlainly(readFileSync(copy), to.key)).toEqual(readPlainly(readFileSync(file), from.key));
  expect(checkPages(copy, to.key, to.salt).bad).toEqual([]);
});
