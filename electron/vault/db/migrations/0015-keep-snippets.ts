import type { Database as Sqlite } from 'better-sqlite3';

/**
 * Short texts of each person and of the practice. And an anaesthetic has several applications: of those sealed until now
 * each had one, or none where nothing of it was recorded.
 */
export function keepSnippets(sqlite: Sqlite): void {
  sqlite.exec(`
    create table snippets (
      id text not null primary key,
      user text,
      revision integer not null,
      place integer not null,
      record text not null
    ) strict, without rowid;
  `);
  const rows = sqlite.prepare('select session, revision, record from session_versions').all() as readonly {
    session: string;
    revision: number;
    record: string;
  }[];
  sqlite.exec('drop trigger session_versions_never_change');
  const put = sqlite.prepare('update session_versions set record = ? where session = ? and revision = ?');
  for (const { session, revision, record } of rows) {
    const fields = JSON.parse(record);
    if (!fields.anaesthetic) continue;
    const { massMg, areaMm2, occluded, onAt, offAt, ...rest } = fields.anaesthetic;
    const one = { areas: [], massMg, areaMm2, occluded, onAt, offAt };
    const some = occluded !== 'not-asked' || [massMg, areaMm2, onAt, offAt].some((value) => value !== null);
    const anaesthetic = { ...rest, applications: some ? [one] : [] };
    put.run(JSON.stringify({ ...fields, anaesthetic }), session, revision);
  }
  sqlite.exec(`
    create trigger session_versions_never_change before update on session_versions
    begin select raise(abort, 'a sealed session never changes'); end;
  `);
}
