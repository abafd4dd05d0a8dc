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

const newest = prepared((query, _v: object) =>
  query.selectFrom('entries').select('at').orderBy('arrival', 'desc').limit(1),
);

/** When the newest entry was written, UTC ms, or undefined in an empty vault. */
export function newestEntryAt(db: Db): number | undefined {
  return newest.first(db, {})?.at;
}
