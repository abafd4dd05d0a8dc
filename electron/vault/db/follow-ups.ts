import { z } from 'zod';
import type { Contact, FollowedSession } from '../../../shared/follow-ups/due.ts';
import {
  type FollowUp,
  followUpKinds,
  followUpReaches,
  followUpSchema,
} from '../../../shared/follow-ups/follow-up.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { findingSchema } from '../../../shared/rules/finding.ts';
import type { FollowUpsTable } from './follow-up-tables.ts';
import { notValidIds } from './not-valid.ts';
import { prepared } from './prepared.ts';
import type { Db } from './run.ts';
import type { Steps } from '../slices.ts';

const put = prepared((query, v: FollowUpsTable) =>
  query
    .insertInto('follow_ups')
    .values({
      patient: v.patient,
      at: v.at,
      id: v.id,
      revision: v.revision,
      session: v.session,
      kind: v.kind,
      reach: v.reach,
      by_name: v.by_name,
      findings: v.findings,
      record: v.record,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        revision: eb.ref('excluded.revision'),
        kind: eb.ref('excluded.kind'),
        reach: eb.ref('excluded.reach'),
        by_name: eb.ref('excluded.by_name'),
        findings: eb.ref('excluded.findings'),
        record: eb.ref('excluded.record'),
      })),
    ),
);
const ofPatient = prepared((query, v: { patient: string }) =>
  query.selectFrom('follow_ups').selectAll().where('patient', '=', v.patient).orderBy('at').orderBy('id'),
);
const one = prepared((query, v: { id: string }) =>
  query.selectFrom('follow_ups').selectAll().where('id', '=', v.id),
);
/** Sessions from a moment on, from the index of events by time alone. */
const since = prepared((query, v: { from: number; at: number; patient: string; id: string; most: number }) =>
  query
    .selectFrom('events')
    .select(['patient', 'at', 'id'])
    .where('kind', '=', 'session')
    .where('at', '>=', v.from)
    .where((eb) => eb(eb.refTuple('at', 'patient', 'id'), '>', eb.tuple(v.at, v.patient, v.id)))
    .where('id', 'not in', notValidIds(query, 'session'))
    .orderBy('at')
    .orderBy('patient')
    .orderBy('id')
    .limit(v.most),
);
const contacts = prepared((query, v: { session: string }) =>
  query.selectFrom('follow_ups').select(['session', 'kind', 'reach', 'at']).where('session', '=', v.session),
);

const followUpOf = (row: FollowUpsTable): FollowUp => ({
  id: row.id,
  patient: row.patient,
  revision: row.revision,
  by: row.by_name,
  findings: z.array(findingSchema).parse(JSON.parse(row.findings)),
  ...followUpSchema.parse(JSON.parse(row.record)),
});

/** Writes the row of a try, from its entry. */
export function putFollowUp(tx: Db, followUp: FollowUp): void {
  const { id, patient, revision, by, findings, ...fields } = followUp;
  put.run(tx, {
    patient,
    at: fields.at,
    id,
    revision,
    session: fields.session,
    kind: fields.kind,
    reach: fields.reach,
    by_name: by,
    findings: JSON.stringify(findings),
    record: JSON.stringify(fields),
  });
}

/** A patient's tries, oldest first. */
export function selectFollowUps(db: Db, patient: string): FollowUp[] {
  return ofPatient.all(db, { patient }).map(followUpOf);
}

/** One try, or undefined. */
export function selectFollowUp(db: Db, id: string): FollowUp | undefined {
  const row = one.first(db, { id });
  return row && followUpOf(row);
}

/** Sessions that are read in one step. */
const most = 200;

/** The valid sessions that began since a moment (UTC ms), by patient, each with its local date; read in steps. */
export function* selectSessionsSince(
  db: Db,
  from: number,
  timeZone: string,
): Steps<ReadonlyMap<string, readonly FollowedSession[]>> {
  const found = new Map<string, FollowedSession[]>();
  let last = { at: from, patient: '', id: '' };
  for (;;) {
    const rows = since.all(db, { from, ...last, most });
    for (const { patient, id, at } of rows) {
      const session = { id, on: dateOfInstant(at, timeZone) };
      const own = found.get(patient);
      if (own) own.push(session);
      else found.set(patient, [session]);
    }
    last = rows.at(-1) ?? last;
    if (rows.length < most) return found;
    yield { done: found.size, total: null };
  }
}

const contactSchema = z.object({
  session: z.string(),
  kind: z.enum(followUpKinds),
  reach: z.enum(followUpReaches),
  at: z.int(),
});

/** The tries after one session. */
export function selectContacts(db: Db, session: string): readonly Contact[] {
  return contacts.all(db, { session }).map((row) => contactSchema.parse(row));
}
