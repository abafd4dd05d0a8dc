import type { Compilable, Kysely } from 'kysely';
import { type Db, statement } from './run.ts';
import type { Tables } from './tables.ts';

/** A query compiled once for the whole process; the values come with each run. */
export interface Prepared<Values, Row> {
  readonly all: (db: Db, values: Values) => Row[];
  readonly first: (db: Db, values: Values) => Row | undefined;
  readonly run: (db: Db, values: Values) => number;
  /**
   * Runs an insert and gives the number of the new row. Not by RETURNING: SQLite sets a savepoint for that, at which the
   * full-text index writes out what it holds in memory.
   */
  readonly insert: (db: Db, values: Values) => number;
}

/** Stands in a query for a value that comes later. */
class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

interface Compiled {
  readonly sql: string;
  /** For each place the name of the value that comes with a run, or null where it is known already. */
  readonly names: readonly (string | null)[];
  readonly known: readonly unknown[];
}

const slots = new Proxy({}, { get: (_target, name) => new Slot(String(name)) });

/**
 * A query for a hot path. `build` runs once, at the first use, with a stand-in for each value:
 * `prepared((q, v: { id: string }) => q.selectFrom('drafts').selectAll().where('id', '=', v.id))`.
 * A stand-in may only be passed on to Kysely: no arithmetic, no lists, no comparison with it.
 */
export function prepared<Values extends object, Row>(
  build: (query: Kysely<Tables>, values: Values) => Compilable<Row>,
): Prepared<Values, Row> {
  let compiled: Compiled | undefined;
  const compile = (db: Db): Compiled => {
    const { sql, parameters } = build(db.build, slots as Values).compile();
    const names = parameters.map((value) => (value instanceof Slot ? value.name : null));
    return { sql, names, known: parameters };
  };
  const bound = ({ names, known }: Compiled, values: Values): unknown[] => {
    const given = values as Readonly<Record<string, unknown>>;
    const places: unknown[] = [];
    for (let place = 0; place < names.length; place += 1) {
      const name = names[place];
      places.push(name == null ? known[place] : given[name]);
    }
    return places;
  };
  const query = (db: Db): Compiled => (compiled ??= compile(db));
  return {
    all: (db, values) => {
      const made = query(db);
      return statement(db, made.sql).all(...bound(made, values)) as Row[];
    },
    first: (db, values) => {
      const made = query(db);
      return statement(db, made.sql).get(...bound(made, values)) as Row | undefined;
    },
    run: (db, values) => {
      const made = query(db);
      return statement(db, made.sql).run(...bound(made, values)).changes;
    },
    insert: (db, values) => {
      const made = query(db);
      return Number(statement(db, made.sql).run(...bound(made, values)).lastInsertRowid);
    },
  };
}
