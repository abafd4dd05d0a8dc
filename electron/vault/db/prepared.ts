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
  /** The value of each place, or the name of the one that comes with a run. */
  readonly places: readonly { readonly name: string | null; readonly value: unknown }[];
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
  const bind = (db: Db, values: Values): { readonly text: string; readonly bound: readonly unknown[] } => {
    if (compiled === undefined) {
      const { sql, parameters } = build(db.build, slots as Values).compile();
      const places = parameters.map((value) => ({ name: value instanceof Slot ? value.name : null, value }));
      compiled = { sql, places };
    }
    const given = values as Readonly<Record<string, unknown>>;
    const bound: unknown[] = [];
    for (const { name, value } of compiled.places) bound.push(name === null ? value : given[name]);
    return { text: compiled.sql, bound };
  };
  return {
    all: (db, values) => {
      const { text, bound } = bind(db, values);
      return statement(db, text).all(...bound) as Row[];
    },
    first: (db, values) => {
      const { text, bound } = bind(db, values);
      return statement(db, text).get(...bound) as Row | undefined;
    },
    run: (db, values) => {
      const { text, bound } = bind(db, values);
      return statement(db, text).run(...bound).changes;
    },
    insert: (db, values) => {
      const { text, bound } = bind(db, values);
      return Number(statement(db, text).run(...bound).lastInsertRowid);
    },
  };
}
