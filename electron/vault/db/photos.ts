import { z } from 'zod';
import type { PhotoConsent } from '../../../shared/photos/photo-consent.ts';
import { photoConsents } from '../../../shared/photos/photo-consent.ts';
import { type PhotoFields, type PhotoRound, photoSchema, roundSchema } from '../../../shared/photos/photo.ts';
import type { PhotoTimes } from '../../../shared/photos/taken.ts';
import type { PhotoRoundsTable, PhotosTable } from './photo-tables.ts';
import { prepared } from './prepared.ts';
import type { Steps } from '../slices.ts';
import { type Db, statement } from './run.ts';

/** What the record says of a photo, without its file. */
export interface PhotoRow {
  readonly patient: string;
  /** The attachment's. */
  readonly id: string;
  readonly revision: number;
  readonly consent: PhotoConsent;
  readonly source: string | null;
  readonly fields: PhotoFields;
}

const put = prepared((query, v: PhotosTable) =>
  query
    .insertInto('photos')
    .values({
      patient: v.patient,
      id: v.id,
      revision: v.revision,
      consent: v.consent,
      source: v.source,
      record: v.record,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        revision: eb.ref('excluded.revision'),
        record: eb.ref('excluded.record'),
      })),
    ),
);
const ofPatient = prepared((query, v: { patient: string }) =>
  query.selectFrom('photos').selectAll().where('patient', '=', v.patient).orderBy('id'),
);
const one = prepared((query, v: { id: string }) =>
  query.selectFrom('photos').selectAll().where('id', '=', v.id),
);
const ofSource = prepared((query, v: { source: string }) =>
  query.selectFrom('photos').select(['patient', 'id']).where('source', '=', v.source).orderBy('id'),
);
const putRoundRow = prepared((query, v: PhotoRoundsTable) =>
  query
    .insertInto('photo_rounds')
    .values({ patient: v.patient, id: v.id, revision: v.revision, record: v.record })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        revision: eb.ref('excluded.revision'),
        record: eb.ref('excluded.record'),
      })),
    ),
);
const roundsOf = prepared((query, v: { patient: string }) =>
  query.selectFrom('photo_rounds').selectAll().where('patient', '=', v.patient).orderBy('id'),
);

const takenOn = `coalesce(json_extract(photos.record, '$.takenOn'), json_extract(attachments.record, '$.fields.takenOn'))`;
/** A scan of a photo on paper is none. */
const isPhoto = `json_extract(attachments.record, '$.fields.kind') = 'photo'
      and json_extract(attachments.record, '$.content.type') <> 'pdf'`;

const consentSchema = z.enum(photoConsents);

const photoOf = ({ patient, id, revision, consent, source, record }: PhotosTable): PhotoRow => ({
  patient,
  id,
  revision,
  consent: consentSchema.parse(consent),
  source,
  fields: photoSchema.parse(JSON.parse(record)),
});

/** Writes what is recorded of a photo, from its entry; consent and source stay those of the first. */
export function putPhoto(tx: Db, { fields, ...row }: PhotoRow): void {
  put.run(tx, { ...row, record: JSON.stringify(fields) });
}

/** What is recorded of a patient's photos. */
export function selectPhotos(db: Db, patient: string): PhotoRow[] {
  return ofPatient.all(db, { patient }).map(photoOf);
}

/** What is recorded of one photo, or undefined. */
export function selectPhoto(db: Db, id: string): PhotoRow | undefined {
  const row = one.first(db, { id });
  return row && photoOf(row);
}

/** Patients that are looked at in one step. */
const patientsOfStep = 100;

/** The patients of whom something is recorded of a photo, those with the newest first: ids begin with their time. Read in steps. */
export function* selectPhotographed(db: Db): Steps<readonly string[]> {
  const some = statement(
    db,
    `select patient, max(id) as newest from photos where patient > ? group by patient order by patient limit ?`,
  );
  const found: { readonly patient: string; readonly newest: string }[] = [];
  for (;;) {
    const rows = some.all(found.at(-1)?.patient ?? '', patientsOfStep) as typeof found;
    found.push(...rows);
    if (rows.length < patientsOfStep) break;
    yield { done: found.length, total: null };
  }
  return found
    .toSorted((a, b) => (a.newest < b.newest ? 1 : Number(a.newest > b.newest) * -1))
    .map(({ patient }) => patient);
}

/** When a patient's photos were taken and brought in, of one or of all; `at` in UTC ms, `offset` as of its entry. */
export function selectPhotoTimes(
  db: Db,
  { patient, only }: { readonly patient: string; readonly only: string | null },
): readonly (Omit<PhotoTimes, 'born'> & { readonly id: string })[] {
  return statement(
    db,
    `select attachments.id, attachments.at, attachments.offset, ${takenOn} as takenOn,
        json_extract(attachments.record, '$.content.capturedAt') as capturedAt
      from attachments left join photos on photos.id = attachments.id
      where attachments.patient = @patient and (@only is null or attachments.id = @only) and ${isPhoto}`,
  ).all({ patient, only }) as readonly (Omit<PhotoTimes, 'born'> & { readonly id: string })[];
}

/** The valid photos of each session of a patient, in the order in which they were taken: ids by the session's id. */
export function selectPhotosOfSessions(db: Db, patient: string): ReadonlyMap<string, readonly string[]> {
  const rows = statement(
    db,
    `select attachments.id, coalesce(json_extract(photos.record, '$.session'), attachments.session) as session,
        ${takenOn} as day
      from attachments left join photos on photos.id = attachments.id
      where attachments.patient = @patient
      and not exists (select 1 from not_valid where of_type = 'attachment' and of_id = attachments.id)
      and ${isPhoto}
      order by attachments.at, attachments.id`,
  ).all({ patient }) as readonly {
    readonly id: string;
    readonly session: string | null;
    readonly day: string | null;
  }[];
  // The rows come in the order in which they were brought; that of the days is put on it here, without a table for sorting.
  const dayOf = ({ day }: (typeof rows)[number]): string => day ?? '';
  const taken = rows.toSorted(
    (one, other) => Number(dayOf(one) > dayOf(other)) - Number(dayOf(one) < dayOf(other)),
  );
  const bySession = Map.groupBy(taken, ({ session }) => session ?? '');
  bySession.delete('');
  return new Map([...bySession].map(([session, of]) => [session, of.map(({ id }) => id)]));
}

/** Every photo that was brought from a file with this hash. */
export function selectSameSource(
  db: Db,
  source: string,
): readonly { readonly patient: string; readonly id: string }[] {
  return ofSource.all(db, { source });
}

/** Writes the views that were left out on a day, from their entry. */
export function putRound(tx: Db, { patient, id, revision, ...fields }: PhotoRound): void {
  putRoundRow.run(tx, { patient, id, revision, record: JSON.stringify(fields) });
}

/** A patient's rounds, in the order in which they were begun. */
export function selectRounds(db: Db, patient: string): PhotoRound[] {
  return roundsOf.all(db, { patient }).map(({ id, revision, record }) => ({
    id,
    patient,
    revision,
    ...roundSchema.parse(JSON.parse(record)),
  }));
}
