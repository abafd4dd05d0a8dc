import { createHash } from 'node:crypto';
import { statement, type Db } from '../db/run.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * SHA-256 of the tables, indexes and triggers that all migrations together make, hex. Making them anew to compare with took a
 * sixth of an unlock. A test makes them and says what stands here after another migration.
 */
export const ownSchema = '39c63bb319124fc63cc9f2c6e0a1968f6c01f879556282f76b62ab314726bf9f';

const schemaOf = (db: Db): string =>
  JSON.stringify(
    statement(
      db,
      `select type, name, sql from sqlite_schema where name not like 'sqlite\\_%' escape '\\'
      order by type, name`,
    ).all(),
  );

/** Whether both databases have the same tables, indexes and triggers, word for word. */
export const sameSchema = (one: Db, other: Db): boolean => schemaOf(one) === schemaOf(other);

/** Whether the tables, indexes and triggers are those that this program makes, word for word. */
export const isOwnSchema = (db: Db): boolean => schemaDigest(db) === ownSchema;

/** SHA-256 of the tables, indexes and triggers of a database, hex. */
export const schemaDigest = (db: Db): string => createHash('sha256').update(schemaOf(db)).digest('hex');

/**
 * Whether a table has the same rows in both databases, `most` rows at a time in the order of the key. Between two steps
 * both may be written: nothing is held open, and the next step goes on after the last key.
 */
export function* compareRows(one: Db, other: Db, table: string, most: number): Generator<void, boolean> {
  const key = keyOf(one, table);
  const order = key.map((column) => `"${column}"`).join(', ');
  const first = `select * from "${table}" order by ${order} limit ?`;
  const next = `select * from "${table}" where (${order}) > (${key.map(() => '?').join(', ')}) order by ${order} limit ?`;
  for (let place: readonly unknown[] | undefined; ;) {
    const read = (db: Db): Row[] =>
      (place ? statement(db, next).all(...place, most) : statement(db, first).all(most)) as Row[];
    const [rows, others] = [read(one), read(other)];
    if (rows.length !== others.length) return false;
    if (!rows.every((row, index) => sameRow(row, others[index] ?? {}))) return false;
    const last = rows.at(-1);
    if (last === undefined || rows.length < most) return true;
    place = key.map((column) => last[column]);
    yield;
  }
}

function keyOf(db: Db, table: string): readonly string[] {
  const columns = db.sqlite.pragma(`table_info("${table}")`) as readonly { name: string; pk: number }[];
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  if (key.length === 0) throw new Error(`There is no table ${table} with a key.`);
  return key.map(({ name }) => name);
}

function sameRow(row: Row, other: Row): boolean {
  return Object.entries(row).every(([column, value]) => {
    const twin = other[column];
    return Buffer.isBuffer(value) && Buffer.isBuffer(twin) ? value.equals(twin) : value === twin;
  });
}
