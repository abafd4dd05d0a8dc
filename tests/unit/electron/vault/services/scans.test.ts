import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { upcasters } from '../../../../../electron/vault/upcasters.ts';
import type { InputOf } from '../../../../../shared/ipc/contract.ts';
import { nothingKnown } from '../../../../../shared/devices/device.ts';
import { countEntries, practiceAtWork } from '../../../../support/practice-at-work.ts';
import { deviceFields, productFields } from '../../../../support/record-inputs.ts';
import { gtins } from '../../../../support/scan-codes.ts';

type Added = InputOf<'scans:add'>;
const today = '2026-11-20';

const lotOf = (product: string, lot = 'HA-9') => ({ product, lot, expiry: '2028-02-29' });
const received = (lot: string) => ({ id: newId(), lot, packs: 2, on: today });

describe('what a scan brings', () => {
  it('comes into the register in one step, and sent twice it is there once', async () => {
    const vault = await practiceAtWork();
    const [product, lot] = [newId(), newId()];
    const fields = { ...productFields, gtins: [gtins.serum] };
    const added: Added = {
      product: { id: product, revision: 0, fields },
      lot: { id: lot, fields: lotOf(product) },
      received: received(lot),
    };
    const before = countEntries(vault);
    await vault.get('scans:add', added);
    await vault.get('scans:add', added);
    expect(countEntries(vault)).toBe(before + 3);
    expect(await vault.get('products:list', {})).toMatchObject([
      { ...fields, revision: 1, lots: [{ lot: 'HA-9', expiry: '2028-02-29', packs: 2, supplied: 2 }] },
    ]);
  });

  it('is refused whole where a part of it cannot be, and nothing is written', async () => {
    const vault = await practiceAtWork();
    const [product, lot] = [newId(), newId()];
    await vault.get('products:save', { id: product, revision: 0, fields: productFields });
    await vault.get('lots:save', { id: lot, revision: 0, fields: lotOf(product, 'HA-1') });
    const before = countEntries(vault);
    const remembered = { id: product, revision: 1, fields: { ...productFields, gtins: [gtins.serum] } };
    const cases: readonly (readonly [Added, string])[] = [
      [
        {
          product: { ...remembered, revision: 0 },
          lot: { id: newId(), fields: lotOf(product) },
          received: null,
        },
        'conflict',
      ],
      [{ product: remembered, lot: { id: lot, fields: lotOf(product, 'HA-2') }, received: null }, 'conflict'],
      [{ product: remembered, lot: { id: newId(), fields: lotOf(newId()) }, received: null }, 'not-found'],
      [{ product: remembered, lot: null, received: received(newId()) }, 'not-found'],
    ];
    for (const [added, code] of cases)
      expect(await vault.ask('scans:add', added)).toMatchObject({ ok: false, error: { code } });
    expect(countEntries(vault)).toBe(before);
    await vault.get('scans:add', { product: remembered, lot: null, received: received(lot) });
    expect(await vault.get('products:list', {})).toMatchObject([
      { revision: 2, gtins: [gtins.serum], lots: [{ lot: 'HA-1', packs: 2 }] },
    ]);
  });

  it('takes the draft of the new lot with it, and leaves the words of an open product form', async () => {
    const vault = await practiceAtWork();
    const [product, lot] = [newId(), newId()];
    await vault.get('products:save', { id: product, revision: 0, fields: productFields });
    for (const [id, kind] of [
      [product, 'product'],
      [lot, 'lot'],
    ] as const)
      await vault.get('drafts:save', { id, kind, patient: null, save: 1, body: '{}' });
    const fields = { ...productFields, gtins: [gtins.serum] };
    await vault.get('scans:add', {
      product: { id: product, revision: 1, fields },
      lot: { id: lot, fields: lotOf(product) },
      received: null,
    });
    expect((await vault.get('drafts:list', {})).map(({ id }) => id)).toEqual([product]);
  });
});

describe('a device', () => {
  it('keeps its service days and what it is authorised for, use by use', async () => {
    const vault = await practiceAtWork();
    const fields: InputOf<'devices:save'>['fields'] = {
      ...deviceFields,
      serviceDue: '2027-01-31',
      udi: `(01)${gtins.strange}(21)77`,
      uses: [
        { use: 'wrinkles', group: 'face', country: 'US', authority: 'FDA', answer: 'yes', source: 'fda.gov' },
        { use: 'striae', group: null, country: null, authority: '', answer: 'unknown', source: '' },
      ],
    };
    await vault.get('devices:save', { id: newId(), revision: 0, fields });
    expect(await vault.get('devices:list', {})).toMatchObject([fields]);
  });

  it('of before has its one answer as the use for stretch marks; what was not known stays so', () => {
    const older = (authorisedUse: string) => ({
      fields: { make: 'Halden', toleranceUm: 150, authorisedUse },
    });
    const use = { use: 'striae', group: null, country: null, authority: '', source: '' };
    const { isotretinoin, ...known } = nothingKnown;
    const [up, later] = upcasters['device'] ?? [];
    expect(later?.({ fields: known })).toEqual({ fields: { ...known, isotretinoin } });
    expect(up?.(older('no'))).toEqual({
      fields: { make: 'Halden', toleranceUm: 150, ...known, uses: [{ ...use, answer: 'no' }] },
    });
    expect(up?.(older('unknown'))).toEqual({ fields: { make: 'Halden', toleranceUm: 150, ...known } });
  });
});

describe('a session of before', () => {
  it('has no depth tolerance that was stated', () => {
    const up = upcasters['session']?.[2];
    expect(up?.({ fields: { device: { serial: 'S' } } })).toEqual({
      fields: { device: { serial: 'S', toleranceUm: null } },
    });
    expect(up?.({ fields: { device: null } })).toEqual({ fields: { device: null } });
  });
});
