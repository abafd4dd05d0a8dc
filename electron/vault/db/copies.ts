import { type Db, statement } from './run.ts';

/** An entry about a patient that still has its body. The body of a document comes without its HTML, that of an attachment without key and small picture. */
export interface AboutRow {
  readonly seq: number;
  readonly at: number;
  readonly offset: number;
  readonly actor: string;
  readonly action: string;
  readonly type: string;
  readonly id: string;
  readonly revision: number;
  readonly body_version: number;
  readonly body: string;
}

/** Everything that was written about a patient, by any of their charts, in the order of arrival; reads all bodies. */
export function selectAbout(db: Db, charts: readonly string[]): AboutRow[] {
  const among = JSON.stringify(charts);
  return statement(
    db,
    `select entries.seq, entries.at, entries.offset, entries.actor, entries.action, entries.type, entries.id,
       entries.revision, entries.body_version,
       case entries.type
         when 'document' then json_remove(entry_bodies.body, '$.html')
         when 'attachment' then json_remove(entry_bodies.body, '$.key', '$.thumbnail')
         else entry_bodies.body end as body
     from entries join entry_bodies on entry_bodies.arrival = entries.arrival
     where entries.action <> 'erased' and
       (entries.type = 'patient' and entries.id in (select value from json_each(?))
         or json_extract(entry_bodies.body, '$.patient') in (select value from json_each(?)))
     order by entries.arrival`,
  ).all(among, among) as AboutRow[];
}

/** A form about a patient that was not saved yet. */
export interface OpenForm {
  readonly kind: string;
  readonly owner: string;
  readonly saved_at: number;
  readonly body: string;
}

/** The forms about a patient that lie open, of everybody, oldest first. */
export function selectOpenForms(db: Db, patient: string): OpenForm[] {
  return statement(
    db,
    'select kind, owner, saved_at, body from drafts where ? in (patient, id) order by saved_at',
  ).all(patient) as OpenForm[];
}

/** The ids of a patient's frozen documents, oldest first. */
export function selectDocumentIds(db: Db, patient: string): string[] {
  return statement(db, 'select id from documents where patient = ? order by at, id')
    .pluck()
    .all(patient) as string[];
}
