import { type Law, lawPlaces, lawSchema, lawTopics } from '../../../shared/laws/law.ts';
import { prepared } from './prepared.ts';
import type { LawsTable } from './rule-tables.ts';
import type { Db } from './run.ts';

const put = prepared((query, v: LawsTable) =>
  query
    .insertInto('laws')
    .values({
      place: v.place,
      topic: v.topic,
      revision: v.revision,
      at: v.at,
      by_name: v.by_name,
      record: v.record,
    })
    .onConflict((conflict) =>
      conflict.columns(['place', 'topic']).doUpdateSet((eb) => ({
        revision: eb.ref('excluded.revision'),
        at: eb.ref('excluded.at'),
        by_name: eb.ref('excluded.by_name'),
        record: eb.ref('excluded.record'),
      })),
    ),
);
const every = prepared((query, _v: object) => query.selectFrom('laws').selectAll());

/** Writes a row of the practice's own table of laws, from its entry. */
export function putLaw(tx: Db, { place, topic, revision, at, by, ...fields }: Law): void {
  put.run(tx, { place, topic, revision, at: at ?? 0, by_name: by ?? '', record: JSON.stringify(fields) });
}

/** The rows that the practice changed or added. */
export function selectLaws(db: Db): Law[] {
  return every.all(db, {}).flatMap(({ place: where, topic: on, revision, at, by_name: by, record }) => {
    const place = lawPlaces.find((known) => known === where);
    const topic = lawTopics.find((known) => known === on);
    return place && topic ? [{ place, topic, revision, at, by, ...lawSchema.parse(JSON.parse(record)) }] : [];
  });
}
