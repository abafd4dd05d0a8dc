import type { Database as Sqlite } from 'better-sqlite3';

/**
 * Consents get addenda and withdrawals of single uses of photos. What was signed until now is not limited in its classes
 * of products and days, and nothing is known of how it came to the signature; what was withdrawn until now was the whole.
 */
export function extendConsents(sqlite: Sqlite): void {
  sqlite.exec(`
    create table addenda (
      consent text not null,
      at integer not null,
      id text not null unique,
      patient text not null,
      signed_by text not null,
      outcome text not null,
      document_hash text not null,
      record text not null,
      primary key (consent, at, id)
    ) strict, without rowid;

    create index addenda_of_patient on addenda (patient);

    create table withdrawals (
      consent text not null,
      revision integer not null,
      patient text not null,
      at integer not null,
      by text not null,
      record text not null,
      primary key (consent, revision)
    ) strict, without rowid;

    create index withdrawals_of_patient on withdrawals (patient);

    drop trigger consents_only_withdrawn;
  `);
  fillIn(sqlite);
  sqlite.exec(`
    create trigger consents_only_withdrawn before update on consents
    when old.withdrawn_at is not null or new.withdrawn_at is null or new.record <> old.record or new.id <> old.id
      or new.patient <> old.patient or new.at <> old.at
      or new.document_hash <> old.document_hash or new.outcome <> old.outcome or new.signed_by <> old.signed_by
    begin select raise(abort, 'a signed consent never changes'); end;

    create trigger addenda_never_change before update on addenda
    begin select raise(abort, 'a signed addendum never changes'); end;

    create trigger addenda_go_only_when_erased before delete on addenda
    when not exists (
      select 1 from entries
      join erased_bodies on erased_bodies.device = entries.device and erased_bodies.seq = entries.seq
      where entries.type = 'addendum' and entries.id = old.id
    )
    begin select raise(abort, 'a signed addendum never goes'); end;

    create trigger withdrawals_never_change before update on withdrawals
    begin select raise(abort, 'a withdrawal never changes'); end;

    create trigger withdrawals_go_only_when_erased before delete on withdrawals
    when not exists (
      select 1 from entries
      join erased_bodies on erased_bodies.device = entries.device and erased_bodies.seq = entries.seq
      where entries.type = 'withdrawal' and entries.id = old.consent and entries.revision = old.revision
    )
    begin select raise(abort, 'a withdrawal never goes'); end;
  `);
}

function fillIn(sqlite: Sqlite): void {
  const consents = sqlite.prepare('select id, record from consents').all() as readonly {
    id: string;
    record: string;
  }[];
  const put = sqlite.prepare('update consents set record = ? where id = ?');
  for (const { id, record } of consents) {
    const fields = JSON.parse(record);
    const scope = { ...fields.scope, productClasses: null, course: null, validUntil: null };
    put.run(JSON.stringify({ ...fields, scope, signing: null }), id);
  }
  const withdrawn = sqlite
    .prepare(
      `select entries.id as consent, entries.revision, entries.at, entry_bodies.body
       from entries join entry_bodies on entry_bodies.arrival = entries.arrival where entries.type = 'withdrawal'`,
    )
    .all() as readonly { consent: string; revision: number; at: number; body: string }[];
  const add = sqlite.prepare(
    'insert into withdrawals (consent, revision, patient, at, by, record) values (?, ?, ?, ?, ?, ?)',
  );
  for (const { consent, revision, at, body } of withdrawn) {
    const { patient, reason } = JSON.parse(body);
    const record = JSON.stringify({ purposes: null, on: null, told: 'not-recorded', reason });
    add.run(consent, revision, patient, at, '', record);
  }
}
