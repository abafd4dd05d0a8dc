import type { Db } from '../db/run.ts';
import type { Typed } from '../db/texts.ts';
import type { Json } from './canonical.ts';
import type { Entry } from './entry.ts';

/** An entry with its place in the order of arrival, under which its body stands. */
export interface ArrivedEntry extends Entry {
  readonly arrival: number;
}

/** Writes the rows of one type from an entry: the only writer of those rows, live and in replay. */
export type Projector = (tx: Db, entry: ArrivedEntry, body: Json) => void;

/** Turns a body of version n into one of version n + 1. */
export type Upcaster = (body: Json) => Json;

/** What the program makes of the ledger. Handed in, so that the ledger knows no record. */
export interface Projection {
  /** By type of record. A type that is not listed cannot be written. */
  readonly projectors: Readonly<Record<string, Projector>>;
  /** By type: the steps 1→2, 2→3 …; a type that has none is at version 1. */
  readonly upcasters: Readonly<Record<string, readonly Upcaster[]>>;
  /**
   * By type: what is written beside those rows only to find them. It can be done again for an entry at any later time, so a
   * new index is filled from entries that were written before it was there (`fill-indexes.ts`).
   */
  readonly indexers?: Readonly<Record<string, Projector>>;
  /** What a hit shows of the newest body of a record, as an indexer puts it beside the words (`fill-typed.ts`). */
  readonly typed?: (db: Db, entry: Pick<Entry, 'type' | 'id' | 'at'>, body: Json) => Typed | undefined;
  /** Writes what follows from several records at once: called when a write has all its entries, before it is kept. */
  readonly settle?: (tx: Db) => void;
  /** The tables that projectors and indexers write, compared row by row in a replay. */
  readonly tables: readonly string[];
}

type Upcast = Pick<Projection, 'upcasters'>;

/** For entries that are only a fact in the log, such as the opening of a record. */
export const projectNothing: Projector = () => undefined;

/** The version that bodies of a type have today. */
export function newestBodyVersion(projection: Upcast, type: string): number {
  return (ownOf(projection.upcasters, type)?.length ?? 0) + 1;
}

/** A body as today's program reads it. Throws when it comes from a newer program. */
export function upcast(projection: Upcast, type: string, version: number, body: Json): Json {
  const steps = ownOf(projection.upcasters, type) ?? [];
  if (version > steps.length + 1) throw new Error(`A body of type ${type} is newer than this program.`);
  return steps.slice(version - 1).reduce((older, step) => step(older), body);
}

/** Writes the rows of an entry whose body is here. Throws for a type that the program does not know. */
export function project(projection: Projection, tx: Db, entry: ArrivedEntry, body: Json): void {
  const projector = ownOf(projection.projectors, entry.type);
  if (projector === undefined) throw new Error(`No projector for entries of type ${entry.type}.`);
  const newest = upcast(projection, entry.type, entry.bodyVersion, body);
  projector(tx, entry, newest);
  ownOf(projection.indexers ?? {}, entry.type)?.(tx, entry, newest);
}

/** Writes only what is found by, of an entry whose body is here. */
export function indexAlone(projection: Projection, tx: Db, entry: ArrivedEntry, body: Json): void {
  const indexer = ownOf(projection.indexers ?? {}, entry.type);
  if (indexer !== undefined) indexer(tx, entry, upcast(projection, entry.type, entry.bodyVersion, body));
}

function ownOf<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
