import type { InOneGo, TellInOneGo } from '../../../shared/works/in-one-go.ts';
import { selectBodyVersions } from '../db/entry-bodies.ts';
import { readMeta, writeMeta } from '../db/meta.ts';
import { type Db, write } from '../db/run.ts';
import { countUntyped, putTyped, selectUntyped, type TextKey, type Typed } from '../db/texts.ts';
import { isDiskFull } from '../files/write-atomically.ts';
import { atOnce } from '../slices.ts';
import type { Json } from './canonical.ts';
import { type Projection, upcast } from './projection.ts';

/** Records read in one write. */
const batch = 500;

const nothing: Typed = { typed: '', shown: '' };

/** What a hit shows of a record, by its newest body that is here; nothing when there is none. */
const typedIn = (db: Db, projection: Projection, { kind, id }: TextKey): Typed => {
  const newest = selectBodyVersions(db, kind, id).findLast(({ body }) => body !== null);
  if (newest?.body == null) return nothing;
  const { at, body, body_version: version } = newest;
  const read = upcast(projection, kind, version, JSON.parse(body) as Json);
  return projection.typed?.(db, { type: kind, id, at }, read) ?? nothing;
};

/**
 * Puts what a hit shows beside the words of records that an older program indexed, once. Broken off, it goes on at the next
 * opening; a full disk leaves it to then as well. False when it is still to be done. Yields how far it is before each write.
 */
export function* fillTypedSteps(db: Db, projection: Projection): Generator<InOneGo, boolean> {
  if (readMeta(db, 'typed-due') !== 'yes') return true;
  try {
    const total = countUntyped(db);
    let done = 0;
    for (let after = -1; ;) {
      yield { part: 'indexing', done, total };
      const rows = selectUntyped(db, after, batch);
      const last = rows.at(-1);
      if (last === undefined) break;
      write(db, (tx) => {
        for (const row of rows) putTyped(tx, row.rowid, typedIn(tx, projection, row));
      });
      after = last.rowid;
      done += rows.length;
    }
    write(db, (tx) => writeMeta(tx, 'typed-due', 'no'));
    return true;
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    return false;
  }
}

/** The same in one go. */
export const fillTyped = (db: Db, projection: Projection, tell?: TellInOneGo): boolean =>
  atOnce(fillTypedSteps(db, projection), tell);
