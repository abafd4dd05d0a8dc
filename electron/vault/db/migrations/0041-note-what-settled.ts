import type { Database as Sqlite } from 'better-sqlite3';

/**
 * A session says whether the skin had settled before the patient left, what was done for hygiene, how much of an area was needled and
 * for how long, and of radiofrequency also impedance and temperature; those sealed until now say none of it. Read one by one: all of
 * a large practice would not fit into memory.
 */
export function noteWhatSettled(sqlite: Sqlite): void {
  const keys = sqlite.prepare('select session, revision from session_versions').all() as readonly {
    session: string;
    revision: number;
  }[];
  sqlite.exec('drop trigger session_versions_never_change');
  const read = sqlite
    .prepare('select record from session_versions where session = ? and revision = ?')
    .pluck();
  const put = sqlite.prepare('update session_versions set record = ? where session = ? and revision = ?');
  for (const { session, revision } of keys) {
    const fields = JSON.parse(String(read.get(session, revision)));
    const areas = fields.areas.map((area: { readonly rf?: object | null }) => ({
      ...area,
      rf: area.rf ? { ...area.rf, impedanceOhm: null, temperatureMilliC: null } : null,
      extent: null,
    }));
    const settled = { state: 'not-asked', afterMs: null };
    put.run(JSON.stringify({ ...fields, areas, settled, hygiene: [] }), session, revision);
  }
  sqlite.exec(`
    create trigger session_versions_never_change before update on session_versions
    begin select raise(abort, 'a sealed session never changes'); end;
  `);
}
