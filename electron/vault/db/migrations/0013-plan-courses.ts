import type { Database as Sqlite } from 'better-sqlite3';

/** Courses of several sessions; a sealed session says which one of a course it was. Those sealed until now were of none. */
export function planCourses(sqlite: Sqlite): void {
  sqlite.exec(`
    create table courses (
      patient text not null,
      at integer not null,
      id text not null unique,
      revision integer not null,
      by text not null,
      record text not null,
      ended text,
      primary key (patient, at, id)
    ) strict, without rowid;

    create index courses_running on courses (patient) where ended is null;

    alter table sessions add column courses text not null default '[]';
  `);
}
