import type { Database as Sqlite, Statement } from 'better-sqlite3';
import {
  type Compilable,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { isDiskFull } from '../files/write-atomically.ts';
import type { Tables } from './tables.ts';

/** An open database: `build` makes queries and never runs one, `sqlite` runs them. */
export interface Db {
  readonly sqlite: Sqlite;
  readonly build: Kysely<Tables>;
  /** Prepared statements by SQL text. */
  readonly statements: Map<string, Statement>;
  /** Gives something up when the disk is full, and says whether there may be room now; set by who unlocked the vault. */
  makeRoom?: () => boolean;
}

/** Statements kept per database; past it the oldest is dropped (queries with lists differ in length). */
const mostStatements = 500;

/** Kysely's own way to run a query is shut: it would be asynchronous and outside of any write. */
class NoDriver extends DummyDriver {
  override acquireConnection(): Promise<never> {
    return Promise.reject(new Error('Queries are run by all, first and run, not by Kysely.'));
  }
}

const builder = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new NoDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** Wraps an open SQLite connection. Kysely only builds. */
export function makeDb(sqlite: Sqlite): Db {
  return { sqlite, build: builder, statements: new Map() };
}

/** The prepared statement of a SQL text, made once per database. For the few texts Kysely cannot build. */
export function statement(db: Db, text: string): Statement {
  const known = db.statements.get(text);
  if (known !== undefined) return known;
  if (db.statements.size >= mostStatements) {
    const oldest = db.statements.keys().next();
    if (!oldest.done) db.statements.delete(oldest.value);
  }
  const made = db.sqlite.prepare(text);
  db.statements.set(text, made);
  return made;
}

/** Every row of a query. */
export function all<Row>(db: Db, query: Compilable<Row>): Row[] {
  const { sql, parameters } = query.compile();
  return statement(db, sql).all(...parameters) as Row[];
}

/** The first row of a query, or undefined. */
export function first<Row>(db: Db, query: Compilable<Row>): Row | undefined {
  const { sql, parameters } = query.compile();
  return statement(db, sql).get(...parameters) as Row | undefined;
}

/** Runs an insert, update or delete; returns how many rows changed. */
export function run(db: Db, query: Compilable<unknown>): number {
  const { sql, parameters } = query.compile();
  return statement(db, sql).run(...parameters).changes;
}

/**
 * Runs `fn` in one IMMEDIATE transaction: all of it is kept or, when it throws, none. It must not wait
 * for anything, and a write inside a write is an error, because the inner one could not be undone alone.
 * On a full disk it is run again, once, when something was given up (security.md §3.8).
 */
export function write<T>(db: Db, fn: (tx: Db) => T): T {
  try {
    return writeIfRoom(db, fn);
  } catch (error) {
    if (!isDiskFull(error) || db.makeRoom?.() !== true) throw error;
    return writeIfRoom(db, fn);
  }
}

/** `write` for what can wait: on a full disk nothing is given up for it, and it throws SQLITE_FULL. */
export function writeIfRoom<T>(db: Db, fn: (tx: Db) => T): T {
  if (db.sqlite.inTransaction) throw new Error('A write was begun inside another write.');
  statement(db, 'begin immediate').run();
  try {
    const result = fn(db);
    if (result instanceof Promise) throw new Error('A write must not wait.');
    statement(db, 'commit').run();
    return result;
  } catch (error) {
    // A full disk may have ended the transaction already.
    if (db.sqlite.inTransaction) statement(db, 'rollback').run();
    throw error;
  }
}

/** A transaction that takes several writes; none of them is on the disk before `keep`. */
export interface OpenWrites {
  readonly keep: () => void;
  readonly drop: () => void;
}

/**
 * Begins one. Until it is kept or dropped no other write of this database is possible. There are no savepoints in it: at
 * each, the full-text index would write out what it holds in memory.
 */
export function openWrites(db: Db): OpenWrites {
  if (db.sqlite.inTransaction) throw new Error('A write was begun inside another write.');
  statement(db, 'begin immediate').run();
  const drop = (): void => {
    // A full disk may have ended the transaction already.
    if (db.sqlite.inTransaction) statement(db, 'rollback').run();
  };
  return {
    keep: () => {
      try {
        statement(db, 'commit').run();
      } catch (error) {
        drop();
        throw error;
      }
    },
    drop,
  };
}
