import { type Device, isDoneAhead } from '../../../shared/devices/device.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { isAhead } from '../../../shared/movements/movement.ts';
import type { Product } from '../../../shared/products/product.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { selectDevices } from '../db/devices.ts';
import { selectLot } from '../db/lots.ts';
import { hasProduct, selectProducts } from '../db/products.ts';
import { dayOf } from './local-zone.ts';
import { saveAlone, saveRecord } from './save-record.ts';
import type { Work } from './work.ts';

/** Every product with its lots. */
export const listProducts = ({ vault }: Work): Result<readonly Product[]> => ok(selectProducts(vault.db));

/** Adds or changes a product; its draft goes with the save, as with a lot and a device. */
export const saveProduct = (work: Work, { id, revision, fields }: InputOf<'products:save'>): Result<null> => {
  const saved = saveAlone(work, { type: 'product', id, revision, body: { fields }, draft: id });
  return saved.ok ? ok(null) : saved;
};

/** Adds or changes a lot of a product. */
export const saveLot = (work: Work, { id, revision, fields }: InputOf<'lots:save'>): Result<null> =>
  work.vault.write(work.user.id, work.now(), (tx) => {
    if (!hasProduct(tx.db, fields.product)) return fail('not-found', 'product');
    const saved = saveRecord(tx, work, { type: 'lot', id, revision, body: { fields }, draft: id });
    return saved.ok ? ok(null) : saved;
  });

/** Writes down what happened to packs of a lot, up to today (`day-ahead`); nothing of it is changed later, a mistake is counted anew. */
export const moveLot = (work: Work, { id, fields }: InputOf<'lots:move'>): Result<null> =>
  work.vault.write(work.user.id, work.now(), (tx) => {
    if (!selectLot(tx.db, fields.lot)) return fail('not-found', 'lot');
    if (isAhead(fields, dayOf(work))) return fail('refused', 'day-ahead');
    const body = { fields };
    const saved = saveRecord(tx, work, {
      type: 'movement',
      id,
      revision: 0,
      action: fields.kind,
      body,
      draft: null,
    });
    return saved.ok ? ok(null) : saved;
  });

/** Every needling device. */
export const listDevices = ({ vault }: Work): Result<readonly Device[]> => ok(selectDevices(vault.db));

/** Adds or changes a needling device; it was bought and serviced up to today (`day-ahead`). */
export const saveDevice = (work: Work, { id, revision, fields }: InputOf<'devices:save'>): Result<null> => {
  if (isDoneAhead(fields, dayOf(work))) return fail('refused', 'day-ahead');
  const saved = saveAlone(work, { type: 'device', id, revision, body: { fields }, draft: id });
  return saved.ok ? ok(null) : saved;
};
