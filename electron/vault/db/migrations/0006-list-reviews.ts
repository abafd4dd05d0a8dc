import type { Database as Sqlite } from 'better-sqlite3';

/** Sessions outside a rule that wait for an owner's look, those that were sealed before there was such a list too. */
export function listReviews(sqlite: Sqlite): void {
  sqlite.exec(`
    create table reviews_due (
      session text primary key,
      patient text not null,
      at integer not null,
      revision integer not null
    ) strict, without rowid;

    create index reviews_due_by_time on reviews_due (at, session);

    insert into reviews_due (session, patient, at, revision)
    select sessions.id, sessions.patient, sessions.at, max(session_versions.revision)
    from sessions
    join session_versions on session_versions.session = sessions.id
    where instr(session_versions.findings, '"level":"ask"') > 0
      or instr(session_versions.findings, '"level":"stop"') > 0
      or exists (select 1 from passes where passes.session = sessions.id)
    group by sessions.id;
  `);
}
