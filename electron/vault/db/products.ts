import {
  type Lot,
  type Product,
  type ProductFields,
  productSchema,
} from '../../../shared/products/product.ts';
import { selectLots, selectLotsNamed } from './lots.ts';
import { prepared } from './prepared.ts';
import { type Db, statement } from './run.ts';
import { countCartridgeUses } from './uses.ts';

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
const every = prepared((query, _v: object) =>
  query.selectFrom('products').selectAll().orderBy('sort').orderBy('id').limit(2000),
);
const exists = prepared((query, v: { id: string }) =>
  query.selectFrom('products').select('id').where('id', '=', v.id),
);

/** Writes a product's row, from its entry. */
export function putProduct(tx: Db, id: string, revision: number, fields: ProductFields, sort: string): void {
  put.run(tx, { id, revision, sort, record: JSON.stringify(fields) });
}

/** The names of all products of a kind, by name; their lots are not read. */
export function selectProductNames(db: Db, kind: ProductFields['kind']): string[] {
  return every.all(db, {}).flatMap(({ record }) => {
    const fields = productSchema.parse(JSON.parse(record));
    return fields.kind === kind ? [fields.name] : [];
  });
}

/** True when there is such a product. */
export function hasProduct(db: Db, id: string): boolean {
  return exists.first(db, { id }) !== undefined;
}

type Row = ReturnType<typeof every.all>[number];

const withLots = (db: Db, rows: readonly Row[], lots: ReturnType<typeof selectLots>): Product[] => {
  const lotsOf = Map.groupBy(lots, ({ product }) => product);
  return rows.map((row) => {
    const fields = productSchema.parse(JSON.parse(row.record));
    const uses = (lot: string): number => (fields.kind === 'cartridge' ? countCartridgeUses(db, lot) : 0);
    return {
      id: row.id,
      revision: row.revision,
      ...fields,
      lots: (lotsOf.get(row.id) ?? []).map((lot): Lot => ({ ...lot, usedIn: uses(lot.lot) })),
    };
  });
};

/** Every product with its lots, by name; a cartridge's lots say in how many sessions they were used. */
export function selectProducts(db: Db): Product[] {
  return withLots(db, every.all(db, {}), selectLots(db));
}

/**
 * Of these products, and of all cartridges and anaesthetics, those that have a lot with one of these numbers in its own, with those
 * lots alone, in the same order.
 */
export function selectProductsOfLots(db: Db, used: readonly string[], numbers: readonly string[]): Product[] {
  const text = `select * from products where id in (select value from json_each(?))
    or json_extract(record, '$.kind') in ('cartridge', 'anaesthetic') order by sort, id`;
  const rows = statement(db, text).all(JSON.stringify(used)) as Row[];
  const lots = selectLotsNamed(
    db,
    rows.map(({ id }) => id),
    numbers,
  );
  return withLots(
    db,
    rows.filter(({ id }) => lots.some(({ product }) => product === id)),
    lots,
  );
}
