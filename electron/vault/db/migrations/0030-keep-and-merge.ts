import type { Database as Sqlite } from 'better-sqlite3';

/**
 * How long records are kept, which are held, and which charts are read as one. A merge and its undoing write another patient
 * into the rows of a chart and change nothing else, so what never changes lets go of that one column; and only for records that
 * a merge names.
 */
export function keepAndMerge(sqlite: Sqlite): void {
  sqlite.exec(`
    create table periods (
      place text not null,
      record_class text not null,
      revision integer not null,
      at integer not null,
      by_name text not null,
      reason text not null,
      record text not null,
      primary key (place, record_class)
    ) strict, without rowid;

    create table holds (
      patient text primary key,
      at integer not null,
      by_name text not null,
      reason text not null
    ) strict, without rowid;

    create table keep_decisions (
      patient text primary key,
      revision integer not null,
      until text not null,
      at integer not null,
      by_name text not null,
      reason text not null
    ) strict, without rowid;

    create table merges (
      id text primary key,
      kept text not null,
      other text not null unique,
      at integer not null,
      by_name text not null,
      before text not null,
      chosen text not null,
      number text not null,
      revision integer not null,
      record text not null
    ) strict, without rowid;

    create index merges_into on merges (kept, at, id);

    create table merged_records (
      owner text not null,
      id text not null,
      primary key (owner, id)
    ) strict, without rowid;

    create index merged_records_by_id on merged_records (id);
  `);
  for (const [table, trigger, rest, words] of frozen)
    sqlite.exec(`
      drop trigger ${trigger};
      create trigger ${trigger} before update of ${rest} on ${table}
      begin select raise(abort, '${words}'); end;
    `);
  for (const [table, key] of moved)
    sqlite.exec(`
      create trigger ${table}_move_only_when_merged before update of patient on ${table}
      when new.patient is not old.patient
        and not exists (select 1 from merged_records where id = old.${key})
      begin select raise(abort, 'a record stays with its patient'); end;
    `);
  sqlite.exec(`
    drop trigger sessions_only_gain_versions;
    create trigger sessions_only_gain_versions
    before update of revision, id, at, sealed_at, sealed_by, ordinal, consent, next_date, courses on sessions
    when new.revision <> old.revision + 1 or new.id <> old.id or new.at <> old.at
      or new.sealed_at <> old.sealed_at or new.sealed_by <> old.sealed_by or new.ordinal <> old.ordinal
    begin select raise(abort, 'a sealed session never changes'); end;

    drop trigger consents_only_withdrawn;
    create trigger consents_only_withdrawn
    before update of withdrawn_at, record, id, at, kind, document_hash, outcome, signed_by on consents
    when old.withdrawn_at is not null or new.withdrawn_at is null or new.record <> old.record or new.id <> old.id
      or new.at <> old.at or new.kind <> old.kind
      or new.document_hash <> old.document_hash or new.outcome <> old.outcome or new.signed_by <> old.signed_by
    begin select raise(abort, 'a signed consent never changes'); end;

    drop trigger attachments_only_invalidated;
    create trigger attachments_only_invalidated
    before update of invalid, record, id, at, session, by_name, file, size, sha256 on attachments
    when old.invalid is not null or new.invalid is null or new.record <> old.record or new.id <> old.id
      or new.at <> old.at or new.session is not old.session
      or new.by_name <> old.by_name or new.file <> old.file or new.size <> old.size or new.sha256 <> old.sha256
    begin select raise(abort, 'an attachment never changes'); end;
  `);
}

/** Table, its trigger, every column but the patient, and what the refusal says. */
const frozen = [
  [
    'documents',
    'documents_never_change',
    'id, kind, source, title, file_name, hash, at, html',
    'a document never changes',
  ],
  [
    'addenda',
    'addenda_never_change',
    'consent, at, id, signed_by, outcome, document_hash, record',
    'a signed addendum never changes',
  ],
  [
    'withdrawals',
    'withdrawals_never_change',
    'consent, revision, at, by, record',
    'a withdrawal never changes',
  ],
  [
    'corrections',
    'corrections_never_change',
    'at, id, of_type, of_id, by_name, record',
    'a correction never changes',
  ],
] as const;

/** Table, and the column that names the record. */
const moved = [
  ['documents', 'id'],
  ['addenda', 'id'],
  ['withdrawals', 'consent'],
  ['corrections', 'id'],
  ['sessions', 'id'],
  ['consents', 'id'],
  ['attachments', 'id'],
] as const;
