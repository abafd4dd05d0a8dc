import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import Database, { type Database as Sqlite } from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate } from '../../../../../electron/vault/db/migrate.ts';
import { closeDatabase, createDatabase } from '../../../../../electron/vault/db/open.ts';
import type { Journal } from '../../../../../electron/vault/db/journal.ts';
import {
  applySettings,
  SettingRefused,
  unlockConnection,
} from '../../../../../electron/vault/db/settings.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';

/** Each setting of an open vault, and a value that it must not have. */
const others: Readonly<Record<string, string>> = {
  cipher: `'chacha20'`,
  legacy: '0',
  locking_mode: 'NORMAL',
  temp_store: 'FILE',
  journal_mode: 'DELETE',
  synchronous: 'NORMAL',
  foreign_keys: 'OFF',
  recursive_triggers: 'OFF',
  trusted_schema: 'ON',
  cell_size_check: 'OFF',
  secure_delete: 'OFF',
  wal_autocheckpoint: '1000',
  mmap_size: '1048576',
  cache_size: '-2000',
  busy_timeout: '0',
};
const names = Object.keys(others);
/** The same without a log of writes. */
const othersOf: Readonly<Record<Journal, Readonly<Record<string, string>>>> = {
  WAL: others,
  TRUNCATE: { ...others, synchronous: 'FULL' },
};
const journals = ['WAL', 'TRUNCATE'] as const;

/** A connection that sets one setting otherwise than it is told, or not at all. */
const disobedient = (sqlite: Sqlite, name: string, instead: string | undefined): Sqlite =>
  new Proxy(sqlite, {
    get: (target, property) => {
      if (property !== 'pragma') return Reflect.get(target, property, target).bind?.(target) as unknown;
      return (text: string, options?: object) => {
        if (!text.startsWith(`${name} =`)) return target.pragma(text, options) as unknown;
        return instead === undefined ? [] : (target.pragma(`${name} = ${instead}`) as unknown);
      };
    },
  });

const scratch = () => {
  const made = { file: join(scratchFolder(), 'stria.db'), key: randomBytes(32), salt: randomBytes(16) };
  const created = createDatabase(made.file, made.key, made.salt, (db) => void migrate(db.sqlite));
  if (!created.ok) throw new Error(created.why);
  closeDatabase(created.db);
  return made;
};

/** `refused`, or how the setting reads when the vault would be used. */
const opened = (name: string, instead: string | undefined, journal: Journal): unknown => {
  const { file, key, salt } = scratch();
  const sqlite = new Database(file, { timeout: 0 });
  onTestFinished(() => void sqlite.close());
  const connection = disobedient(sqlite, name, instead);
  try {
    unlockConnection(connection, key, salt);
    sqlite.prepare('select count(*) from entries').get();
    applySettings(connection, journal);
  } catch (error) {
    if (error instanceof SettingRefused) return 'refused';
    throw error;
  }
  return sqlite.pragma(name, { simple: true });
};

describe('29 settings', () => {
  it('29 a vault is made of pages of 4 KiB, and 64 MB of them are kept', () => {
    const { file, key, salt } = scratch();
    const sqlite = new Database(file, { timeout: 0 });
    onTestFinished(() => void sqlite.close());
    unlockConnection(sqlite, key, salt);
    applySettings(sqlite);
    const read = (name: string): unknown => sqlite.pragma(name, { simple: true });
    expect([read('page_size'), read('cache_size'), read('mmap_size')]).toEqual([4096, -65_536, 0]);
  });

  describe.each(journals)('with %s', (journal) => {
    it.each(names)('29, 35 %s that reads otherwise than wanted: the vault is not opened', (name) => {
      expect(opened(name, othersOf[journal][name], journal)).toBe('refused');
    });

    it('29, 35 each one dropped: the vault is not opened, or SQLite has it so by itself', () => {
      const always = { foreign_keys: 1, secure_delete: 1, mmap_size: 0 };
      const byItself = journal === 'WAL' ? { ...always, journal_mode: 'wal' } : always;
      const found = Object.fromEntries(names.map((name) => [name, opened(name, undefined, journal)]));
      const refused = Object.fromEntries(names.map((name) => [name, 'refused']));
      expect(found).toEqual({ ...refused, ...byItself });
    });
  });
});
