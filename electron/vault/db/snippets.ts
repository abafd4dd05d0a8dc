import { type Snippet, type SnippetFields, snippetSchema } from '../../../shared/snippets/snippet.ts';
import { prepared } from './prepared.ts';
import type { SnippetsTable } from './register-tables.ts';
import type { Db } from './run.ts';

const put = prepared((query, v: SnippetsTable) =>
  query
    .insertInto('snippets')
    .values({ id: v.id, user: v.user, revision: v.revision, place: v.place, record: v.record })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        revision: eb.ref('excluded.revision'),
        record: eb.ref('excluded.record'),
      })),
    ),
);
const move = prepared((query, v: { id: string; place: number }) =>
  query.updateTable('snippets').set({ place: v.place }).where('id', '=', v.id),
);
const drop = prepared((query, v: { id: string }) => query.deleteFrom('snippets').where('id', '=', v.id));
const seenBy = prepared((query, v: { user: string }) =>
  query
    .selectFrom('snippets')
    .selectAll()
    .where((eb) => eb.or([eb('user', '=', v.user), eb('user', 'is', null)]))
    .orderBy('place')
    .orderBy('id'),
);
const last = prepared((query) => query.selectFrom('snippets').select((eb) => eb.fn.max('place').as('place')));

/** What a snippet's entry writes; `user` is null for one of the practice. A new one comes last. */
export interface SnippetRow {
  readonly id: string;
  readonly user: string | null;
  readonly revision: number;
  readonly fields: SnippetFields;
}

/** Writes a snippet's row, from its entry; its place among the others stays. */
export function putSnippet(tx: Db, { fields, ...row }: SnippetRow): void {
  const place = Number(last.first(tx, {})?.place ?? 0) + 1;
  put.run(tx, { ...row, place, record: JSON.stringify(fields) });
}

/** Puts snippets into the order of these ids, from the entry that says so. */
export function orderSnippets(tx: Db, ids: readonly string[]): void {
  for (const [index, id] of ids.entries()) move.run(tx, { id, place: index + 1 });
}

/** Takes a snippet's row away, from the entry that removes it. */
export function dropSnippet(tx: Db, id: string): void {
  drop.run(tx, { id });
}

/** A person's own snippets and those of the practice, in order. */
export function selectSnippets(db: Db, user: string): Snippet[] {
  return seenBy.all(db, { user }).map(({ id, revision, record, user: whose }) => ({
    id,
    revision,
    shared: whose === null,
    ...snippetSchema.parse(JSON.parse(record)),
  }));
}
