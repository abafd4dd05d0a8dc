import { atOnce } from '../slices.ts';
import { type Db, statement } from './run.ts';

interface Listed {
  readonly schema: string;
  readonly name: string;
  readonly type: string;
  /** 1 for a table without rowid. */
  readonly wr: number;
}

const tablesOf = (db: Db, ...types: readonly string[]): readonly Listed[] =>
  (db.sqlite.pragma('table_list') as readonly Listed[])
    .filter(
      ({ schema, name, type }) => schema === 'main' && types.includes(type) && !name.startsWith('sqlite_'),
    )
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** The columns in whose order the rows of a table lie. */
const orderOf = (db: Db, { name, wr }: Listed): readonly string[] => {
  if (wr === 0) return ['rowid'];
  const columns = db.sqlite.pragma(`table_info("${name}")`) as readonly {
    readonly name: string;
    readonly pk: number;
  }[];
  return columns
    .filter(({ pk }) => pk > 0)
    .toSorted((a, b) => a.pk - b.pk)
    .map((column) => `"${column.name}"`);
};

/** Rows of one table, so many a step, in the order in which they lie. */
function* countTable(db: Db, table: Listed, atOnce: number): Generator<void, number> {
  const order = orderOf(db, table).join(', ');
  const places = order.replaceAll(/[^,]+/g, '?');
  const rows = (after: readonly unknown[] | null): string =>
    `from "${table.name}" ${after === null ? '' : `where (${order}) > (${places})`}`;
  let counted = 0;
  let after: readonly unknown[] | null = null;
  for (;;) {
    const next = statement(
      db,
      `select ${order} ${rows(after)} order by ${order} limit 1 offset ${atOnce - 1}`,
    )
      .raw()
      .get(...(after ?? [])) as readonly unknown[] | undefined;
    if (next === undefined) break;
    counted += atOnce;
    after = next;
    yield;
  }
  const left = statement(db, `select count(*) ${rows(after)}`)
    .pluck()
    .get(...(after ?? []));
  yield;
  return counted + Number(left);
}

/** Rows counted in one step: below a millisecond of work where they are at hand. */
const countedAtOnce = 1000;

/** Rows of every table of ours, some rows a step; the full-text index, which is made from them, is left out. */
export function* countSteps(db: Db, atOnce = countedAtOnce): Generator<void, Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tablesOf(db, 'table')) counts[table.name] = yield* countTable(db, table, atOnce);
  return counts;
}

/** How many rows were changed since the database was opened: whether something was written between two steps. */
export const changesOf = (db: Db): number => Number(statement(db, 'select total_changes()').pluck().get());

/** The same at once: of a database that may be written meanwhile it has to be one moment. */
export const countRows = (db: Db): Record<string, number> => atOnce(countSteps(db));

/**
 * Reads every page in use table by table, those of the search index too, so that other work has its turn between them;
 * each page's HMAC is checked as it is read, and the order inside a table by SQLite. Yields after each table whether it
 * holds; a page that does not throws SQLITE_CORRUPT.
 */
export function* checkTables(db: Db): Generator<boolean> {
  db.sqlite.pragma('query_only = ON');
  for (const { name } of tablesOf(db, 'table', 'shadow'))
    yield db.sqlite.pragma(`quick_check("${name}")`, { simple: true }) === 'ok';
  yield db.sqlite.pragma('quick_check("sqlite_schema")', { simple: true }) === 'ok';
}
