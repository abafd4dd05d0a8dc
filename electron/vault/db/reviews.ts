import { prepared } from './prepared.ts';
import type { ReviewsDueTable } from './session-tables.ts';
import type { Db } from './run.ts';

const put = prepared((query, v: ReviewsDueTable) =>
  query
    .insertInto('reviews_due')
    .values({ session: v.session, patient: v.patient, at: v.at, revision: v.revision })
    .onConflict((conflict) =>
      conflict.column('session').doUpdateSet((eb) => ({ revision: eb.ref('excluded.revision') })),
    ),
);
const drop = prepared((query, v: { session: string; seen: number }) =>
  query.deleteFrom('reviews_due').where('session', '=', v.session).where('revision', '<=', v.seen),
);
const newest = prepared((query, v: { most: number }) =>
  query.selectFrom('reviews_due').selectAll().orderBy('at', 'desc').orderBy('session', 'desc').limit(v.most),
);
const one = prepared((query, v: { session: string }) =>
  query.selectFrom('reviews_due').selectAll().where('session', '=', v.session),
);
const count = prepared((query, _v: object) =>
  query.selectFrom('reviews_due').select((eb) => eb.fn.countAll<number>().as('total')),
);

/** Notes that this version of a session waits for an owner, from the session's entry. */
export function putReviewDue(tx: Db, due: ReviewsDueTable): void {
  put.run(tx, due);
}

/** Takes a session off the list when the version that was looked at is the newest outside a rule. */
export function dropReviewDue(tx: Db, session: string, seen: number): void {
  drop.run(tx, { session, seen });
}

/** The newest sessions that wait for an owner, at most `most`. */
export function selectReviewsDue(db: Db, most: number): readonly ReviewsDueTable[] {
  return newest.all(db, { most });
}

/** What waits for an owner about one session, or undefined. */
export function selectReviewDue(db: Db, session: string): ReviewsDueTable | undefined {
  return one.first(db, { session });
}

/** How many sessions wait for an owner. */
export function countReviewsDue(db: Db): number {
  return count.first(db, {})?.total ?? 0;
}
