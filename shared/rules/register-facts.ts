/** What the register of products knows of what a session used. */
import type { Lot, Product } from '../products/product.ts';
import type { SessionFields } from '../sessions/session.ts';
import type { Facts, OpenedLot, RecalledLot } from './facts.ts';
import { productSubject } from './subjects.ts';

/** A lot in use in the session, found again in the register by its number. */
interface Used {
  readonly subject: string;
  readonly product: Product;
  readonly lot: Lot;
}

const sameLot = (a: string, b: string): boolean => a.trim() !== '' && a.trim() === b.trim();

/** The lot numbers that a session names, without blanks around them, each once. */
export function lotNumbers({ device, anaesthetic, products }: SessionFields): readonly string[] {
  const named = [...products.map(({ lot }) => lot), device?.cartridgeLot ?? '', anaesthetic?.lot ?? ''];
  return [...new Set(named.map((lot) => lot.trim()))].filter((lot) => lot !== '');
}

function usedLots(session: Partial<SessionFields> | null, products: readonly Product[]): readonly Used[] {
  const { device, anaesthetic, products: rows = [] } = session ?? {};
  const found = (subject: string, number: string, fits: (product: Product) => boolean): readonly Used[] =>
    products
      .filter(fits)
      .flatMap((product) =>
        product.lots.filter(({ lot }) => sameLot(lot, number)).map((lot) => ({ subject, product, lot })),
      );
  return [
    ...rows.flatMap((row, index) => found(productSubject(index), row.lot, ({ id }) => id === row.product)),
    ...(device ? found('device', device.cartridgeLot, ({ kind }) => kind === 'cartridge') : []),
    ...(anaesthetic ? found('anaesthetic', anaesthetic.lot, ({ kind }) => kind === 'anaesthetic') : []),
  ];
}

/**
 * How often the cartridge of this session was used before, at least: sessions with its lot, this one counted, less the
 * pieces that were received. A cartridge is counted by the piece. Null where its maker does not say "one use", or where
 * nobody wrote down what was received.
 */
function cartridgeUses(used: readonly Used[], earlier: (lot: Lot) => number): number | null {
  const cartridge = used.find(({ subject }) => subject === 'device');
  if (cartridge?.product.singleUse !== 'yes' || cartridge.lot.supplied === null) return null;
  return Math.max(0, earlier(cartridge.lot) + 1 - cartridge.lot.supplied);
}

/**
 * The facts on opened and recalled lots and on the cartridge. `recordedLot` is the cartridge lot that the register's
 * count already holds for this same session (one that is being amended); empty for a new one. A product for which no
 * period after opening was noted has none to compare with.
 */
export function registerFacts(
  session: Partial<SessionFields> | null,
  products: readonly Product[],
  recordedLot = '',
): Pick<Facts, 'openedLots' | 'recalledLots' | 'cartridgeUsedBefore'> {
  const used = usedLots(session, products);
  return {
    openedLots: used.flatMap(({ subject, product, lot }): OpenedLot[] =>
      product.keepDays === null ? [] : [{ subject, openedOn: lot.openedOn, keepDays: product.keepDays }],
    ),
    recalledLots: used.flatMap(({ subject, lot }): RecalledLot[] =>
      lot.recalledOn === null
        ? []
        : [{ subject, lot: lot.lot, recalledOn: lot.recalledOn, reason: lot.recallReason }],
    ),
    cartridgeUsedBefore: cartridgeUses(used, (lot) =>
      Math.max(0, lot.usedIn - Number(sameLot(recordedLot, lot.lot))),
    ),
  };
}
