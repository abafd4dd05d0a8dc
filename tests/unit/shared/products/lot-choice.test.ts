import { describe, expect, it, test } from 'vitest';
import { untouchedLot } from '../../../../shared/movements/movement.ts';
import { cartridgeLots, lotInUse, openTooLong } from '../../../../shared/products/lot-choice.ts';
import { nothingNoted, type Lot, type Product } from '../../../../shared/products/product.ts';
import { registerFacts } from '../../../../shared/rules/register-facts.ts';
import { chosenCartridge, withCartridge } from '../../../../shared/sessions/choose-cartridge.ts';
import { emptyDraft } from '../../../../shared/sessions/session-draft.ts';
import { product as used, session } from '../rules/quiet-facts.ts';

const lotOf = (lot: string, values: Partial<Lot> = {}): Lot => ({
  ...untouchedLot,
  id: lot,
  product: 'c',
  revision: 1,
  lot,
  expiry: null,
  usedIn: 0,
  ...values,
});
const cartridge = (lots: readonly Lot[], values: Partial<Product> = {}): Product => ({
  ...nothingNoted,
  gtins: [],
  id: 'c',
  revision: 1,
  kind: 'cartridge',
  name: 'P2, 16 pins',
  maker: '',
  active: '',
  routeClass: 'unknown',
  sterile: 'yes',
  unit: 'ul',
  needleLengthUm: 1500,
  pinCount: 16,
  singleUse: 'yes',
  lots,
  ...values,
});
const open = { openedOn: '2026-05-01' };

test('a lot is open for too long from the day after its time, and never where no time or no opening is known', () => {
  expect(openTooLong({ openedOn: '2026-05-01' }, 28, '2026-05-29')).toBeNull();
  expect(openTooLong({ openedOn: '2026-05-01' }, 28, '2026-05-30')).toBe(29);
  expect(openTooLong({ openedOn: '2026-05-01' }, null, '2028-05-30')).toBeNull();
  expect(openTooLong({ openedOn: null }, 28, '2028-05-30')).toBeNull();
});

describe('the lot that comes with a product', () => {
  it('is the open one, or the only one, and nobody guesses between two', () => {
    const [a, b] = [lotOf('A'), lotOf('B', open)];
    expect(lotInUse([a, b])).toBe(b);
    expect(lotInUse([a])).toBe(a);
    expect(lotInUse([])).toBeNull();
    expect(lotInUse([a, lotOf('C')])).toBeNull();
    expect(lotInUse([b, lotOf('D', open), a])).toBeNull();
  });
});

describe('the cartridges of the register', () => {
  const offered = cartridgeLots([
    cartridge([
      lotOf('LATE', { expiry: '2028-01-31' }),
      lotOf('SOON', { expiry: '2026-12-31' }),
      lotOf('GONE', { packs: 0 }),
      lotOf('OPEN', open),
    ]),
    { ...cartridge([lotOf('GEL')]), kind: 'glide' },
  ]);

  it('are offered opened first, then what ends first, without those used up', () => {
    expect(offered.map(({ lot }) => lot.lot)).toEqual(['OPEN', 'SOON', 'LATE']);
  });

  it('fill needle length, pins, lot and expiry at once, and leave the seal to the eye', () => {
    const soon = offered[1];
    if (!soon) throw new Error('no lot');
    const draft = withCartridge(emptyDraft(0), soon, 'en-GB');
    expect(draft.device).toMatchObject({
      needleLength: '1.50',
      pins: '16',
      cartridgeLot: 'SOON',
      cartridgeExpiry: '2026-12-31',
      sealIntact: 'not-asked',
      carried: 'no',
    });
    expect(chosenCartridge(draft, offered, 'en-GB')?.lot.lot).toBe('SOON');
    expect(chosenCartridge(emptyDraft(0), offered, 'en-GB')).toBeNull();
  });

  it('confirm a device that was carried over with the same needle, and take over from another', () => {
    const [first] = offered;
    if (!first) throw new Error('no lot');
    const carried = (needleLength: string) => {
      const blank = emptyDraft(0);
      const device = { ...blank.device, device: 'd', needleLength, pins: '16', carried: 'open' as const };
      return withCartridge({ ...blank, device }, first, 'en-GB').device.carried;
    };
    expect(carried('1.50')).toBe('confirmed');
    expect(carried('2.00')).toBe('no');
  });
});

describe('what the register knows of a session', () => {
  const withLot = { ...session, device: session.device && { ...session.device, cartridgeLot: 'K1' } };
  const before = (lot: Partial<Lot>, values: Partial<Product> = {}, recorded = ''): number | null =>
    registerFacts(withLot, [cartridge([lotOf('K1', lot)], values)], recorded).cartridgeUsedBefore;

  it('counts a single-use cartridge by the pieces that were received', () => {
    expect(before({ usedIn: 4, supplied: 5 })).toBe(0);
    expect(before({ usedIn: 5, supplied: 5 })).toBe(1);
    expect(before({ usedIn: 5, supplied: 5 }, {}, 'K1')).toBe(0);
    expect(before({ usedIn: 5, supplied: null })).toBeNull();
    expect(before({ usedIn: 9, supplied: 1 }, { singleUse: 'no' })).toBeNull();
  });

  it('tells since when a lot is open, also when that was not noted, and what was called back', () => {
    const glide = (lot: Partial<Lot>, keepDays: number | null = 28): Product =>
      cartridge([lotOf(used.lot, lot)], { id: used.product, kind: 'glide', keepDays });
    const subject = 'products.0';
    expect(registerFacts(session, [glide(open)]).openedLots).toEqual([
      { subject, openedOn: '2026-05-01', keepDays: 28 },
    ]);
    expect(registerFacts(session, [glide({})]).openedLots).toEqual([
      { subject, openedOn: null, keepDays: 28 },
    ]);
    expect(registerFacts(session, [glide(open, null)]).openedLots).toEqual([]);
    expect(
      registerFacts(session, [glide({ recalledOn: '2026-05-02', recallReason: 'Seals' })]).recalledLots,
    ).toEqual([{ subject, lot: used.lot, recalledOn: '2026-05-02', reason: 'Seals' }]);
    expect(registerFacts(null, [glide(open)]).openedLots).toEqual([]);
  });
});
