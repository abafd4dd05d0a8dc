import { expect, test } from 'vitest';
import {
  emptyStock,
  movementOf,
  notToOpen,
  stockDoubts,
  type StockDraft,
} from '../../../../../renderer/features/products/stock-fields.ts';
import { untouchedLot } from '../../../../../shared/movements/movement.ts';
import type { Lot } from '../../../../../shared/products/product.ts';

const today = '2026-11-20';
const id = '0199a000-0000-7000-8000-000000000001';
const draftOf = (fields: Partial<StockDraft>): StockDraft => ({ ...emptyStock(today), ...fields });
const lotOf = (fields: Partial<Lot>): Lot => ({
  ...untouchedLot,
  id,
  product: id,
  revision: 1,
  lot: 'A1',
  expiry: '2026-11-20',
  usedIn: 0,
  ...fields,
});

test('nothing is written down for a day that is still to come', () => {
  expect(movementOf(id, draftOf({ kind: 'opened', on: '2026-11-21' }), today)).toEqual({
    problems: ['future'],
  });
  expect(movementOf(id, draftOf({ kind: 'discarded', on: '2027-11-20' }), today)).toEqual({
    problems: ['packs', 'reason', 'future'],
  });
  expect(movementOf(id, draftOf({ kind: 'opened' }), today)).toEqual({
    movement: { lot: id, kind: 'opened', on: today },
  });
});

test('a pack that is opened or comes in is doubted where the lot was called back, has expired or is not there', () => {
  const opened = draftOf({ kind: 'opened' });
  expect(stockDoubts(lotOf({ packs: 1 }), opened, today)).toEqual([]);
  expect(stockDoubts(lotOf({ packs: null }), opened, today)).toEqual([]);
  expect(stockDoubts(lotOf({ packs: 0, recalledOn: today, expiry: '2026-11-19' }), opened, today)).toEqual([
    'recalled',
    'expired',
    'none-left',
  ]);
  const received = draftOf({ kind: 'received', packs: '2' });
  expect(stockDoubts(lotOf({ packs: 0, recalledOn: today }), received, today)).toEqual(['recalled']);
  expect(stockDoubts(lotOf({ recalledOn: today }), draftOf({ kind: 'counted' }), today)).toEqual([]);
});

test('more packs than the register has are doubted when they are thrown away', () => {
  const discarded = (packs: string): StockDraft => draftOf({ kind: 'discarded', packs, reason: 'Broken' });
  expect(stockDoubts(lotOf({ packs: 2 }), discarded('2'), today)).toEqual([]);
  expect(stockDoubts(lotOf({ packs: 2 }), discarded('3'), today)).toEqual(['more-than-there']);
  expect(stockDoubts(lotOf({ packs: null }), discarded('3'), today)).toEqual([]);
  expect(stockDoubts(lotOf({ packs: 2 }), discarded('many'), today)).toEqual([]);
});

test('a pack of a lot that was called back or has expired is not offered to be opened, on its last day it is', () => {
  expect(notToOpen(lotOf({}), today)).toBeNull();
  expect(notToOpen(lotOf({ expiry: null }), today)).toBeNull();
  expect(notToOpen(lotOf({ expiry: '2026-11-19' }), today)).toBe('expired');
  expect(notToOpen(lotOf({ expiry: '2026-11-19', recalledOn: '2026-11-01' }), today)).toBe('recalled');
});
