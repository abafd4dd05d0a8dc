import type { z } from 'zod';
import { prepared } from './prepared.ts';
import type { OwnRecordsTable } from './register-tables.ts';
import type { Db } from './run.ts';

type OwnTable = 'presets' | 'searches';

/** A record as its owner sees it. */
export type Own<Fields> = Fields & { readonly id: string; readonly revision: number };

export interface OwnRecords<Fields> {
  /** Writes a row, from its entry. */
  readonly put: (tx: Db, row: Omit<OwnRecordsTable, 'record'> & { readonly fields: Fields }) => void;
  /** Takes a row away, from the entry that removes it. */
  readonly drop: (tx: Db, id: string) => void;
  /** What a person keeps, by name. */
  readonly of: (db: Db, user: string) => Own<Fields>[];
}

/** What each person keeps of one kind. */
export const ownRecords = <Fields extends object>(
  table: OwnTable,
  schema: z.ZodType<Fields>,
): OwnRecords<Fields> => {
  const put = prepared((query, v: OwnRecordsTable) =>
    query
      .insertInto(table)
      .values({ user: v.user, id: v.id, revision: v.revision, sort: v.sort, record: v.record })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({
          revision: eb.ref('excluded.revision'),
          sort: eb.ref('excluded.sort'),
          record: eb.ref('excluded.record'),
        })),
      ),
  );
  const drop = prepared((query, v: { id: string }) => query.deleteFrom(table).where('id', '=', v.id));
  const ofUser = prepared((query, v: { user: string }) =>
    query.selectFrom(table).selectAll().where('user', '=', v.user).orderBy('sort').orderBy('id'),
  );
  return {
    put: (tx, { fields, ...row }) => void put.run(tx, { ...row, record: JSON.stringify(fields) }),
    drop: (tx, id) => void drop.run(tx, { id }),
    of: (db, user) =>
      ofUser
        .all(db, { user })
        .map(({ id, revision, record }) => ({ id, revision, ...schema.parse(JSON.parse(record)) })),
  };
};
