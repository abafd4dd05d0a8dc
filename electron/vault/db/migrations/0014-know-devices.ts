import type { Database as Sqlite } from 'better-sqlite3';

/**
 * Devices say when they are serviced, what software runs on them and what they are authorised for, use by use; sessions
 * keep the depth tolerance that was stated for theirs. Of what was kept until now, only the answer for stretch marks is
 * known, for the practice's own country.
 */
export function knowDevices(sqlite: Sqlite): void {
  const devices = sqlite.prepare('select id, record from devices').all() as readonly {
    id: string;
    record: string;
  }[];
  const putDevice = sqlite.prepare('update devices set record = ? where id = ?');
  for (const { id, record } of devices) {
    const { authorisedUse, ...device } = JSON.parse(record);
    const use = {
      use: 'striae',
      group: null,
      country: null,
      authority: '',
      answer: authorisedUse,
      source: '',
    };
    const uses = authorisedUse === 'unknown' ? [] : [use];
    const nothing = {
      udi: '',
      software: '',
      purchasedOn: null,
      servicedOn: null,
      serviceDue: null,
      shortestNeedleUm: null,
      speedSteps: null,
    };
    putDevice.run(JSON.stringify({ ...device, ...nothing, uses }), id);
  }

  const sessions = sqlite
    .prepare('select session, revision, record from session_versions')
    .all() as readonly {
    session: string;
    revision: number;
    record: string;
  }[];
  sqlite.exec('drop trigger session_versions_never_change');
  const putSession = sqlite.prepare(
    'update session_versions set record = ? where session = ? and revision = ?',
  );
  for (const { session, revision, record } of sessions) {
    const fields = JSON.parse(record);
    if (!fields.device) continue;
    const device = { ...fields.device, toleranceUm: null };
    putSession.run(JSON.stringify({ ...fields, device }), session, revision);
  }
  sqlite.exec(`
    create trigger session_versions_never_change before update on session_versions
    begin select raise(abort, 'a sealed session never changes'); end;
  `);
}
