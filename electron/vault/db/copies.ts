import type { CopySize } from '../copies/copy-effort.ts';
import type { Steps } from '../slices.ts';
import { newestArrival } from './entries.ts';
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

/** Entries looked through in one step: about a millisecond of work. */
const lookedAtOnce = 25;

/** Everything that was written about a patient, by any of their charts, in the order of arrival, in steps: it reads all bodies. */
export function* aboutSteps(db: Db, charts: readonly string[]): Steps<AboutRow[]> {
  const among = JSON.stringify(charts);
  const total = newestArrival(db);
  const found: AboutRow[] = [];
  for (let after = 0; after < total; after += lookedAtOnce) {
    const rows = statement(
      db,
      `select entries.seq, entries.at, entries.offset, entries.actor, entries.action, entries.type, entries.id,
         entries.revision, entries.body_version,
         case entries.type
           when 'document' then json_remove(entry_bodies.body, '$.html')
           when 'attachment' then json_remove(entry_bodies.body, '$.key', '$.thumbnail')
           else entry_bodies.body end as body
       from entries join entry_bodies on entry_bodies.arrival = entries.arrival
       where entries.arrival > ? and entries.arrival <= ? and entries.action <> 'erased' and
         (entries.type = 'patient' and entries.id in (select value from json_each(?))
           or json_extract(entry_bodies.body, '$.patient') in (select value from json_each(?)))
       order by entries.arrival`,
    ).all(after, after + lookedAtOnce, among, among) as AboutRow[];
    found.push(...rows);
    yield { done: Math.min(after + lookedAtOnce, total), total };
  }
  return found;
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

/** How much there is to read for a copy. */
export function copySize(db: Db, patient: string): CopySize {
  const counted = statement(
    db,
    `select (select count(*) from sessions where patient = ?) as sessions,
       (select coalesce(sum(size), 0) from attachments where patient = ?) as bytes`,
  ).get(patient, patient) as Omit<CopySize, 'entries'>;
  return { entries: newestArrival(db), ...counted };
}
