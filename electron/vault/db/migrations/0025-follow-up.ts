import type { Database as Sqlite } from 'better-sqlite3';

/**
 * Adverse events, and the tries to reach patients after a session. Lists of who was exposed to a lot, device, product or
 * practitioner, or treated on certain days, are read from indexes alone; who treated is one of the things that a session used.
 */
export function followUp(sqlite: Sqlite): void {
  sqlite.exec(`
    create table adverse_events (
      patient text not null,
      at integer not null,
      id text not null unique,
      revision integer not null,
      by_name text not null,
      open integer not null,
      began_on text not null,
      record text not null,
      primary key (patient, at, id)
    ) strict, without rowid;

    create index adverse_events_open on adverse_events (began_on, patient, id) where open = 1;

    create table follow_ups (
      patient text not null,
      at integer not null,
      id text not null unique,
      revision integer not null,
      session text not null,
      kind text not null,
      reach text not null,
      by_name text not null,
      findings text not null,
      record text not null,
      primary key (patient, at, id)
    ) strict, without rowid;

    create index follow_ups_of_session on follow_ups (session, kind, reach, at);

    insert into uses (patient, at, session, place, kind, product, lot)
      select sessions.patient, sessions.at, sessions.id, 1000, 'practitioner',
        coalesce(json_extract(session_versions.record, '$.paper.treatedBy.user'), sessions.sealed_by), ''
      from sessions
      join session_versions on session_versions.session = sessions.id
        and session_versions.revision = sessions.revision;

    create index uses_by_product on uses (product, patient, at, session);
    create index patients_to_call on patients (id, sort, number, family, given, born, phone);
  `);
}
