import { describe, expect, it } from 'vitest';
import { nothingKnown, type Device } from '../../../../shared/devices/device.ts';
import { readCode } from '../../../../shared/gs1/read-code.ts';
import { untouchedLot } from '../../../../shared/movements/movement.ts';
import { nothingNoted, type Lot, type Product } from '../../../../shared/products/product.ts';
import { findPack } from '../../../../shared/scans/find-pack.ts';
import { replacedLot, withPack } from '../../../../shared/scans/use-pack.ts';
import { emptyDraft, type DraftProduct } from '../../../../shared/sessions/session-draft.ts';
import { gtins, printedString } from '../../../support/scan-codes.ts';

const today = '2026-11-20';
const lotOf = (lot: string, values: Partial<Lot> = {}): Lot => ({
  ...untouchedLot,
  id: lot,
  product: 's',
  revision: 1,
  lot,
  expiry: '2027-01-31',
  usedIn: 0,
  ...values,
});
const productOf = (id: string, values: Partial<Product> = {}): Product => ({
  ...nothingNoted,
  id,
  revision: 1,
  kind: 'serum',
  name: id,
  maker: '',
  active: '',
  routeClass: 'unknown',
  sterile: 'yes',
  unit: 'ul',
  gtins: [gtins.serum],
  lots: [lotOf('A1'), lotOf('B2')],
  ...values,
});
const codeOf = (gtin: string, lot?: string) =>
  readCode(printedString([['01', gtin], ...(lot === undefined ? [] : [['10', lot] as const])]), today);
const find = (
  code: ReturnType<typeof codeOf>,
  products: readonly Product[],
  devices: readonly Device[] = [],
) => findPack(code, products, devices, today);

describe('a scanned pack in the register', () => {
  const serum = productOf('s');
  it('is its lot, also written in other capitals where no other lot is meant', () => {
    expect(find(codeOf(gtins.serum, 'A1'), [serum])).toMatchObject({ kind: 'lot', lot: { lot: 'A1' } });
    expect(find(codeOf(gtins.serum, 'a1'), [serum])).toMatchObject({ kind: 'lot', lot: { lot: 'A1' } });
    const both = productOf('s', { lots: [lotOf('A1'), lotOf('a1')] });
    expect(find(codeOf(gtins.serum, 'a1'), [both])).toMatchObject({ kind: 'lot', lot: { lot: 'a1' } });
  });

  it('is the lot in use where the code names none, and the product alone where that is not one', () => {
    const open = productOf('s', { lots: [lotOf('A1'), lotOf('B2', { openedOn: today })] });
    expect(find(codeOf(gtins.serum), [open])).toMatchObject({ kind: 'lot', lot: { lot: 'B2' } });
    expect(find(codeOf(gtins.serum), [serum])).toMatchObject({ kind: 'product' });
    expect(find(codeOf(gtins.serum, 'C3'), [serum])).toMatchObject({ kind: 'product', product: { id: 's' } });
  });

  it('is asked for where two products have the number, unless only one has the lot', () => {
    const other = productOf('t', { lots: [lotOf('C3')] });
    expect(find(codeOf(gtins.serum, 'D4'), [serum, other])).toMatchObject({ kind: 'several' });
    expect(find(codeOf(gtins.serum, 'C3'), [serum, other])).toMatchObject({
      kind: 'lot',
      product: { id: 't' },
    });
  });

  it('is strange without its number, and a device where its own code says so', () => {
    expect(find(codeOf(gtins.strange, 'A1'), [serum]).kind).toBe('strange');
    expect(find(readCode('hello', today), [serum]).kind).toBe('nothing');
    const pen = { ...nothingKnown, id: 'd', serial: '77', udi: gtins.strange } as unknown as Device;
    const scanned = readCode(
      printedString([
        ['01', gtins.strange],
        ['21', '77'],
      ]),
      today,
    );
    expect(find(scanned, [serum], [pen])).toMatchObject({ kind: 'device', device: { id: 'd' } });
    expect(find(scanned, [serum], [{ ...pen, serial: '78' }]).kind).toBe('strange');
  });
});

describe('a scanned pack in a session', () => {
  const draft = emptyDraft(Date.UTC(2026, 10, 20));
  const put = (from: typeof draft, product: Product, lot: string, expiry: string | null = '2027-01-31') =>
    withPack(from, { product, lot: { lot, expiry } }, { locale: 'en-GB', key: 'k' });
  const serum = productOf('s');

  it('is a product with lot and expiry, once; another lot of it is another use', () => {
    const one = put(draft, serum, 'A1');
    expect(one.products).toMatchObject([{ product: 's', lot: 'A1', expiry: '2027-01-31', amount: '' }]);
    expect(put(one, serum, 'A1')).toBe(one);
    expect(put(one, serum, 'B2').products).toHaveLength(2);
  });

  it('fills the row that has no lot yet, and confirms one that was carried over, with what is noted of it', () => {
    const row = { ...put(draft, serum, '').products[0]!, amount: '2.0' } satisfies DraftProduct;
    const filled = put({ ...draft, products: [row] }, serum, 'A1');
    expect(filled.products).toEqual([{ ...row, lot: 'A1', expiry: '2027-01-31' }]);
    const carried: DraftProduct = { ...row, lot: 'OLD', carried: 'open' };
    expect(put({ ...draft, products: [carried] }, serum, 'A1').products).toMatchObject([
      { lot: 'A1', amount: '2.0', carried: 'confirmed' },
    ]);
  });

  it('is a cartridge, an anaesthetic, or nothing that is recorded', () => {
    const cartridge = productOf('c', { kind: 'cartridge', needleLengthUm: 1500, pinCount: 16 });
    expect(put(draft, cartridge, 'C1').device).toMatchObject({
      needleLength: '1.50',
      pins: '16',
      cartridgeLot: 'C1',
      cartridgeExpiry: '2027-01-31',
      sealIntact: 'not-asked',
    });
    expect(put(put(draft, cartridge, 'C1'), cartridge, 'C1')).toEqual(put(draft, cartridge, 'C1'));
    const cream = put(draft, productOf('a', { kind: 'anaesthetic' }), 'L1', null);
    expect(cream.anaesthetic).toMatchObject({ lot: 'L1', expiry: '', agent: null });
    expect(put(draft, productOf('w', { kind: 'antiseptic' }), 'W1')).toBe(draft);
  });

  it('says whose place it takes: one cartridge and one anaesthetic are recorded, and every lot of a product', () => {
    const cartridge = productOf('c', { kind: 'cartridge' });
    const of = (product: Product, lot: string) => ({ product, lot: { lot, expiry: null } });
    const first = put(draft, cartridge, 'C1');
    expect(replacedLot(draft, of(cartridge, 'C1'))).toBeNull();
    expect(replacedLot(first, of(cartridge, 'C1'))).toBeNull();
    expect(replacedLot(first, of(cartridge, 'C2'))).toBe('C1');
    const cream = productOf('a', { kind: 'anaesthetic' });
    expect(replacedLot(put(draft, cream, 'L1'), of(cream, 'L2'))).toBe('L1');
    expect(replacedLot(put(draft, serum, 'A1'), of(serum, 'B2'))).toBeNull();
  });
});
