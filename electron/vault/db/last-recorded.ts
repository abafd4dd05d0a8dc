/** The days that periods are counted from, read from rows and indexes of one patient alone. */
import { type Db, statement } from './run.ts';

/** What the periods of a patient's record are counted from. Times are UTC ms. */
export interface LastRecorded {
  /** When something was last written about the patient; a look at the chart, a copy given, a hold and a merge are not that. */
  readonly at: number | null;
  /** When the newest session began. */
  readonly treatedAt: number | null;
  /** The last day that an adverse event began or ended on, as it was recorded. */
  readonly eventOn: string | null;
}

/** `cross join` keeps the order: SQLite would rather look at every session and photo that there is, and see whose it is. */
const newest = `select max(at) as at from (
  select max(at) as at from events where patient = @patient and kind not in ('hold', 'hold-end', 'merge', 'unmerge')
  union all select max(at) from documents where patient = @patient
  union all select max(at) from corrections where patient = @patient
  union all select max(entries.at) from photos cross join entries on entries.type = 'photo' and entries.id = photos.id
    where photos.patient = @patient
  union all select max(entries.at) from sessions cross join entries on entries.type = 'session' and entries.id = sessions.id
    where sessions.patient = @patient
  union all select max(entries.at) from entries where entries.type = 'patient' and entries.id = @patient)`;

/** When something was last written about a patient, UTC ms. */
export const selectLastWritten = (db: Db, patient: string): number | null =>
  statement(db, newest).pluck().get({ patient }) as number | null;

/** What is known of one patient. */
export function selectLastRecorded(db: Db, patient: string): LastRecorded {
  const treatedAt = statement(db, 'select max(at) from sessions where patient = ?').pluck().get(patient);
  const eventOn = statement(
    db,
    `select max(max(began_on, coalesce(json_extract(record, '$.endedOn'), began_on)))
     from adverse_events where patient = ?`,
  )
    .pluck()
    .get(patient);
  return {
    at: selectLastWritten(db, patient),
    treatedAt: treatedAt as number | null,
    eventOn: eventOn as string | null,
  };
}
