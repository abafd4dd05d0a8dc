import Database from 'better-sqlite3';
import { migrate } from '../../electron/vault/db/migrate.ts';
import { makeDb, type Db } from '../../electron/vault/db/run.ts';

/** How SQLite answers each statement that `ask` runs on an empty database, in the order in which they are run. */
export const plansIn = (ask: (db: Db) => unknown): readonly string[] => {
  const asked: string[] = [];
  const sqlite = new Database(':memory:', { verbose: (sql) => asked.push(String(sql)) });
  migrate(sqlite);
  asked.length = 0;
  ask(makeDb(sqlite));
  const plans = [...asked].map((sql) =>
    (sqlite.prepare(`explain query plan ${sql}`).all() as readonly { detail: string }[])
      .map(({ detail }) => detail)
      .join('\n'),
  );
  sqlite.close();
  return plans;
};

/** The same for the last statement. */
export const planOf = (ask: (db: Db) => unknown): string => plansIn(ask).at(-1) ?? '';
