import type { Database as Sqlite } from 'better-sqlite3';

/** Which records are marked as not valid now, of whatever kind; until now only documents could be, and for good. */
export function markNotValid(sqlite: Sqlite): void {
  sqlite.exec(`
    create table not_valid (
      of_type text not null,
      of_id text not null,
      patient text not null,
      at integer not null,
      by_name text not null,
      reason text not null,
      primary key (of_type, of_id)
    ) strict, without rowid;

    create index not_valid_of_patient on not_valid (patient);

    insert into not_valid (of_type, of_id, patient, at, by_name, reason)
      select of_type, of_id, patient, at, by_name, json_extract(record, '$.reason')
      from corrections where json_extract(record, '$.what') = 'not-valid';
  `);
}
