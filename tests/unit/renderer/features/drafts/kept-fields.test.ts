import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../../../../renderer/features/drafts/differences.ts';
import { keptFieldsSchema } from '../../../../../renderer/features/drafts/kept-fields.ts';
import {
  emptyPeriod,
  periodFormSchema,
  periodValuesSchema,
} from '../../../../../renderer/features/keeping/period-fields.ts';
import { deviceValuesSchema, emptyDevice } from '../../../../../renderer/features/products/device-fields.ts';
import {
  draftOfLot,
  lotDraftSchema,
  lotValuesSchema,
} from '../../../../../renderer/features/products/lot-fields.ts';
import {
  emptyProduct,
  productValuesSchema,
} from '../../../../../renderer/features/products/product-fields.ts';
import {
  emptyLaw,
  lawFormSchema,
  lawValuesSchema,
} from '../../../../../renderer/features/rules/law-fields.ts';

const readBack = (kept: object): unknown => JSON.parse(JSON.stringify(kept));

describe('the draft of a small form', () => {
  it('is read back as it was typed, also where it could not be saved', () => {
    const product = { revision: 0, was: emptyProduct, values: { ...emptyProduct, name: '  ' } };
    expect(keptFieldsSchema(productValuesSchema).parse(readBack(product))).toEqual(product);
    const device = { revision: 4, was: emptyDevice, values: { ...emptyDevice, pinCount: 'about 12' } };
    expect(keptFieldsSchema(deviceValuesSchema).parse(readBack(device))).toEqual(device);
    const was = draftOfLot(newId(), null);
    const lot = { revision: 0, was, values: { ...was, lot: 'HA-1', unread: '31 2 2031' } };
    expect(keptFieldsSchema(lotValuesSchema).parse(readBack(lot))).toEqual(lot);
    expect(lotDraftSchema.safeParse(lot.values).success).toBe(false);
    const law = emptyLaw([], 'GB-ENG');
    const keptLaw = { revision: 0, was: law, values: { ...law, topic: 'depth' as const, fromUm: 'one mm' } };
    expect(keptFieldsSchema(lawValuesSchema).parse(readBack(keptLaw))).toEqual(keptLaw);
    expect(lawFormSchema.safeParse(keptLaw.values).success).toBe(false);
    const period = emptyPeriod([], 'GB-ENG');
    const keptPeriod = { revision: 2, was: period, values: { ...period, years: 'ten', reason: 'A letter' } };
    expect(keptFieldsSchema(periodValuesSchema).parse(readBack(keptPeriod))).toEqual(keptPeriod);
    expect(periodFormSchema.safeParse(keptPeriod.values).success).toBe(false);
  });

  it('is no form when a part of it is missing', () => {
    const { success } = keptFieldsSchema(productValuesSchema).safeParse({
      revision: 0,
      values: emptyProduct,
    });
    expect(success).toBe(false);
  });

  it('differs from a newer record in just the fields that say something else', () => {
    const fields = [
      ['Name', ({ name }: { name: string }) => name],
      ['Same', () => 'same'],
    ] as const;
    expect(differencesOf(fields, { name: 'mine' }, { name: 'newer' })).toEqual([
      { label: 'Name', mine: 'mine', newer: 'newer' },
    ]);
    expect(differencesOf(fields, { name: 'mine' }, null)).toEqual([]);
  });
});
