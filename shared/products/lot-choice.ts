/** Which lot of a product is meant when nobody says: pure, the same in the session form and in "repeat last". */
import { daysBetween } from '../dates/calendar.ts';
import type { Lot, Product } from './product.ts';

/** Days before its end from which a lot is marked. */
export const soonDays = 30;

const isOpen = ({ openedOn }: Lot): boolean => openedOn !== null;
const isUsedUp = (lot: Lot): boolean => lot.packs === 0 && !isOpen(lot);

/** Since how many days a lot is open, where that is longer than its product is kept after opening; else null. */
export const openTooLong = (
  { openedOn }: Pick<Lot, 'openedOn'>,
  keepDays: number | null,
  today: string,
): number | null => {
  if (openedOn === null || keepDays === null) return null;
  const days = daysBetween(openedOn, today);
  return days > keepDays ? days : null;
};

/**
 * The lot that is offered with a product: the open one, when exactly one is open; the only one, when none is open and
 * there is one. Else null: somebody has to look at the pack.
 */
export const lotInUse = (lots: readonly Lot[]): Lot | null => {
  const open = lots.filter(isOpen);
  if (open.length > 0) return open.length === 1 ? (open[0] ?? null) : null;
  return lots.length === 1 ? (lots[0] ?? null) : null;
};

/** A cartridge as it can be chosen: the row of the register with one of its lots. */
export interface CartridgeLot {
  readonly product: Product;
  readonly lot: Lot;
}

/** Every cartridge lot that may still be there: opened boxes first, then what ends first. Those used up are left out. */
export const cartridgeLots = (products: readonly Product[]): readonly CartridgeLot[] =>
  products
    .filter(({ kind }) => kind === 'cartridge')
    .flatMap((product) =>
      product.lots.filter((lot) => !isUsedUp(lot)).map((lot): CartridgeLot => ({ product, lot })),
    )
    .toSorted(
      (a, b) =>
        Number(isOpen(b.lot)) - Number(isOpen(a.lot)) ||
        (a.lot.expiry ?? '9999').localeCompare(b.lot.expiry ?? '9999') ||
        a.product.name.localeCompare(b.product.name),
    );
