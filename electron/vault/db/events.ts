import type { EventKind } from '../../../shared/timelines/event-kinds.ts';
import { prepared } from './prepared.ts';
import { type Db, statement } from './run.ts';

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

/** When each file of a patient stands in their timeline, UTC ms by its id. */
export function selectFileMoments(db: Db, patient: string): ReadonlyMap<string, number> {
  const rows = statement(db, "select id, at from events where patient = ? and kind = 'attachment'").all(
    patient,
  ) as Pick<EventRow, 'id' | 'at'>[];
  return new Map(rows.map(({ id, at }) => [id, at]));
}

/** Moves an event to another time, UTC ms. */
export function moveEvent(tx: Db, event: Pick<EventRow, 'patient' | 'id' | 'at'>, to: number): void {
  statement(tx, 'update events set at = @to where patient = @patient and at = @at and id = @id').run({
    ...event,
    to,
  });
}

/** Which events of one patient; times are UTC ms, `until` is not included. */
export interface EventQuery {
  readonly patient: string;
  readonly kinds: readonly EventKind[];
  readonly from: number | null;
  readonly until: number | null;
}

/**
 * Charts that are read as one are held, and parted, each by an entry of its own; all of one moment are one event, that of the
 * chart in which they are read.
 */
const once = `(kind not in ('hold', 'hold-end', 'unmerge') or substr(id, 1, 36) = patient or not exists (
    select 1 from events as own where own.patient = events.patient and own.at = events.at
      and own.kind = events.kind and substr(own.id, 1, 36) = own.patient))`;

const spanned = `from events where patient = @patient and at >= @from and at < @until
  and kind in (select value from json_each(@kinds)) and ${once}`;

/** When what happened to a patient, newest first; some thousands at most. */
export function selectMoments(db: Db, patient: string): Pick<EventRow, 'at' | 'kind'>[] {
  return statement(db, `select at, kind from events where patient = ? and ${once} order by at desc`).all(
    patient,
  ) as Pick<EventRow, 'at' | 'kind'>[];
}

const bound = ({ patient, kinds, from, until }: EventQuery) => ({
  patient,
  kinds: JSON.stringify(kinds),
  from: from ?? Number.MIN_SAFE_INTEGER,
  until: until ?? Number.MAX_SAFE_INTEGER,
});

/** A patient's events of these kinds within a span, before a place, newest first, by keyset. */
export function selectEvents(
  db: Db,
  query: EventQuery,
  place: { readonly at: number; readonly id: string },
  most: number,
): EventRow[] {
  return statement(
    db,
    `select patient, at, id, kind, by ${spanned} and (at, id) < (@placeAt, @placeId)
     order by at desc, id desc limit @most`,
  ).all({ ...bound(query), placeAt: place.at, placeId: place.id, most }) as EventRow[];
}

/** How many there are. */
export function countEvents(db: Db, query: EventQuery): number {
  return Number(statement(db, `select count(*) ${spanned}`).pluck().get(bound(query)));
}
