import {
  type Lot,
  type Product,
  type ProductFields,
  productSchema,
} from '../../../shared/products/product.ts';
import { prepared } from './prepared.ts';
import type { Db } from './run.ts';

const put = prepared((query, v: { id: string; revision: number; sort: string; record: string }) =>
  query
    .insertInto('products')
    .values({ id: v.id, revision: v.revision, sort: v.sort, record: v.record })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        revision: eb.ref('excluded.revision'),
        sort: eb.ref('excluded.sort'),
        record: eb.ref('excluded.record'),
      })),
    ),
);
const putOneLot = prepared((query, v: Lot) =>
  query
    .insertInto('lots')
    .values({ product: v.product, id: v.id, revision: v.revision, lot: v.lot, expiry: v.expiry })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        revision: eb.ref('excluded.revision'),
        lot: eb.ref('excluded.lot'),
        expiry: eb.ref('excluded.expiry'),
      })),
    ),
);
const every = prepared((query, _v: object) =>
  query.selectFrom('products').selectAll().orderBy('sort').orderBy('id').limit(2000),
);
const everyLot = prepared((query, _v: object) =>
  query.selectFrom('lots').selectAll().orderBy('expiry').orderBy('lot').limit(20_000),
);
const exists = prepared((query, v: { id: string }) =>
  query.selectFrom('products').select('id').where('id', '=', v.id),
);

/** Writes a product's row, from its entry. */
export function putProduct(tx: Db, id: string, revision: number, fields: ProductFields, sort: string): void {
  put.run(tx, { id, revision, sort, record: JSON.stringify(fields) });
}

/** Writes a lot's row, from its entry. */
export function putLot(tx: Db, lot: Lot): void {
  putOneLot.run(tx, lot);
}

/** True when there is such a product. */
export function hasProduct(db: Db, id: string): boolean {
  return exists.first(db, { id }) !== undefined;
}

/** Every product with its lots, by name. */
export function selectProducts(db: Db): Product[] {
  const lots = everyLot.all(db, {});
  return every.all(db, {}).map((row) => ({
    id: row.id,
    revision: row.revision,
    ...productSchema.parse(JSON.parse(row.record)),
    lots: lots.filter((lot) => lot.product === row.id),
  }));
}
