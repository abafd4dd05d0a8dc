import { prepared } from './prepared.ts';
import type { Db } from './run.ts';

const bodyOf = prepared((query, v: { type: string; id: string; revision: number }) =>
  query
    .selectFrom('entries')
    .innerJoin('entry_bodies', 'entry_bodies.arrival', 'entries.arrival')
    .select(['entry_bodies.body', 'entries.at'])
    .where('type', '=', v.type)
    .where('id', '=', v.id)
    .where('revision', '=', v.revision),
);

/** The body of one revision of a record as canonical JSON text, with its time; undefined when erased or absent. */
export function selectBody(
  db: Db,
  type: string,
  id: string,
  revision: number,
): { readonly body: string; readonly at: number } | undefined {
  return bodyOf.first(db, { type, id, revision });
}

const newest = prepared((query, _v: object) =>
  query.selectFrom('entries').select('at').orderBy('arrival', 'desc').limit(1),
);

/** When the newest entry was written, UTC ms, or undefined in an empty vault. */
export function newestEntryAt(db: Db): number | undefined {
  return newest.first(db, {})?.at;
}
