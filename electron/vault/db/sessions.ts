import type { SessionCourse } from '../../../shared/courses/course.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import { notValidIds, selectNotValid } from './not-valid.ts';
import { selectPasses } from './passes.ts';
import { prepared } from './prepared.ts';
import type { Db } from './run.ts';
import type { SessionsTable } from './session-tables.ts';
import { sealedBody, selectSessionVersions } from './session-versions.ts';

export type SessionChange = Pick<
  SessionsTable,
  'id' | 'revision' | 'consent' | 'next_date' | 'courses' | 'arrival' | 'body_version'
>;

const put = prepared((query, v: SessionsTable) =>
  query.insertInto('sessions').values({
    patient: v.patient,
    at: v.at,
    id: v.id,
    revision: v.revision,
    ordinal: v.ordinal,
    sealed_at: v.sealed_at,
    sealed_by: v.sealed_by,
    consent: v.consent,
    next_date: v.next_date,
    courses: v.courses,
    arrival: v.arrival,
    body_version: v.body_version,
  }),
);
const raise = prepared((query, v: SessionChange) =>
  query
    .updateTable('sessions')
    .set({
      revision: v.revision,
      consent: v.consent,
      next_date: v.next_date,
      courses: v.courses,
      arrival: v.arrival,
      body_version: v.body_version,
    })
    .where('id', '=', v.id),
);
const one = prepared((query, v: { id: string }) =>
  query.selectFrom('sessions').selectAll().where('id', '=', v.id),
);
const sealed = prepared((query, v: { id: string }) =>
  query
    .selectFrom('sessions')
    .innerJoin('entry_bodies', 'entry_bodies.arrival', 'sessions.arrival')
    .selectAll('sessions')
    .select('entry_bodies.body')
    .where('sessions.id', '=', v.id),
);
const ordinals = prepared((query, v: { patient: string }) =>
  query.selectFrom('sessions').select(['id', 'ordinal']).where('patient', '=', v.patient),
);

/** The number of each of a patient's sessions, by session. */
export function selectOrdinals(db: Db, patient: string): ReadonlyMap<string, number> {
  return new Map(ordinals.all(db, { patient }).map(({ id, ordinal }) => [id, ordinal]));
}

/** The row of a session without its versions, or undefined. */
export function selectSessionHead(db: Db, id: string): SessionsTable | undefined {
  return one.first(db, { id });
}

const count = prepared((query, v: { patient: string }) =>
  query
    .selectFrom('sessions')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('patient', '=', v.patient)
    .where('id', 'not in', notValidIds(query, 'session')),
);
const highest = prepared((query, v: { patient: string }) =>
  query
    .selectFrom('sessions')
    .select((eb) => eb.fn.max('ordinal').as('ordinal'))
    .where('patient', '=', v.patient),
);
const numbered = prepared((query, v: { patient: string; ordinal: number }) =>
  query.selectFrom('sessions').select('id').where('patient', '=', v.patient).where('ordinal', '=', v.ordinal),
);
const newest = prepared((query, v: { patient: string }) =>
  query
    .selectFrom('sessions')
    .select('id')
    .where('patient', '=', v.patient)
    .where('id', 'not in', notValidIds(query, 'session'))
    .orderBy('at', 'desc')
    .limit(1),
);
const ofPatient = prepared((query, v: { patient: string; most: number }) =>
  query
    .selectFrom('sessions')
    .select('id')
    .where('patient', '=', v.patient)
    .orderBy('at', 'desc')
    .limit(v.most),
);
const due = prepared((query, v: { from: string; until: string; most: number }) =>
  query
    .selectFrom('sessions')
    .select(['patient', 'next_date'])
    .where('next_date', '>=', v.from)
    .where('next_date', '<=', v.until)
    .where('next_date', 'is not', null)
    .where('id', 'not in', notValidIds(query, 'session'))
    .whereRef('at', '=', (eb) =>
      eb
        .selectFrom('sessions as newer')
        .select((inner) => inner.fn.max('newer.at').as('at'))
        .whereRef('newer.patient', '=', 'sessions.patient')
        .where('newer.id', 'not in', notValidIds(query, 'session')),
    )
    .orderBy('next_date')
    .limit(v.most),
);

