import { afterMovement, type LotStock, type Movement } from '../../../shared/movements/movement.ts';
import type { Lot } from '../../../shared/products/product.ts';
import { prepared } from './prepared.ts';
import { type Db, statement } from './run.ts';

type Stored = Omit<Lot, 'usedIn'>;

const put = prepared((query, v: Pick<Lot, 'product' | 'id' | 'revision' | 'lot' | 'expiry'>) =>
  query
    .insertInto('lots')
    .values({
      product: v.product,
      id: v.id,
      revision: v.revision,
      lot: v.lot,
      expiry: v.expiry,
      opened_on: null,
      packs: null,
      supplied: null,
      recalled_on: null,
      recall_reason: '',
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        revision: eb.ref('excluded.revision'),
        lot: eb.ref('excluded.lot'),
        expiry: eb.ref('excluded.expiry'),
      })),
    ),
);
const every = prepared((query, _v: object) =>
  query.selectFrom('lots').selectAll().orderBy('expiry').orderBy('lot').limit(20_000),
);
const one = prepared((query, v: { id: string }) =>
  query.selectFrom('lots').selectAll().where('id', '=', v.id),
);
const keepMovement = prepared(
  (query, v: { lot: string; at: number; id: string; by: string; record: string }) =>
    query.insertInto('movements').values({ lot: v.lot, at: v.at, id: v.id, by: v.by, record: v.record }),
);
const putStock = prepared((query, v: LotStock & { id: string }) =>
  query
    .updateTable('lots')
    .set({
      opened_on: v.openedOn,
      packs: v.packs,
      supplied: v.supplied,
      recalled_on: v.recalledOn,
      recall_reason: v.recallReason,
    })
    .where('id', '=', v.id),
);

type Row = NonNullable<ReturnType<typeof one.first>>;

const stored = (row: Row): Stored => ({
  product: row.product,
  id: row.id,
  revision: row.revision,
  lot: row.lot,
  expiry: row.expiry,
  openedOn: row.opened_on,
  packs: row.packs,
  supplied: row.supplied,
  recalledOn: row.recalled_on,
  recallReason: row.recall_reason,
});

/** Writes a lot's row, from its entry; its stock stays as its movements left it. */
export function putLot(tx: Db, lot: Pick<Lot, 'product' | 'id' | 'revision' | 'lot' | 'expiry'>): void {
  put.run(tx, lot);
}

/** Keeps a movement and what it makes of the lot's stock, from its entry. */
export function moveLot(
  tx: Db,
  entry: { readonly id: string; readonly at: number; readonly by: string },
  movement: Movement,
): void {
  keepMovement.run(tx, { ...entry, lot: movement.lot, record: JSON.stringify(movement) });
  const row = one.first(tx, { id: movement.lot });
  if (row) putStock.run(tx, { ...afterMovement(stored(row), movement), id: row.id });
}

/** A lot as it stands; undefined when there is none with this id. */
export function selectLot(db: Db, id: string): Stored | undefined {
  const row = one.first(db, { id });
  return row && stored(row);
}

/** Every lot, what ends first first. */
export function selectLots(db: Db): Stored[] {
  return every.all(db, {}).map(stored);
}

/** The lots of these products whose number has one of these in it, in the same order: a number may be kept with blanks around it. */
export function selectLotsNamed(db: Db, products: readonly string[], numbers: readonly string[]): Stored[] {
  if (numbers.length === 0) return [];
  const among = numbers.map(() => 'instr(lot, ?) > 0').join(' or ');
  const text = `select * from lots where product in (select value from json_each(?)) and (${among})
    order by expiry, lot`;
  return (statement(db, text).all(JSON.stringify(products), ...numbers) as readonly Row[]).map(stored);
}
