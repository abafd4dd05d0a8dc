import { between, idAt, pick, type Random, shuffled } from '../../tests/bench/random.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { nothingKnown } from '../../shared/devices/device.ts';
import { nothingNoted } from '../../shared/products/product.ts';
import type { SessionFields } from '../../shared/sessions/session.ts';
import { day, idTime, sourceOf } from './plan.ts';

type Device = InputOf<'devices:save'>;
type Product = InputOf<'products:save'>;
type Lot = InputOf<'lots:save'>;

/** What a made-up practice has: its inputs for the register, in the order in which they are saved. */
export interface Shelf {
  readonly devices: readonly Device[];
  readonly products: readonly Product[];
  readonly lots: readonly Lot[];
  readonly began: number;
}

/** How long a lot is in use, days. */
const lotDays = 91;
const serums = [
  ['Hyaluronic acid 1 %', 'Brunel'],
  ['Peptide complex', 'Brunel'],
  ['Vitamin C 5 %', 'Årlig Labs'],
  ['Saline 0.9 %', 'Northern Sterile'],
  ['Glide gel', 'Northern Sterile'],
  ['Panthenol', 'Årlig Labs'],
] as const;

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Two devices, six serums, and of each a lot for every quarter until `end` (UTC ms). */
export const shelfOf = (seed: number, began: number, end: number): Shelf => {
  const random = sourceOf(seed, 0, 0, 3);
  const registered = idTime(began, end);
  const device = (make: string, model: string, serial: string): Device => ({
    id: idAt(random, registered),
    revision: 0,
    fields: {
      kind: 'pen-motor',
      make,
      model,
      serial,
      needleLengthUm: 2500,
      pinCount: 12,
      toleranceUm: 150,
      speedUnit: 'hz',
      ...nothingKnown,
      uses: [{ use: 'striae', group: null, country: null, authority: '', answer: 'yes', source: 'Manual' }],
    },
  });
  const products = serums.map(([name, maker]): Product => ({
    id: idAt(random, registered),
    revision: 0,
    fields: {
      kind: 'serum',
      name,
      maker,
      active: '',
      routeClass: 'sterile-intradermal',
      sterile: 'yes',
      unit: 'ul',
      ...nothingNoted,
    },
  }));
  const quarters = Math.ceil((end - began) / (lotDays * day));
  const lots = products.flatMap(({ id: product }, place) =>
    Array.from({ length: quarters }, (_, quarter): Lot => {
      const at = began + quarter * lotDays * day;
      const lot = `${String.fromCodePoint(65 + place)}${String(quarter).padStart(3, '0')}-${between(random, 100, 999)}`;
      return {
        id: idAt(random, registered),
        revision: 0,
        fields: { product, lot, expiry: dateOf(at + between(random, 14, 24) * 30 * day) },
      };
    }),
  );
  const devices = [device('Årlig', 'P1', '77-0142'), device('Brunel', 'Duo', 'BD-2209')];
  return { devices, products, lots, began };
};

/** The device with its cartridge, and one to three serums with the lots that were in use at a time. */
export const usedAt = (
  random: Random,
  { devices, products, lots, began }: Shelf,
  at: number,
): Pick<SessionFields, 'device' | 'products'> => {
  const { id, fields } = pick(random, devices);
  const quarter = Math.floor((at - began) / (lotDays * day));
  return {
    device: {
      device: id,
      kind: fields.kind,
      name: `${fields.make} ${fields.model}`,
      serial: fields.serial,
      toleranceUm: fields.toleranceUm,
      needleLengthUm: 2500,
      pinCount: 12,
      cartridgeLot: `C-${quarter}`,
      cartridgeExpiry: dateOf(at + 400 * day),
      sealIntact: 'yes',
    },
    products: shuffled(random, products)
      .slice(0, between(random, 1, 3))
      .map(({ id: product, fields: { name, routeClass, unit } }) => {
        const lot = lots.filter((one) => one.fields.product === product)[quarter]?.fields;
        return {
          product,
          name,
          routeClass,
          lot: lot?.lot ?? '',
          expiry: lot?.expiry ?? null,
          amount: between(random, 5, 30) * 100,
          unit,
          timing: 'during',
          appliedAt: null,
        };
      }),
  };
};
