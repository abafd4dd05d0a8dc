import type { Database as Sqlite } from 'better-sqlite3';

const withField = (record: string, field: object): string =>
  JSON.stringify({ ...JSON.parse(record), ...field });

/**
 * Printed treatment sheets with the numbers that they reserve. Sessions say whether they were keyed in from paper, and
 * patients on which figure their maps are drawn: those written until now were not, and on the average one.
 */
export function reserveSheets(sqlite: Sqlite): void {
  sqlite.exec(`
    create table sheets (
      patient text not null,
      at integer not null,
      id text not null unique,
      revision integer not null,
      ordinal integer not null,
      number text not null,
      begun text,
      session text,
      dropped_at integer,
      primary key (patient, at, id)
    ) strict, without rowid;
    drop trigger session_versions_never_change;
  `);
  const sessions = sqlite
    .prepare('select session, revision, record from session_versions')
    .all() as readonly {
    session: string;
    revision: number;
    record: string;
  }[];
  const putSession = sqlite.prepare(
    'update session_versions set record = ? where session = ? and revision = ?',
  );
  for (const { session, revision, record } of sessions)
    putSession.run(withField(record, { paper: null }), session, revision);
  sqlite.exec(`
    create trigger session_versions_never_change before update on session_versions
    begin select raise(abort, 'a sealed session never changes'); end;
  `);
  const patients = sqlite.prepare('select id, record from patients').all() as readonly {
    id: string;
    record: string;
  }[];
  const putPatient = sqlite.prepare('update patients set record = ? where id = ?');
  for (const { id, record } of patients) putPatient.run(withField(record, { shape: 'average' }), id);
}
