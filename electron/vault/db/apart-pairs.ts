import { type Db, statement } from './run.ts';

/** Two charts of which somebody said that they are of two people. `at` is UTC ms. */
export interface ApartRow {
  readonly id: string;
  readonly one: string;
  readonly other: string;
  readonly at: number;
  readonly by: string;
}

/** Writes what was said last about a pair of charts, from its entry. */
export function putApart(tx: Db, { id, one, other, at, by }: ApartRow, apart: boolean): void {
  statement(
    tx,
    `insert into apart_pairs (id, one, other, apart, at, by_name) values (?, ?, ?, ?, ?, ?)
     on conflict (id) do update set apart = excluded.apart, at = excluded.at, by_name = excluded.by_name`,
  ).run(id, one, other, Number(apart), at, by);
}

/** The pairs of which that holds, the newest first. */
export function selectApart(db: Db): ApartRow[] {
  return statement(
    db,
    'select id, one, other, at, by_name as by from apart_pairs where apart = 1 order by at desc, id',
  ).all() as ApartRow[];
}

/** Whether it was said of any chart of the one family and any of the other that they are of two people. */
export function areApart(db: Db, family: readonly string[], other: readonly string[]): boolean {
  const found = statement(
    db,
    `select 1 from apart_pairs where apart = 1 and
       (one in (select value from json_each(@family)) and other in (select value from json_each(@other))
         or other in (select value from json_each(@family)) and one in (select value from json_each(@other)))`,
  ).get({ family: JSON.stringify(family), other: JSON.stringify(other) });
  return found !== undefined;
}
