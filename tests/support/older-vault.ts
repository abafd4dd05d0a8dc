import Database from 'better-sqlite3';
import { migrations } from '../../electron/vault/db/migrations/index.ts';
import { closeVault, openVault } from '../../electron/vault/open-vault.ts';
import { noteProjection, passphrase } from './note-projection.ts';
import { closedVault } from './reopen-vault.ts';

interface Part {
  readonly type: 'table' | 'index' | 'trigger';
  readonly name: string;
}

const partsOf = (sqlite: Database.Database): readonly Part[] =>
  sqlite
    .prepare(`select type, name from sqlite_schema where name not like 'sqlite_%' order by type desc`)
    .all() as Part[];

/** Names of what the first step of the tables makes. */
const firstNames = (): ReadonlySet<string> => {
  const sqlite = new Database(':memory:');
  migrations[0]?.up(sqlite);
  const names = new Set(partsOf(sqlite).map(({ name }) => name));
  sqlite.close();
  return names;
};

/** A closed vault with notes, as the first version of the tables left it: without those of the later steps. */
export function olderVault(notes = 3): string {
  const { home } = closedVault(notes);
  const opened = openVault(home, passphrase, noteProjection);
  if (!opened.ok) throw new Error(opened.why);
  const { sqlite } = opened.vault.db;
  const first = firstNames();
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec('drop table search; drop table text_index'); // their own tables go with them
  for (const { type, name } of partsOf(sqlite)) {
    if (!first.has(name)) sqlite.exec(`drop ${type} if exists ${name}`);
  }
  sqlite.pragma('user_version = 1');
  closeVault(opened.vault);
  return home;
}
