import type Database from 'better-sqlite3';
import type { RecordItem } from './practice-data.ts';

type Value = string | number | bigint | Buffer | null;

/** One row as it stands in a vault: where it goes and its values. */
export interface CopiedRow {
  readonly sql: string;
  readonly values: readonly Value[];
}

interface Source {
  readonly table: string;
  readonly where: string;
}

const bodies: Source = {
  table: 'entry_bodies',
  where: 'arrival in (select arrival from entries where type = @type and id = @id)',
};
const byId = (table: string): Source => ({ table, where: 'id = @id' });
const everyItem: readonly Source[] = [
  { table: 'entries', where: 'type = @type and id = @id' },
  bodies,
  { table: 'events', where: 'patient = @patient and id = @id' },
  { table: 'texts', where: 'kind = @type and id = @id' },
];
const more: Readonly<Record<RecordItem['kind'], readonly Source[]>> = {
  patient: [byId('patients'), { table: 'search_rows', where: 'kind = @type and id = @id' }],
  concern: [byId('concerns')],
  session: [
    byId('sessions'),
    { table: 'areas', where: 'patient = @patient and at = @at and session = @id' },
    { table: 'uses', where: 'patient = @patient and at = @at and session = @id' },
    { table: 'session_facts', where: 'at = @at and session = @id' },
  ],
};

/** Words go into the full-text indexes as well, which keep no copy of them. */
const indexes: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  search_rows: ['search', ['words']],
  texts: ['text_index', ['words', 'who']],
};

const insertInto = (table: string, columns: readonly string[]): string =>
  `insert into ${table} (${columns.map((column) => `"${column}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`;

/** Reads every row of a record out of a vault. */
export function copiedRows(sqlite: Database.Database): (item: RecordItem) => readonly CopiedRow[] {
  const known = new Map<string, Database.Statement>();
  const prepared = (sql: string): Database.Statement => {
    const found = known.get(sql) ?? sqlite.prepare(sql);
    known.set(sql, found);
    return found;
  };
  return (item) => {
    const asked = {
      type: item.kind,
      id: item.id,
      patient: item.kind === 'patient' ? item.id : item.patient,
      at: item.at,
    };
    return [...everyItem, ...more[item.kind]].flatMap(({ table, where }) => {
      const rows = prepared(`select * from ${table} where ${where}`).all(asked) as readonly Readonly<
        Record<string, Value>
      >[];
      return rows.flatMap((row): CopiedRow[] => {
        const columns = Object.keys(row);
        const own = { sql: insertInto(table, columns), values: columns.map((name) => row[name] ?? null) };
        const index = indexes[table];
        if (index === undefined) return [own];
        const [name, words] = index;
        const values = [BigInt(row['rowid'] as number), ...words.map((word) => row[word] ?? null)];
        return [own, { sql: insertInto(name, ['rowid', ...words]), values }];
      });
    });
  };
}

/** Inserts them elsewhere; each kind of statement is made once. */
export function rowCopier(sqlite: Database.Database): (row: CopiedRow) => void {
  const known = new Map<string, Database.Statement>();
  return ({ sql, values }) => {
    const found = known.get(sql) ?? sqlite.prepare(sql);
    known.set(sql, found);
    found.run(...values);
  };
}
