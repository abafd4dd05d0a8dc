import Database from 'better-sqlite3';
import { migrate } from '../../electron/vault/db/migrate.ts';
import { makeDb, type Db } from '../../electron/vault/db/run.ts';

/** How SQLite answers the last statement that `ask` runs on an empty database. */
export const planOf = (ask: (db: Db) => unknown): string => {
  const asked: string[] = [];
  const sqlite = new Database(':memory:', { verbose: (sql) => asked.push(String(sql)) });
  migrate(sqlite);
  asked.length = 0;
  ask(makeDb(sqlite));
  const plan = sqlite.prepare(`explain query plan ${asked.at(-1) ?? ''}`).all() as readonly {
    detail: string;
  }[];
  sqlite.close();
  return plan.map(({ detail }) => detail).join('\n');
};
