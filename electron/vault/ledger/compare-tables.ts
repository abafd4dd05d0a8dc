import { statement, type Db } from '../db/run.ts';

type Row = Readonly<Record<string, unknown>>;

/** Whether both databases have the same tables, indexes and triggers, word for word. */
export function sameSchema(one: Db, other: Db): boolean {
  const text = `select type, name, sql from sqlite_schema where name not like 'sqlite\\_%' escape '\\'
    order by type, name`;
  const of = (db: Db): string => JSON.stringify(statement(db, text).all());
  return of(one) === of(other);
}

/** Whether a table has the same rows in both databases. Reads both row by row, in the order of the key. */
export function sameRows(one: Db, other: Db, table: string): boolean {
  const text = `select * from "${table}" order by ${orderOf(one, table)}`;
  const rows = statement(one, text).iterate() as IterableIterator<Row>;
  const others = statement(other, text).iterate() as IterableIterator<Row>;
  try {
    for (const row of rows) {
      const next = others.next();
      if (next.done || !sameRow(row, next.value)) return false;
    }
    return others.next().done === true;
  } finally {
    rows.return?.();
    others.return?.();
  }
}

function orderOf(db: Db, table: string): string {
  const columns = db.sqlite.pragma(`table_info("${table}")`) as readonly { name: string; pk: number }[];
  if (columns.length === 0) throw new Error(`There is no table ${table}.`);
  const key = columns.filter(({ pk }) => pk > 0);
  return (key.length > 0 ? key : columns).map(({ name }) => `"${name}"`).join(', ');
}

function sameRow(row: Row, other: Row): boolean {
  return Object.entries(row).every(([column, value]) => {
    const twin = other[column];
    return Buffer.isBuffer(value) && Buffer.isBuffer(twin) ? value.equals(twin) : value === twin;
  });
}
