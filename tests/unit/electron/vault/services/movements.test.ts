import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { upcasters } from '../../../../../electron/vault/upcasters.ts';
import { nothingNoted } from '../../../../../shared/products/product.ts';
import { countEntries, practiceAtWork } from '../../../../support/practice-at-work.ts';
import { deviceFields, productFields } from '../../../../support/record-inputs.ts';

describe('what happens to the packs of a lot', () => {
  it('is written down once, stays, and says which lot is open, called back, and how many packs there are', async () => {
    const vault = await practiceAtWork();
    const product = newId();
    const lot = newId();
    await vault.get('products:save', { id: product, revision: 0, fields: productFields });
    await vault.get('lots:save', { id: lot, revision: 0, fields: { product, lot: 'HA-1', expiry: null } });
    const of = { lot, on: '2026-11-20' };
    const received = { id: newId(), fields: { ...of, kind: 'received', packs: 3 } } as const;
    await vault.get('lots:move', received);
    const before = countEntries(vault);
    await vault.get('lots:move', received);
    expect(countEntries(vault)).toBe(before);
    await vault.get('lots:move', { id: newId(), fields: { ...of, kind: 'opened' } });
    await vault.get('lots:move', {
      id: newId(),
      fields: { ...of, kind: 'recalled', reason: 'Broken seals' },
    });
    // A correction of the pack's words leaves its stock alone.
    await vault.get('lots:save', { id: lot, revision: 1, fields: { product, lot: 'HA-2', expiry: null } });
    expect(await vault.get('products:list', {})).toMatchObject([
      {
        lots: [
          {
            lot: 'HA-2',
            openedOn: '2026-11-20',
            packs: 2,
            supplied: 3,
            recalledOn: '2026-11-20',
            recallReason: 'Broken seals',
          },
        ],
      },
    ]);
    expect(
      await vault.ask('lots:move', { id: newId(), fields: { ...of, lot: newId(), kind: 'opened' } }),
    ).toMatchObject({ ok: false, error: { code: 'not-found', reason: 'lot' } });
  });
});

describe('a day that is still to come', () => {
  it('is none on which a pack can have been opened, taken in or called back; a use-by day lies where it may', async () => {
    const vault = await practiceAtWork();
    const [product, lot] = [newId(), newId()];
    await vault.get('products:save', { id: product, revision: 0, fields: productFields });
    for (const expiry of ['2031-01-31', '2020-01-31'])
      await vault.get('lots:save', { id: newId(), revision: 0, fields: { product, lot: expiry, expiry } });
    await vault.get('lots:save', { id: lot, revision: 0, fields: { product, lot: 'HA-1', expiry: null } });
    const before = countEntries(vault);
    const ahead = { ok: false, error: { code: 'refused', reason: 'day-ahead' } };
    const of = { lot, on: '2026-11-21' };
    const received = { id: newId(), lot, packs: 3, on: of.on };
    for (const fields of [
      { ...of, kind: 'received', packs: 3 },
      { ...of, kind: 'opened' },
      { ...of, kind: 'emptied' },
      { ...of, kind: 'discarded', packs: 1, reason: 'Torn' },
      { ...of, kind: 'counted', packs: 0 },
      { ...of, kind: 'recalled', reason: 'Broken seals' },
      { ...of, kind: 'released', reason: '' },
    ] as const)
      expect(await vault.ask('lots:move', { id: newId(), fields })).toEqual(ahead);
    const new_ = { id: newId(), fields: { product, lot: 'HA-2', expiry: null } };
    expect(await vault.ask('scans:add', { product: null, lot: null, received })).toEqual(ahead);
    expect(
      await vault.ask('scans:add', { product: null, lot: new_, received: { ...received, lot: new_.id } }),
    ).toEqual(ahead);
    expect(countEntries(vault)).toBe(before);
    await vault.get('lots:move', { id: newId(), fields: { ...of, on: '2026-11-20', kind: 'opened' } });
  });
});

describe('a device', () => {
  it('was bought and serviced up to today; its next service may lie ahead', async () => {
    const vault = await practiceAtWork();
    const save = (fields: Partial<typeof deviceFields>) =>
      vault.ask('devices:save', { id: newId(), revision: 0, fields: { ...deviceFields, ...fields } });
    const before = countEntries(vault);
    const ahead = { ok: false, error: { code: 'refused', reason: 'day-ahead' } };
    expect(await save({ purchasedOn: '2026-11-21' })).toEqual(ahead);
    expect(await save({ servicedOn: '2026-11-21' })).toEqual(ahead);
    expect(countEntries(vault)).toBe(before);
    const days = { purchasedOn: '2026-11-20', servicedOn: '2026-11-20', serviceDue: '2027-11-20' };
    expect(await save(days)).toMatchObject({ ok: true });
  });
});

describe('a product listed before', () => {
  it('says of what was not asked then that it is not known', () => {
    const { inci: _inci, form: _form, keepDays: _keep, ...older } = productFields;
    const { needleLengthUm: _needle, pinCount: _pins, singleUse: _use, gtins: _gtins, ...first } = older;
    expect(upcasters['product']?.[0]?.({ fields: first })).toEqual({ fields: { ...first, ...nothingNoted } });
  });
});
