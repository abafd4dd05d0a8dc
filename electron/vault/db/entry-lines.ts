import type { Expression, SelectQueryBuilder, SqlBool } from 'kysely';
import { newestArrival } from './entries.ts';
import { familyOf } from './merges.ts';
import { prepared } from './prepared.ts';
import { all, type Db, first } from './run.ts';
import type { Tables } from './tables.ts';

/** Which entries; null and an empty list of types leave a question open. `before` is a place in the order of arrival. */
export interface LineQuery {
  readonly actor: string | null;
  readonly patient: string | null;
  readonly types: readonly string[];
  readonly from: number | null;
  readonly until: number | null;
  readonly before: number | null;
}

/** An entry as a line of the list needs it. The body of a document is left out: it is a whole sheet. */
export interface LineRow {
  readonly arrival: number;
  readonly device: string;
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly type: string;
  readonly action: string;
  readonly id: string;
  readonly body: string | null;
  /** 1 when the body is gone. */
  readonly erased: number;
}

type Entries = SelectQueryBuilder<Tables, 'entries', object>;
type Span = { readonly low: number; readonly high: number };

const span = prepared((query, v: { from: number; until: number }) =>
  query
    .selectFrom('entries')
    .select((eb) => [eb.fn.min('arrival').as('low'), eb.fn.max('arrival').as('high')])
    .where('at', '>=', v.from)
    .where('at', '<', v.until),
);

/** The first and last arrival within a span of time, from the index by time alone; undefined when nothing is there. */
const spanOf = (db: Db, { from, until }: LineQuery): Span | undefined => {
  if (from === null && until === null) return { low: 0, high: Number.MAX_SAFE_INTEGER };
  const found = span.first(db, { from: from ?? 0, until: until ?? Number.MAX_SAFE_INTEGER });
  const [low, high] = [found?.low as number | null | undefined, found?.high as number | null | undefined];
  return typeof low === 'number' && typeof high === 'number' ? { low, high } : undefined;
};

/** Everything that is about a patient, by the type and id of its record. */
const recordsOf = (db: Db, patient: string) => {
  const of = (
    type: string,
    table:
      | 'addenda'
      | 'adverse_events'
      | 'follow_ups'
      | 'assessments'
      | 'attachments'
      | 'concerns'
      | 'courses'
      | 'screenings'
      | 'consents'
      | 'corrections'
      | 'sessions'
      | 'passes'
      | 'documents'
      | 'zones'
      | 'sheets'
      | 'photos'
      | 'photo_rounds',
  ) =>
    db.build
      .selectFrom(table)
      .select((eb) => [eb.val(type).as('of_type'), `${table}.id as of_id`])
      .where(`${table}.patient`, '=', patient);
  const own = (type: string, id: string) =>
    db.build.selectNoFrom((eb) => [eb.val(type).as('of_type'), eb.val(id).as('of_id')]);
  const charts = familyOf(db, patient);
  const others = charts.flatMap((id) =>
    ['patient', 'access', 'copy', 'leaving', 'photo-use', 'hold', 'keeping'].map((type) => own(type, id)),
  );
  const merges = (type: string) =>
    db.build
      .selectFrom('merges')
      .select((eb) => [eb.val(type).as('of_type'), 'merges.id as of_id'])
      .where('merges.kept', 'in', charts);
  const pairs = db.build
    .selectFrom('apart_pairs')
    .select((eb) => [eb.val('apart').as('of_type'), 'apart_pairs.id as of_id'])
    .where((eb) => eb.or([eb('apart_pairs.one', 'in', charts), eb('apart_pairs.other', 'in', charts)]));
  return others
    .reduce((all, each) => all.unionAll(each), merges('merge'))
    .unionAll(pairs)
    .unionAll(of('concern', 'concerns'))
    .unionAll(of('zone', 'zones'))
    .unionAll(of('course', 'courses'))
    .unionAll(of('adverse-event', 'adverse_events'))
    .unionAll(of('follow-up', 'follow_ups'))
    .unionAll(of('assessment', 'assessments'))
    .unionAll(of('sheet', 'sheets'))
    .unionAll(of('attachment', 'attachments'))
    .unionAll(of('invalidation', 'attachments'))
    .unionAll(of('photo', 'photos'))
    .unionAll(of('photo-round', 'photo_rounds'))
    .unionAll(of('screening', 'screenings'))
    .unionAll(of('consent', 'consents'))
    .unionAll(of('withdrawal', 'consents'))
    .unionAll(of('addendum', 'addenda'))
    .unionAll(of('correction', 'corrections'))
    .unionAll(of('session', 'sessions'))
    .unionAll(of('review', 'sessions'))
    .unionAll(of('pass', 'passes'))
    .unionAll(of('document', 'documents'));
};

