import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';

/** A database in memory with nothing in it, closed when the test ends. */
export function emptyDatabase(): Database.Database {
  const sqlite = new Database(':memory:');
  onTestFinished(() => void sqlite.close());
  return sqlite;
}
