import { v7 as newId } from 'uuid';
import { expect, it } from 'vitest';
import { selectProducts, selectProductsOfLots } from '../../../../../electron/vault/db/products.ts';
import { lotNumbers, registerFacts } from '../../../../../shared/rules/register-facts.ts';
import type { SessionFields } from '../../../../../shared/sessions/session.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { productFields } from '../../../../support/record-inputs.ts';
import { sessionFields } from '../../../../support/vault-at-work.ts';

it('finds of the register what the rules ask of the lots of a session, and reads no other lot', async () => {
  const vault = await practiceAtWork();
  const [serum, pen] = [newId(), newId()];
  const add = async (product: string, lot: string): Promise<void> => {
    const id = newId();
    await vault.get('lots:save', { id, revision: 0, fields: { product, lot, expiry: null } });
    const of = { lot: id, on: '2026-11-20' };
    await vault.get('lots:move', { id: newId(), fields: { ...of, kind: 'received', packs: 1 } });
    await vault.get('lots:move', { id: newId(), fields: { ...of, kind: 'opened' } });
    await vault.get('lots:move', {
      id: newId(),
      fields: { ...of, kind: 'recalled', reason: 'Broken seals' },
    });
  };
  const cartridge = { ...productFields, kind: 'cartridge', singleUse: 'yes' } as const;
  await vault.get('products:save', { id: serum, revision: 0, fields: { ...productFields, keepDays: 28 } });
  await vault.get('products:save', { id: pen, revision: 0, fields: cartridge });
  for (const lot of ['HA-1', ' HA-1\u00a0', 'HA-10', 'other']) await add(serum, lot);
  await add(pen, 'C-1');
  const { db } = workOf(vault).vault;
  const fields: SessionFields = {
    ...sessionFields(afternoon),
    device: {
      device: newId(),
      kind: 'pen-motor',
      name: 'Pen',
      serial: '',
      toleranceUm: null,
      needleLengthUm: null,
      pinCount: null,
      cartridgeLot: 'C-1 ',
      cartridgeExpiry: null,
      sealIntact: 'not-asked',
    },
    products: [
      {
        product: serum,
        name: productFields.name,
        routeClass: productFields.routeClass,
        lot: 'HA-1',
        expiry: null,
        amount: null,
        unit: productFields.unit,
        timing: null,
        appliedAt: null,
      },
    ],
  };
  const found = selectProductsOfLots(db, [serum], lotNumbers(fields));
  const facts = registerFacts(fields, selectProducts(db));
  expect(registerFacts(fields, found)).toEqual(facts);
  expect(facts.recalledLots).toHaveLength(3);
  expect(facts.openedLots).toHaveLength(2);
  expect(found.flatMap(({ lots }) => lots.map(({ lot }) => lot)).toSorted()).toEqual([
    ' HA-1\u00a0',
    'C-1',
    'HA-1',
    'HA-10',
  ]);
  expect(selectProductsOfLots(db, [serum], [])).toEqual([]);
  expect(selectProductsOfLots(db, [], ['HA-1'])).toEqual([]);
});
