import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { erasedEntries } from '../../../../../electron/vault/db/erased-patients.ts';
import { migrate } from '../../../../../electron/vault/db/migrate.ts';
import { makeDb } from '../../../../../electron/vault/db/run.ts';

it('looks for what was erased without reading every entry: it is asked at each opening', () => {
  const asked: string[] = [];
  const sqlite = new Database(':memory:', { verbose: (sql) => asked.push(String(sql)) });
  migrate(sqlite);
  asked.length = 0;
  expect(erasedEntries(makeDb(sqlite))).toEqual([]);
  const [sql = ''] = asked;
  const plan = sqlite.prepare(`explain query plan ${sql}`).all() as readonly { detail: string }[];
  expect(plan.map(({ detail }) => detail)).toContain('SCAN erased_bodies');
  expect(plan.map(({ detail }) => detail)).not.toContain('SCAN entries');
  sqlite.close();
});
