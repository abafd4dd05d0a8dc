import { type Db, statement } from './run.ts';

/** Every lot that was used in a sealed session, as it was written, in order: one look-up in the index for each. */
export function selectUsedLots(db: Db): readonly string[] {
  return statement(
    db,
    `with recursive used(lot) as (
       select min(lot) from uses indexed by uses_by_lot where lot <> ''
       union all
       select (select min(uses.lot) from uses indexed by uses_by_lot where uses.lot > used.lot and uses.lot <> '')
       from used where used.lot is not null
     )
     select lot from used where lot is not null`,
  )
    .pluck()
    .all() as string[];
}
