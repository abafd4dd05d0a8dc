import type { Device } from '../devices/device.ts';
import { readCode } from '../gs1/read-code.ts';
import type { ScannedCode } from '../gs1/scanned-code.ts';
import { lotInUse } from '../products/lot-choice.ts';
import type { Lot, Product } from '../products/product.ts';

/**
 * What the register knows of a scanned pack. `lot`: product and lot; the code may name no lot, then it is the one in use.
 * `product`: the article, but no such lot. `several`: more than one product has this article number. `strange`: no product
 * has it. `nothing`: the code names no article.
 */
export type Found =
  | { readonly kind: 'lot'; readonly product: Product; readonly lot: Lot }
  | { readonly kind: 'product'; readonly product: Product }
  | { readonly kind: 'several'; readonly products: readonly Product[] }
  | { readonly kind: 'device'; readonly device: Device }
  | { readonly kind: 'strange' }
  | { readonly kind: 'nothing' };

const folded = (text: string): string => text.trim().toLowerCase();

/** The lot with this number; one that differs in capitals alone counts where no other does. */
const lotNamed = (lots: readonly Lot[], number: string): Lot | null => {
  const exact = lots.find(({ lot }) => lot.trim() === number.trim());
  const like = lots.filter(({ lot }) => folded(lot) === folded(number));
  return exact ?? (like.length === 1 ? (like[0] ?? null) : null);
};

/** A device whose own code names this article, and this serial number where both say one. */
const deviceWith = (code: ScannedCode, devices: readonly Device[], today: string): Device | null =>
  devices.find(({ udi, serial }) => {
    const own = readCode(udi, today);
    if (own.gtin === null || own.gtin !== code.gtin) return false;
    const number = own.serial ?? (serial.trim() === '' ? null : serial.trim());
    return number === null || code.serial === null || folded(number) === folded(code.serial);
  }) ?? null;

/** Finds a scanned pack in the register. */
export const findPack = (
  code: ScannedCode,
  products: readonly Product[],
  devices: readonly Device[],
  today: string,
): Found => {
  const { gtin, lot: number } = code;
  if (gtin === null) return { kind: 'nothing' };
  const having = products.filter(({ gtins }) => gtins.includes(gtin));
  if (having.length === 0) {
    const device = deviceWith(code, devices, today);
    return device ? { kind: 'device', device } : { kind: 'strange' };
  }
  const pairs = having.flatMap((product) => {
    const lot = number === null ? lotInUse(product.lots) : lotNamed(product.lots, number);
    return lot ? [{ product, lot }] : [];
  });
  const [pair] = pairs;
  if (pair && pairs.length === 1) return { kind: 'lot', ...pair };
  const [product] = having;
  return product && having.length === 1
    ? { kind: 'product', product }
    : { kind: 'several', products: having };
};
