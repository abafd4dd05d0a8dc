import { expect } from 'vitest';
import type { OpenVault } from '../../electron/vault/open-vault.ts';

/** Runs SQL past the triggers, as somebody with the key could; each statement has to change something. */
export function tamper(vault: Pick<OpenVault, 'db'>, ...statements: readonly string[]): void {
  const { sqlite } = vault.db;
  const triggers = sqlite
    .prepare(`select name, sql from sqlite_schema where type = 'trigger'`)
    .all() as readonly { name: string; sql: string }[];
  sqlite.pragma('foreign_keys = OFF');
  for (const { name } of triggers) sqlite.exec(`drop trigger "${name}"`);
  for (const text of statements) expect(sqlite.prepare(text).run().changes).toBeGreaterThan(0);
  for (const { sql } of triggers) sqlite.exec(sql);
  sqlite.pragma('foreign_keys = ON');
}
