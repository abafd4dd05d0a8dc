import { prepared } from './prepared.ts';
import type { Db } from './run.ts';

export const eventKinds = [
  'registered',
  'concern',
  'screening',
  'consent',
  'session',
  'attachment',
  'adverse-event',
  'follow-up',
] as const;
export type EventKind = (typeof eventKinds)[number];

export interface EventRow {
  readonly patient: string;
  readonly at: number;
  readonly id: string;
  readonly kind: EventKind;
  readonly by: string;
}

const put = prepared((query, v: EventRow) =>
  query
    .insertInto('events')
    .values({ patient: v.patient, at: v.at, id: v.id, kind: v.kind, by: v.by })
    .onConflict((conflict) => conflict.doNothing()),
);
const before = prepared((query, v: { patient: string; at: number; id: string; most: number }) =>
  query
    .selectFrom('events')
    .selectAll()
    .where('patient', '=', v.patient)
    .where((eb) => eb(eb.refTuple('at', 'id'), '<', eb.tuple(v.at, v.id)))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(v.most),
);
const between = prepared((query, v: { from: number; to: number }) =>
  query
    .selectFrom('events')
    .selectAll()
    .where('at', '>=', v.from)
    .where('at', '<', v.to)
    .orderBy('at', 'desc')
    .limit(500),
);

/** Notes that something happened to a patient, from its entry. */
export function putEvent(tx: Db, event: EventRow): void {
  put.run(tx, event);
}

/** A patient's events before a moment (and id, among those at the same one), newest first. */
export function selectEventsBefore(
  db: Db,
  patient: string,
  place: { readonly at: number; readonly id: string },
  most: number,
): EventRow[] {
  return before.all(db, { patient, ...place, most }) as EventRow[];
}

/** All events from one moment until before another, newest first, at most 500. */
export function selectEventsBetween(db: Db, from: number, to: number): EventRow[] {
  return between.all(db, { from, to }) as EventRow[];
}
