import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqlCipher from '@signalapp/sqlcipher';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate, newestVersion } from '../../../../../electron/vault/db/migrate.ts';
import { closeDatabase, createDatabase, openDatabase } from '../../../../../electron/vault/db/open.ts';
import { type Db, makeDb } from '../../../../../electron/vault/db/run.ts';
import {
  applySettings,
  SettingRefused,
  unlockConnection,
} from '../../../../../electron/vault/db/settings.ts';
import { inspectFile, looksLikeNoise } from '../../../../../electron/vault/db/vault-file.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';

const canary = 'Canary striae of the left flank';

interface Scratch {
  readonly folder: string;
  readonly file: string;
  readonly key: Buffer;
  readonly salt: Buffer;
}

/** A closed database with 200 notes in it. */
function scratchDatabase(): Scratch {
  const folder = scratchFolder();
  const made = { folder, file: join(folder, 'stria.db'), key: randomBytes(32), salt: randomBytes(16) };
  closeDatabase(opened(createDatabase(made.file, made.key, made.salt, fill)));
  return made;
}

function fill(db: Db): void {
  migrate(db.sqlite);
  const add = db.sqlite.prepare(`insert into drafts values (?, 'note', null, 'me', ?, 1, 0)`);
  for (let id = 0; id < 200; id += 1) add.run(`id ${id}`, `${canary} ${id}`);
}

function opened(result: ReturnType<typeof openDatabase>): Db {
  if (!result.ok) throw new Error(result.why);
  return result.db;
}

const open = ({ file, key, salt }: Scratch) => openDatabase(file, key, salt);

