import type { Database as Sqlite } from 'better-sqlite3';

/**
 * Sessions say which values were carried over from the one before, which avoid-zones stood, what was drawn on the map and
 * how the abdomen scored; those sealed until now have none of it.
 */
export function nameCarriedValues(sqlite: Sqlite): void {
  const rows = sqlite.prepare('select session, revision, record from session_versions').all() as readonly {
    session: string;
    revision: number;
    record: string;
  }[];
  sqlite.exec('drop trigger session_versions_never_change');
  const put = sqlite.prepare('update session_versions set record = ? where session = ? and revision = ?');
  for (const { session, revision, record } of rows) {
    const nothing = { carried: null, zones: [], marks: [], davey: null };
    put.run(JSON.stringify({ ...JSON.parse(record), ...nothing }), session, revision);
  }
  sqlite.exec(`
    create trigger session_versions_never_change before update on session_versions
    begin select raise(abort, 'a sealed session never changes'); end;
  `);
}
