import {
  type SavedSearch,
  type SavedSearchFields,
  savedSearchSchema,
} from '../../../shared/searches/search.ts';
import { prepared } from './prepared.ts';
import type { Db } from './run.ts';
import type { SearchesTable } from './search-tables.ts';

const put = prepared((query, v: SearchesTable) =>
  query
    .insertInto('searches')
    .values({ user: v.user, id: v.id, revision: v.revision, sort: v.sort, record: v.record })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        revision: eb.ref('excluded.revision'),
        sort: eb.ref('excluded.sort'),
        record: eb.ref('excluded.record'),
      })),
    ),
);
const drop = prepared((query, v: { id: string }) => query.deleteFrom('searches').where('id', '=', v.id));
const ofUser = prepared((query, v: { user: string }) =>
  query.selectFrom('searches').selectAll().where('user', '=', v.user).orderBy('sort').orderBy('id'),
);

/** What a saved search's entry writes: `sort` is its folded name. */
interface SearchRow {
  readonly user: string;
  readonly id: string;
  readonly revision: number;
  readonly sort: string;
  readonly fields: SavedSearchFields;
}

/** Writes a saved search's row, from its entry. */
export function putSearch(tx: Db, { fields, ...row }: SearchRow): void {
  put.run(tx, { ...row, record: JSON.stringify(fields) });
}

/** Takes a saved search's row away, from the entry that removes it. */
export function dropSearch(tx: Db, id: string): void {
  drop.run(tx, { id });
}

/** A person's saved searches, by name. */
export function selectSearches(db: Db, user: string): SavedSearch[] {
  return ofUser
    .all(db, { user })
    .map(({ id, revision, record }) => ({ id, revision, ...savedSearchSchema.parse(JSON.parse(record)) }));
}
