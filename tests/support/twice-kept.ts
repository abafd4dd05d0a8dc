import Database from 'better-sqlite3';
import { migrate } from '../../electron/vault/db/migrate.ts';
import { whileTwice } from './empty-database.ts';

/** Tables of what a session says, and what guards them, as version 36 made them. */
const partsBefore = (): readonly string[] => {
  const sqlite = new Database(':memory:');
  migrate(sqlite, whileTwice);
  const parts = sqlite
    .prepare(
      `select sql from sqlite_schema where sql is not null
       and (tbl_name = 'session_versions' or name = 'sessions_only_gain_versions') order by type = 'trigger'`,
    )
    .pluck()
    .all() as string[];
  sqlite.close();
  return parts;
};

/**
 * Makes the open database of a practice one of version 36, as a program of then left it: what sessions say stands twice, and nothing of
 * them beside the words that are found.
 */
export function asVersion36(sqlite: Database.Database): void {
  twiceKept(sqlite);
  sqlite.exec('alter table texts drop column shown');
  sqlite.pragma(`user_version = ${whileTwice.length}`);
}

/** Lets what sessions say stand twice in an open database, as in version 36; answers how many versions of sessions there are. */
export function twiceKept(sqlite: Database.Database): number {
  sqlite.exec(`drop trigger sessions_only_gain_versions;
    alter table sessions drop column arrival;
    alter table sessions drop column body_version`);
  for (const sql of partsBefore()) sqlite.exec(sql);
  const { changes } = sqlite
    .prepare(
      `insert into session_versions
       select id, revision, at, actor, json_extract(body, '$.byName'), json_extract(body, '$.reason'),
         json_extract(body, '$.findings'), json_extract(body, '$.fields')
       from entries join entry_bodies using (arrival) where type = 'session'`,
    )
    .run();
  return changes;
}
