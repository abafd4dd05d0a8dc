import { prepared } from './prepared.ts';
import { type Db, statement } from './run.ts';

const rowOf = prepared((query, v: { kind: string; id: string }) =>
  query.selectFrom('search_rows').select('rowid').where('kind', '=', v.kind).where('id', '=', v.id),
);
const add = prepared((query, v: Words) =>
  query.insertInto('search_rows').values({ kind: v.kind, id: v.id, words: v.words, sort: v.sort }),
);
const change = prepared((query, v: { rowid: number; words: string; sort: string }) =>
  query.updateTable('search_rows').set({ words: v.words, sort: v.sort }).where('rowid', '=', v.rowid),
);

/** The folded words of a record, and its place in the order of names. */
export interface Words {
  readonly kind: string;
  readonly id: string;
  readonly words: string;
  readonly sort: string;
}

/** Puts them into the index, in place of what was there. */
export function putWords(tx: Db, given: Words): void {
  const { words, sort } = given;
  const known = rowOf.first(tx, given)?.rowid;
  if (known !== undefined) {
    change.run(tx, { rowid: known, words, sort });
    statement(tx, 'delete from search where rowid = ?').run(BigInt(known));
  }
  const rowid = known ?? add.insert(tx, given);
  statement(tx, 'insert into search (rowid, words) values (?, ?)').run(BigInt(rowid), words);
}

const allRows = prepared((query, _v: object) =>
  query.selectFrom('search_rows').select(['kind', 'id', 'words', 'sort']).orderBy('rowid'),
);

/**
 * Takes an erased record out of the index. A deleted row's words stay in the index's own pages, so it is made anew from
 * the other records; these are numbered anew, as a replay without the erased one numbers them.
 */
export function forgetWords(tx: Db, kind: string, id: string): void {
  if (rowOf.first(tx, { kind, id }) === undefined) return;
  const others = allRows.all(tx, {}).filter((row) => row.kind !== kind || row.id !== id);
  statement(tx, 'delete from search_rows').run();
  statement(tx, `insert into search (search) values ('delete-all')`).run();
  for (const row of others) putWords(tx, row);
}

/**
 * The full-text query for rows that have, for each word asked, a word that begins with one of its forms; forms are
 * quoted, never syntax.
 */
export function prefixQuery(asked: readonly (readonly string[])[]): string {
  const prefix = (form: string): string => `${termQuery(form)}*`;
  return asked.map((forms) => `(${forms.map(prefix).join(' OR ')})`).join(' AND ');
}

/** The full-text query for rows that have a word; it is quoted, never syntax. */
export function termQuery(term: string): string {
  return `"${term.replaceAll('"', '""')}"`;
}
