import type { Database as Sqlite } from 'better-sqlite3';

/** Areas of a session may name the parts that were needled; those sealed until now name none. */
export function nameParts(sqlite: Sqlite): void {
  const rows = sqlite.prepare('select session, revision, record from session_versions').all() as readonly {
    session: string;
    revision: number;
    record: string;
  }[];
  sqlite.exec('drop trigger session_versions_never_change');
  const put = sqlite.prepare('update session_versions set record = ? where session = ? and revision = ?');
  for (const { session, revision, record } of rows) {
    const fields = JSON.parse(record);
    const areas = fields.areas.map((area: object) => ({ ...area, parts: [] }));
    put.run(JSON.stringify({ ...fields, areas }), session, revision);
  }
  sqlite.exec(`
    create trigger session_versions_never_change before update on session_versions
    begin select raise(abort, 'a sealed session never changes'); end;
  `);
}
