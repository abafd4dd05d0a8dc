import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { migrations } from '../../electron/vault/db/migrations/index.ts';

/** A database in memory with nothing in it, closed when the test ends. */
export function emptyDatabase(): Database.Database {
  const sqlite = new Database(':memory:');
  onTestFinished(() => void sqlite.close());
  return sqlite;
}

/** The steps until what a session says stood beside its entry as well. */
export const whileTwice = migrations.slice(0, 36);
