import type { InputOf } from '../../../shared/ipc/contract.ts';
import { isAhead, type Movement } from '../../../shared/movements/movement.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { BodyType } from '../bodies.ts';
import { selectLot } from '../db/lots.ts';
import { hasProduct } from '../db/products.ts';
import { dayOf } from './local-zone.ts';
import { type NewRecord, saveRecord, wouldConflict } from './save-record.ts';
import type { Work } from './work.ts';

type Added = InputOf<'scans:add'>;
type AnyRecord = { readonly [Type in BodyType]: NewRecord<Type> }['product' | 'lot' | 'movement'];

/** The records that a scan brought, in the order in which they need each other. */
const recordsOf = ({ product, lot, received }: Added): readonly AnyRecord[] => {
  const records: AnyRecord[] = [];
  if (product) {
    const { id, revision, fields } = product;
    // The form of a listed product may be open with words of its own: they stay.
    records.push({ type: 'product', id, revision, body: { fields }, draft: revision === 0 ? id : null });
  }
  if (lot)
    records.push({ type: 'lot', id: lot.id, revision: 0, body: { fields: lot.fields }, draft: lot.id });
  if (received) {
    const { id, ...of } = received;
    const fields: Movement = { kind: 'received', ...of };
    records.push({ type: 'movement', id, revision: 0, action: fields.kind, body: { fields }, draft: null });
  }
  return records;
};

/** Writes down what a scan brought: product, lot and packs together, or nothing of it. */
export const addScanned = (work: Work, added: Added): Result<null> =>
  work.vault.write(work.user.id, work.now(), (tx) => {
    const { product, lot, received } = added;
    if (lot && lot.fields.product !== product?.id && !hasProduct(tx.db, lot.fields.product))
      return fail('not-found', 'product');
    if (received && received.lot !== lot?.id && !selectLot(tx.db, received.lot))
      return fail('not-found', 'lot');
    if (received && isAhead(received, dayOf(work))) return fail('refused', 'day-ahead');
    const records = recordsOf(added);
    if (records.some((record) => wouldConflict(tx.db, record))) return fail('conflict', 'changed-meanwhile');
    for (const record of records) saveRecord(tx, work, record);
    return ok(null);
  });
