import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { vaultFolder } from '../../electron/vault/make-vault-folder.ts';
import { workOf } from './practice-at-work.ts';
import type { VaultAtWork } from './vault-at-work.ts';

/**
 * What an open vault holds: rows of every table, all changes of its connection, SHA-256 of each file. The files are read
 * by another process, because closing a handle in this one would drop SQLite's locks.
 */
export function stateOf(vault: VaultAtWork): object {
  const { sqlite } = workOf(vault).vault.db;
  const tables = sqlite
    .prepare(`select name from sqlite_schema where type = 'table'`)
    .pluck()
    .all() as string[];
  const rows = tables.map((name) => [name, sqlite.prepare(`select count(*) from "${name}"`).pluck().get()]);
  const folder = vaultFolder(vault.holder.home);
  const files = readdirSync(folder).map((name) => join(folder, name));
  return {
    rows,
    changes: sqlite.prepare('select total_changes()').pluck().get(),
    files: execFileSync('sha256sum', files, { encoding: 'utf8' }),
  };
}

/** Everything that every object has by its prototype; nothing may ever be added to it. */
export const prototypes = (): readonly string[] =>
  [Object, Array, Function, String, Number, Map].flatMap(({ name, prototype }) =>
    Reflect.ownKeys(prototype as object).map((key) => `${name}.${String(key)}`),
  );