/** Adds a sealed session's row, from its entry. */
export function insertSession(tx: Db, head: SessionsTable): void {
  put.run(tx, head);
}

/** Moves a session to its next revision, from an amendment's entry. */
export function raiseSession(tx: Db, change: SessionChange): void {
  raise.run(tx, change);
}

/** A sealed session as it stands after its amendments, or undefined. */
export function selectSession(db: Db, id: string): Session | undefined {
  const head = sealed.first(db, { id });
  if (!head) return undefined;
  const { byName, findings, fields } = sealedBody(head.body, head.body_version);
  const [original, ...amendments] = head.revision === 1 ? [] : selectSessionVersions(db, id);
  return {
    id: head.id,
    patient: head.patient,
    revision: head.revision,
    sealedAt: head.sealed_at,
    sealedBy: original?.by_name ?? byName,
    ordinal: head.ordinal,
    // As the projector wrote it of a body that it had checked; triggers keep it so.
    courses: JSON.parse(head.courses) as SessionCourse[],
    findings,
    passes: selectPasses(db, id),
    invalid: selectNotValid(db, { type: 'session', id }),
    amendments: amendments.map(({ at, by_name: by, reason, revision }) => ({ at, by, reason, revision })),
    ...fields,
  };
}

/** Who sealed a session first, or undefined. */
export function selectSealedBy(db: Db, id: string): string | undefined {
  return one.first(db, { id })?.sealed_by;
}

/** How many sealed sessions a patient has that are valid. */
export function countSessions(db: Db, patient: string): number {
  return count.first(db, { patient })?.total ?? 0;
}

/** The patient's newest sessions as they stand, newest first, also those that are not valid; no more than lists offer. */
export function selectPatientSessions(db: Db, patient: string, most = 200): Session[] {
  return ofPatient.all(db, { patient, most }).flatMap(({ id }) => {
    const session = selectSession(db, id);
    return session ? [session] : [];
  });
}

/** Every session of the patient, newest first: what was used in any of them may be asked for. */
export function selectEverySession(db: Db, patient: string): Session[] {
  return selectPatientSessions(db, patient, Number.MAX_SAFE_INTEGER);
}

/** The highest number of a patient's sealed sessions; 0 for none. */
export function highestOrdinal(db: Db, patient: string): number {
  return Number(highest.first(db, { patient })?.ordinal ?? 0);
}

/** Whether a sealed session of the patient has this number. */
export function hasOrdinal(db: Db, patient: string, ordinal: number): boolean {
  return numbered.first(db, { patient, ordinal }) !== undefined;
}

/** The patient's newest session that is valid, or undefined. */
export function selectNewestSession(db: Db, patient: string): Session | undefined {
  const id = newest.first(db, { patient })?.id;
  return id === undefined ? undefined : selectSession(db, id);
}

/** Patients whose newest valid session proposed a next date between two dates, both included; the `most` soonest of them. */
export function selectDue(
  db: Db,
  { from, until }: { readonly from: string; readonly until: string },
  most: number,
): { readonly patient: string; readonly date: string }[] {
  return due
    .all(db, { from, until, most })
    .map((row) => ({ patient: row.patient, date: row.next_date ?? until }));
}

const underConsent = prepared((query, v: { patient: string; except: string; before: number }) =>
  query
    .selectFrom('sessions')
    .select('consent')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('patient', '=', v.patient)
    .where('id', '!=', v.except)
    .where('at', '<', v.before)
    .where('consent', 'is not', null)
    .where('id', 'not in', notValidIds(query, 'session'))
    .groupBy('consent'),
);

/**
 * How many valid sessions relied on each consent of a patient, by consent id; `except` leaves one session out, `before`
 * (UTC ms) those that began then or later.
 */
export function countByConsent(
  db: Db,
  patient: string,
  except = '',
  before: number = Number.MAX_SAFE_INTEGER,
): Record<string, number> {
  return Object.fromEntries(
    underConsent.all(db, { patient, except, before }).map(({ consent, total }) => [consent ?? '', total]),
  );
}
