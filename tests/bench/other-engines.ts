/** Other builds of SQLite, behind the few calls that the program's queries make; each is loaded only where it is measured. */
import type Database from 'better-sqlite3';

/** The raw key and salt of a vault's database, hex: what another build of SQLCipher opens it with. */
export interface RawKey {
  readonly key: string;
  readonly salt: string;
}

/** What the program sets on its own connection, as text for the others. */
const settings = [
  'locking_mode = EXCLUSIVE',
  'temp_store = MEMORY',
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'mmap_size = 0',
  'cache_size = -65536',
];

type Values = readonly unknown[];

/** Signal's build of SQLCipher, with the raw key. */
export async function openSignal(file: string, { key, salt }: RawKey): Promise<Database.Database> {
  const { default: Signal } = await import('@signalapp/sqlcipher');
  const sqlite = new Signal(file);
  sqlite.pragma(`key = "x'${key}${salt}'"`);
  for (const setting of settings) sqlite.pragma(setting);
  const prepare = (text: string) => {
    type Values = NonNullable<Parameters<ReturnType<typeof sqlite.prepare>['all']>[0]>;
    /** Values by place come as a list, those by name as one object. */
    const given = (values: readonly unknown[]): Values => {
      const [first] = values;
      const named = typeof first === 'object' && first !== null && !Buffer.isBuffer(first);
      return (named ? first : values) as Values;
    };
    const statementOf = (pluck: boolean) => {
      const made = sqlite.prepare(text, pluck ? { persistent: true, pluck } : { persistent: true });
      return {
        all: (...values: readonly unknown[]) => made.all(given(values)),
        get: (...values: readonly unknown[]) => made.get(given(values)),
        run: (...values: readonly unknown[]) => made.run(given(values)),
      };
    };
    const [rows, firsts] = [
      statementOf(false),
      /^\s*(select|with)/.test(text) ? statementOf(true) : undefined,
    ];
    return {
      ...rows,
      pluck: () => firsts,
      raw: () => ({
        all: (...values: readonly unknown[]) =>
          (rows.all(...values) as readonly object[]).map((row) => Object.values(row) as unknown[]),
      }),
    };
  };
  return { prepare, close: () => sqlite.close(), name: file } as unknown as Database.Database;
}

/** Node's own SQLite, on a file without a key. */
export async function openNode(file: string): Promise<Database.Database> {
  const { DatabaseSync } = await import('node:sqlite');
  const sqlite = new DatabaseSync(file);
  for (const setting of settings) sqlite.exec(`pragma ${setting}`);
  const prepare = (text: string) => {
    type Given = Parameters<ReturnType<typeof sqlite.prepare>['all']>;
    const [rows, lists] = [sqlite.prepare(text), sqlite.prepare(text)];
    lists.setReturnArrays(true);
    for (const statement of [rows, lists]) statement.setAllowUnknownNamedParameters(true);
    const listsOf = (values: Values) => lists.all(...(values as Given)) as unknown as readonly unknown[][];
    return {
      all: (...values: Values) => rows.all(...(values as Given)),
      get: (...values: Values) => rows.get(...(values as Given)),
      run: (...values: Values) => rows.run(...(values as Given)),
      raw: () => ({ all: (...values: Values) => listsOf(values) }),
      pluck: () => ({
        all: (...values: Values) => listsOf(values).map(([first]) => first),
        get: (...values: Values) =>
          (lists.get(...(values as Given)) as unknown as unknown[] | undefined)?.[0],
      }),
    };
  };
  return { prepare, close: () => sqlite.close(), name: file } as unknown as Database.Database;
}
