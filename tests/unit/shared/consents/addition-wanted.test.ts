import { expect, it } from 'vitest';
import { additionWanted, emptyStart } from '../../../../shared/consents/addition-wanted.ts';
import { evaluate } from '../../../../shared/rules/evaluate.ts';
import { rules } from '../../../../shared/rules/rules.ts';
import { quiet, withArea, withDevice, withProduct } from '../rules/quiet-facts.ts';
import type { Facts } from '../../../../shared/rules/facts.ts';

const wanted = (facts: Facts) =>
  additionWanted(evaluate(facts, rules), {
    device: facts.session?.device ?? null,
    products: facts.session?.products ?? [],
  });

it('is just what the rules found outside the signed consent', () => {
  expect(wanted(quiet)).toEqual(emptyStart);
  expect(wanted(withArea({ side: 'left' }))).toEqual({
    ...emptyStart,
    areas: [{ region: 'abdomen-lower', side: 'left' }],
  });
  expect(wanted(withArea({ depthMaxUm: 4050 }))).toEqual({ ...emptyStart, depth: '4.05' });
  expect(wanted({ ...quiet, sessionUnderConsent: 6 })).toEqual({ ...emptyStart, sessions: '6' });
  expect(wanted(withDevice({ kind: 'roller' })).device).toBe(quiet.session?.device?.device);
  expect(wanted(withProduct({ routeClass: 'sterile-intradermal' })).productClasses).toEqual([
    'sterile-intradermal',
  ]);
});

it('holds nothing that is only not known', () => {
  expect(wanted({ ...quiet, sessionUnderConsent: null })).toEqual(emptyStart);
  expect(wanted(withProduct({ routeClass: 'unknown' })).productClasses).toEqual([]);
});
