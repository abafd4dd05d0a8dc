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

const versions = prepared((query, v: { type: string; id: string }) =>
  query
    .selectFrom('entries')
    .leftJoin('entry_bodies', 'entry_bodies.arrival', 'entries.arrival')
    .select(['entries.revision', 'entries.at', 'entries.actor', 'entries.body_version'])
    .select('entry_bodies.body')
    .where('entries.type', '=', v.type)
    .where('entries.id', '=', v.id)
    .orderBy('entries.revision'),
);

/** One revision of a record; `body` is null when it was erased. */
export interface BodyVersion {
  readonly revision: number;
  readonly at: number;
  readonly actor: string;
  readonly body_version: number;
  readonly body: string | null;
}

/** Every revision of a record, oldest first. */
export function selectBodyVersions(db: Db, type: string, id: string): readonly BodyVersion[] {
  return versions.all(db, { type, id });
}

/** Among so many newest entries the latest time is looked for. */
const looked = 200;

const latest = prepared((query, v: { most: number }) =>
  query
    .selectFrom((eb) =>
      eb.selectFrom('entries').select('at').orderBy('arrival', 'desc').limit(v.most).as('newest'),
    )
    .select((eb) => eb.fn.max('at').as('at')),
);

/**
 * The latest time among the newest entries, UTC ms, or undefined in an empty vault. Not that of the very newest: opening a
 * chart is an entry too, so a clock that stands behind would be found only once; and not of all, so that a single entry by a
 * clock that ran ahead is not held against every later one.
 */
export function latestEntryAt(db: Db): number | undefined {
  return (latest.first(db, { most: looked })?.at as number | null | undefined) ?? undefined;
}
