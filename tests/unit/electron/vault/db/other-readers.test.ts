import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import SqlCipher from '@signalapp/sqlcipher';
import { expect, it } from 'vitest';
import { migrate } from '../../../../../electron/vault/db/migrate.ts';
import { closeDatabase, createDatabase, openDatabase } from '../../../../../electron/vault/db/open.ts';
import { putWords } from '../../../../../electron/vault/db/search.ts';
import { readPlainly } from '../../../../support/plain-sqlcipher.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';
import { wholeForm } from '../../../../support/whole-form.ts';

const [key, salt] = [randomBytes(32), randomBytes(16)];

/** A closed database with drafts and searchable words in it. */
const made = (): string => {
  const file = join(scratchFolder(), 'stria.db');
  const result = createDatabase(file, key, salt, (db) => {
    migrate(db.sqlite);
    const add = db.sqlite.prepare(`insert into drafts values (?, 'note', null, 'me', ?, 1, 0)`);
    for (let id = 0; id < 200; id += 1) {
      add.run(`id ${id}`, `Größe ${'x'.repeat(id * 20)} ${id}`);
      putWords(db, { kind: 'patient', id: `id ${id}`, words: `okonkwo word${id}`, sort: '' });
    }
  });
  if (!result.ok) throw new Error(result.why);
  closeDatabase(result.db);
  return file;
};

/** Every row of every table, in one digest, as one library reads them. */
const digestOf = (all: (sql: string) => readonly unknown[]): string => {
  const tables = all(`select name from sqlite_schema where type = 'table' order by name`) as {
    name: string;
  }[];
  const hash = createHash('sha256');
  for (const { name } of tables)
    hash.update(`${name} ${JSON.stringify(all(`select * from "${name}"`), asText)}\n`);
  return hash.digest('hex');
};

/** Bytes are one thing, whatever class a library hands them out as. */
const asText = (_key: string, value: unknown): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  const isBuffer = typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer';
  return isBuffer ? Buffer.from((value as { data?: unknown }).data as number[]).toString('hex') : value;
};

it('81 another SQLCipher, and plain code with node:sqlite, read the same rows as we do', () => {
  const file = made();
  const own = openDatabase(file, key, salt);
  if (!own.ok) throw new Error(own.why);
  const ours = digestOf((sql) => own.db.sqlite.prepare(sql).all());
  closeDatabase(own.db);

  const other = new SqlCipher(file);
  other.pragma(`key = "x'${key.toString('hex')}${salt.toString('hex')}'"`);
  expect(digestOf((sql) => other.prepare(sql).all())).toBe(ours);
  other.close();

  const { image, badPages } = readPlainly(readFileSync(file), key);
  expect(badPages).toEqual([]);
  const plainFile = join(scratchFolder(), 'plain.db');
  writeFileSync(plainFile, image);
  const plain = new DatabaseSync(plainFile, { readOnly: true });
  expect(digestOf((sql) => plain.prepare(sql).all())).toBe(ours);
  expect(plain.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
  expect(plain.prepare(`select count(*) as n from search where search match '"okonk"*'`).get()).toEqual({
    n: 200,
  });
  plain.close();
});

it('81 plain code names the page of a flipped bit', () => {
  const bytes = readFileSync(made());
  const step = wholeForm ? 1 : Math.ceil(bytes.length / 4096 / 8);
  for (let page = 1; page * 4096 <= bytes.length; page += step) {
    const flipped = Buffer.from(bytes);
    const at = (page - 1) * 4096 + 16 + ((page * 997) % 4000);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (page % 8));
    expect(readPlainly(flipped, key).badPages).toEqual([page]);
  }
  expect(readPlainly(bytes, randomBytes(32)).badPages).toHaveLength(bytes.length / 4096);
});
