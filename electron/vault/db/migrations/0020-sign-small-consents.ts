import type { Database as Sqlite } from 'better-sqlite3';

/**
 * Consents get a kind: what was signed until now is a consent to the treatment. An addendum can be taken back alone: no
 * withdrawal until now was of one.
 */
export function signSmallConsents(sqlite: Sqlite): void {
  sqlite.exec(`
    drop trigger consents_only_withdrawn;
    drop trigger withdrawals_never_change;

    alter table consents add column kind text not null default 'treatment';
  `);
  rewrite(sqlite, 'consents', { kind: 'treatment' });
  rewrite(sqlite, 'withdrawals', { addendum: null });
  sqlite.exec(`
    create trigger consents_only_withdrawn before update on consents
    when old.withdrawn_at is not null or new.withdrawn_at is null or new.record <> old.record or new.id <> old.id
      or new.patient <> old.patient or new.at <> old.at or new.kind <> old.kind
      or new.document_hash <> old.document_hash or new.outcome <> old.outcome or new.signed_by <> old.signed_by
    begin select raise(abort, 'a signed consent never changes'); end;

    create trigger withdrawals_never_change before update on withdrawals
    begin select raise(abort, 'a withdrawal never changes'); end;
  `);
}

function rewrite(sqlite: Sqlite, table: 'consents' | 'withdrawals', more: object): void {
  const place = table === 'consents' ? 'id = ? and at = ?' : 'consent = ? and revision = ?';
  const columns = table === 'consents' ? 'id as one, at as other' : 'consent as one, revision as other';
  const rows = sqlite.prepare(`select ${columns}, record from ${table}`).all() as readonly {
    one: string;
    other: number;
    record: string;
  }[];
  const put = sqlite.prepare(`update ${table} set record = ? where ${place}`);
  for (const { one, other, record } of rows)
    put.run(JSON.stringify({ ...JSON.parse(record), ...more }), one, other);
}