const narrowed = (db: Db, query: LineQuery, { low, high }: Span, type: string | null): Entries => {
  const { actor, patient, from, until, before } = query;
  let entries = db.build
    .selectFrom('entries')
    .where('entries.arrival', '>=', low)
    .where('entries.arrival', '<=', before === null ? high : Math.min(high, before - 1));
  // One type at a time: its index gives the newest first without a sort.
  if (type !== null && patient === null) entries = entries.where('entries.type', '=', type);
  if (actor !== null) entries = entries.where('entries.actor', '=', actor);
  if (from !== null) entries = entries.where('entries.at', '>=', from);
  if (until !== null) entries = entries.where('entries.at', '<', until);
  if (patient === null) return entries;
  const types = type === null ? [] : [type];
  return entries.where((eb): Expression<SqlBool> => {
    const records = recordsOf(db, patient);
    const about = eb(eb.refTuple('entries.type', 'entries.id'), 'in', records as never);
    return types.length === 0 ? about : eb.and([about, eb('entries.type', 'in', types)]);
  });
};

const rowsOf = (db: Db, entries: Entries, most: number): LineRow[] =>
  all(
    db,
    entries
      .leftJoin('entry_bodies', 'entry_bodies.arrival', 'entries.arrival')
      .select(['entries.arrival', 'entries.device', 'entries.seq', 'entries.at', 'entries.actor'])
      .select(['entries.type', 'entries.action', 'entries.id'])
      .select((eb) => [
        eb
          .case()
          .when('entries.type', '=', 'document')
          .then(null)
          .else(eb.ref('entry_bodies.body'))
          .end()
          .as('body'),
        eb.case().when('entry_bodies.arrival', 'is', null).then(1).else(0).end().as('erased'),
      ])
      .orderBy('entries.arrival', 'desc')
      .limit(most),
  ) as LineRow[];

/** The newest entries that fit, at most `most`, by keyset: pass the arrival of the last one as `before` to go on. */
export function selectLines(db: Db, query: LineQuery, most: number): readonly LineRow[] {
  const within = spanOf(db, query);
  if (within === undefined) return [];
  const types = query.types.length === 0 ? [null] : query.types;
  return types
    .flatMap((type) => rowsOf(db, narrowed(db, query, within, type), most))
    .sort((a, b) => b.arrival - a.arrival)
    .slice(0, most);
}

/** Entries among which the fitting ones are counted in one step. */
const countedAtOnce = 2000;

/** How many entries fit, for a print only: some entries a step. Those of one patient are few and found by their own indexes. */
export function* countLines(db: Db, query: LineQuery): Generator<number, number> {
  const within = spanOf(db, query);
  if (within === undefined) return 0;
  const types = query.types.length === 0 ? [null] : query.types;
  const wide = query.patient === null ? countedAtOnce : Infinity;
  let total = 0;
  const last = Math.min(within.high, newestArrival(db));
  for (let { low } = within; low <= last; low += wide) {
    const span = { low, high: Math.min(last, low + wide - 1) };
    for (const type of types) {
      const counted = narrowed(db, query, span, type).select((eb) => eb.fn.countAll<number>().as('total'));
      total += first(db, counted)?.total ?? 0;
    }
    yield total;
  }
  return total;
}