describe('a new database', () => {
  it('is noise from the first byte and shows no text', () => {
    const { file, folder, salt } = scratchDatabase();
    const bytes = readFileSync(file);
    expect(readdirSync(folder)).toEqual(['stria.db']);
    expect(bytes.subarray(0, 16)).toEqual(salt);
    expect(looksLikeNoise(bytes.subarray(0, 4096))).toBe(true);
    for (const word of [canary, 'SQLite', 'create table', 'drafts']) expect(bytes.includes(word)).toBe(false);
  });

  it('shows no text in its WAL while it is open', () => {
    const made = scratchDatabase();
    const db = opened(open(made));
    db.sqlite.prepare('update drafts set body = body || ?').run(canary);
    db.sqlite.prepare('select body from drafts order by body || random()').all();
    expect(readdirSync(made.folder).sort()).toEqual(['stria.db', 'stria.db-wal']);
    expect(readFileSync(`${made.file}-wal`).includes(canary)).toBe(false);
    closeDatabase(db);
  });

  it('is not kept when the key was forgotten', () => {
    const plain = join(scratchFolder(), 'plain.db');
    const sqlite = new Database(plain);
    sqlite.exec('create table drafts (body text)');
    sqlite.close();
    expect(looksLikeNoise(readFileSync(plain).subarray(0, 4096))).toBe(false);
    expect(inspectFile(plain)).toEqual({ ok: false, why: 'not-a-database' });
  });

  it('leaves nothing behind when it cannot be filled', () => {
    const folder = scratchFolder();
    const broken = () =>
      createDatabase(join(folder, 'stria.db'), randomBytes(32), randomBytes(16), () => {
        throw new Error('no');
      });
    expect(broken).toThrow('no');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('never replaces a file', () => {
    const { file, key, salt } = scratchDatabase();
    const before = readFileSync(file);
    expect(() => createDatabase(file, key, salt, fill)).toThrow();
    expect(readFileSync(file)).toEqual(before);
  });
});

describe('opening', () => {
  it('has every setting, each time', () => {
    const made = scratchDatabase();
    for (let time = 0; time < 2; time += 1) {
      const { sqlite } = opened(open(made));
      const names = [
        'cipher',
        'locking_mode',
        'temp_store',
        'journal_mode',
        'synchronous',
        'foreign_keys',
        'recursive_triggers',
        'trusted_schema',
        'cell_size_check',
        'secure_delete',
        'mmap_size',
        'page_size',
        'busy_timeout',
      ];
      const read = Object.fromEntries(names.map((name) => [name, sqlite.pragma(name, { simple: true })]));
      expect(read).toEqual({
        cipher: 'sqlcipher',
        locking_mode: 'exclusive',
        temp_store: 2,
        journal_mode: 'wal',
        synchronous: 2,
        foreign_keys: 1,
        recursive_triggers: 1,
        trusted_schema: 0,
        cell_size_check: 1,
        secure_delete: 1,
        mmap_size: 0,
        page_size: 4096,
        busy_timeout: 5000,
      });
      expect(sqlite.prepare('select count(*) from drafts').pluck().get()).toBe(200);
      closeDatabase(makeDb(sqlite));
    }
  });

  it('is refused when a setting does not take', () => {
    const memory = new Database(':memory:');
    expect(() => applySettings(memory)).toThrow(SettingRefused);
    memory.close();
  });

  it('needs a whole key and salt: an empty key would make a plain database', () => {
    const sqlite = new Database(join(scratchFolder(), 'new.db'));
    for (const [key, salt] of [
      [0, 16],
      [31, 16],
      [32, 0],
      [48, 16],
    ] as const) {
      expect(() => unlockConnection(sqlite, Buffer.alloc(key), Buffer.alloc(salt))).toThrow(SettingRefused);
    }
    sqlite.close();
  });

  it.each([
    ['missing', 'missing', () => undefined],
    ['0 bytes', 'empty', (file: string) => writeFileSync(file, '')],
    ['a text file', 'not-a-database', (file: string) => writeFileSync(file, 'Dear diary,\n'.repeat(2048))],
    ['a short text file', 'not-a-database', (file: string) => writeFileSync(file, 'hello')],
    [
      'a plain database',
      'not-a-database',
      (file: string) => new Database(file).exec('create table t (a)').close(),
    ],
    ['a folder', 'link-or-special', (file: string) => mkdirSync(file)],
    ['a link', 'link-or-special', (file: string) => symlinkSync(scratchDatabase().file, file)],
    ['a pipe', 'link-or-special', (file: string) => execFileSync('mkfifo', [file])],
    ['random bytes', 'foreign', (file: string) => writeFileSync(file, randomBytes(8192))],
    ['random bytes of an odd length', 'size', (file: string) => writeFileSync(file, randomBytes(8193))],
    ['another vault', 'foreign', (file: string) => writeFileSync(file, readFileSync(scratchDatabase().file))],
  ] as const)('refuses what is %s as %s and creates nothing', (_name, why, make) => {
    const folder = scratchFolder();
    const file = join(folder, 'stria.db');
    make(file);
    const before = readdirSync(folder);
    expect(openDatabase(file, randomBytes(32), randomBytes(16))).toEqual({ ok: false, why });
    expect(readdirSync(folder)).toEqual(before);
  });

  it('refuses a cut file, two exchanged pages and a wrong key', () => {
    const made = scratchDatabase();
    const whole = readFileSync(made.file);
    const written = (bytes: Buffer): unknown => {
      writeFileSync(made.file, bytes);
      return readAll(made);
    };
    expect(written(whole.subarray(0, whole.length - 1))).toBe('size');
    expect(written(whole.subarray(0, whole.length - 100))).toBe('size');
    expect(written(whole.subarray(0, whole.length - 4096))).toBe('damaged');
    const page = (number: number) => whole.subarray(number * 4096, (number + 1) * 4096);
    const exchanged = Buffer.concat([page(0), page(2), page(1), whole.subarray(3 * 4096)]);
    expect(written(exchanged)).toBe('damaged');
    expect(written(whole)).toBe(200);
    expect(readAll({ ...made, key: randomBytes(32) })).toBe('damaged');
  });

  it('refuses every flipped bit', () => {
    const made = scratchDatabase();
    const whole = readFileSync(made.file);
    const places = [
      ...Array.from({ length: 64 }, (_, index) => index),
      ...Array.from({ length: 100 }, () => Math.floor(Math.random() * whole.length)),
    ];
    for (const place of places) {
      const bytes = Buffer.from(whole);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << (place % 8));
      writeFileSync(made.file, bytes);
      expect({ place, read: readAll(made) }).toEqual({ place, read: place < 16 ? 'foreign' : 'damaged' });
    }
  }, 20_000);

  it('refuses a newer database and leaves it alone', () => {
    const made = scratchDatabase();
    const db = opened(open(made));
    db.sqlite.pragma(`user_version = ${newestVersion + 1}`);
    closeDatabase(db);
    const before = readFileSync(made.file);
    expect(open(made)).toEqual({ ok: false, why: 'newer' });
    expect(readFileSync(made.file)).toEqual(before);
  });

  it('refuses a second opener in this process without touching the lock of the first', () => {
    const made = scratchDatabase();
    const db = opened(open(made));
    onTestFinished(() => closeDatabase(db));
    expect(open(made)).toEqual({ ok: false, why: 'in-use' });
    expect(openInChild(made)).toBe('in-use');
    db.sqlite.prepare('delete from drafts').run();
    expect(openInChild(made)).toBe('in-use');
  });
});

describe('another library', () => {
  it('81 reads and writes the file with the raw key: the data is not bound to ours', () => {
    const made = scratchDatabase();
    const other = new SqlCipher(made.file);
    other.pragma(`key = "x'${made.key.toString('hex')}${made.salt.toString('hex')}'"`);
    const count = other.prepare('select count(*) as n, min(body) as least from drafts').get();
    expect(count).toEqual({ n: 200, least: `${canary} 0` });
    other.exec(`insert into drafts values ('theirs', 'note', null, 'me', 'written elsewhere', 1, 0)`);
    other.close();
    expect(readAll(made)).toBe(201);
  });
});

/** How many notes can be read, or why none can. */
function readAll(made: Scratch): unknown {
  const result = open(made);
  if (!result.ok) return result.why;
  try {
    // Visits every page, whichever table it belongs to.
    const answer = result.db.sqlite.pragma('integrity_check', { simple: true });
    return answer === 'ok' ? result.db.sqlite.prepare('select body from drafts').all().length : 'damaged';
  } catch (error) {
    return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CORRUPT')
      ? 'damaged'
      : error;
  } finally {
    closeDatabase(result.db);
  }
}

function openInChild({ file, key, salt }: Scratch): string {
  const opener = new URL('../../../../support/open-database.ts', import.meta.url).pathname;
  return execFileSync(process.execPath, [opener, file, key.toString('hex'), salt.toString('hex')])
    .toString()
    .trim();
}
