import {
  type AdverseEvent,
  adverseEventSchema,
  isOpen,
} from '../../../shared/adverse-events/adverse-event.ts';
import { sql } from 'kysely';
import type { AdverseEventsTable } from './follow-up-tables.ts';
import { prepared } from './prepared.ts';
import type { Db } from './run.ts';

const put = prepared((query, v: AdverseEventsTable) =>
  query
    .insertInto('adverse_events')
    .values({
      patient: v.patient,
      at: v.at,
      id: v.id,
      revision: v.revision,
      by_name: v.by_name,
      open: v.open,
      began_on: v.began_on,
      record: v.record,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        revision: eb.ref('excluded.revision'),
        open: eb.ref('excluded.open'),
        began_on: eb.ref('excluded.began_on'),
        record: eb.ref('excluded.record'),
      })),
    ),
);
const ofPatient = prepared((query, v: { patient: string }) =>
  query.selectFrom('adverse_events').selectAll().where('patient', '=', v.patient).orderBy('at').orderBy('id'),
);
const one = prepared((query, v: { id: string }) =>
  query.selectFrom('adverse_events').selectAll().where('id', '=', v.id),
);
/** Written out: of a value that is bound SQLite does not know that the index of open events has it. */
const isStillOpen = sql.lit(1);
const open = prepared((query, v: { most: number }) =>
  query
    .selectFrom('adverse_events')
    .selectAll()
    .where('open', '=', isStillOpen)
    .orderBy('began_on')
    .orderBy('patient')
    .orderBy('id')
    .limit(v.most),
);
const countOpen = prepared((query, _v: object) =>
  query
    .selectFrom('adverse_events')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('open', '=', isStillOpen),
);

const eventOf = ({ patient, at, id, revision, by_name: by, record }: AdverseEventsTable): AdverseEvent => ({
  id,
  patient,
  revision,
  at,
  by,
  ...adverseEventSchema.parse(JSON.parse(record)),
});

/** Writes an adverse event's row, from its entry. `at` is when it was first recorded. */
export function putAdverseEvent(tx: Db, event: AdverseEvent): void {
  const { id, patient, revision, at, by, ...fields } = event;
  put.run(tx, {
    patient,
    at,
    id,
    revision,
    by_name: by,
    open: isOpen(fields) ? 1 : 0,
    began_on: fields.beganOn,
    record: JSON.stringify(fields),
  });
}

/** A patient's adverse events, in the order in which they were recorded. */
export function selectAdverseEvents(db: Db, patient: string): AdverseEvent[] {
  return ofPatient.all(db, { patient }).map(eventOf);
}

/** One adverse event, or undefined. */
export function selectAdverseEvent(db: Db, id: string): AdverseEvent | undefined {
  const row = one.first(db, { id });
  return row && eventOf(row);
}

/** The events of the practice that still go on, the oldest first, at most `most`. */
export function selectOpenEvents(db: Db, most: number): AdverseEvent[] {
  return open.all(db, { most }).map(eventOf);
}

/** How many adverse events of the practice still go on. */
export function countOpenEvents(db: Db): number {
  return countOpen.first(db, {})?.total ?? 0;
}
