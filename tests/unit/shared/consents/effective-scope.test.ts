import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Addition, noAddition } from '../../../../shared/consents/addendum.ts';
import type { ConsentScope } from '../../../../shared/consents/consent.ts';
import { effectiveScope } from '../../../../shared/consents/effective-scope.ts';
import { photoAnswer, withdrawnPurposes } from '../../../../shared/consents/photo-answer.ts';
import { photoPurposes } from '../../../../shared/consents/photo-purposes.ts';
import type { Withdrawal } from '../../../../shared/consents/withdrawal.ts';
import { deviceKinds } from '../../../../shared/devices/device.ts';
import { routeClasses } from '../../../../shared/products/product.ts';
import { regionSideKey } from '../../../../shared/regions/region-side.ts';

const area = fc.record({
  region: fc.constantFrom('abdomen-lower' as const, 'flank' as const, 'hip' as const, 'thigh-outer' as const),
  side: fc.constantFrom('left' as const, 'right' as const),
});
const classes = fc.subarray([...routeClasses]);
const scope: fc.Arbitrary<ConsentScope> = fc.record({
  areas: fc.array(area, { minLength: 1, maxLength: 8 }),
  maxDepthUm: fc.integer({ min: 100, max: 20_000 }),
  device: fc.constant(null),
  deviceKind: fc.constantFrom(...deviceKinds),
  sessions: fc.integer({ min: 1, max: 24 }),
  price: fc.constant(''),
  productClasses: fc.option(classes),
  course: fc.constant(null),
  validUntil: fc.option(fc.constantFrom('2026-01-01', '2027-01-01')),
});
const addition: fc.Arbitrary<Addition> = fc.record({
  areas: fc.array(area, { maxLength: 4 }),
  maxDepthUm: fc.option(fc.integer({ min: 100, max: 20_000 })),
  device: fc.constant(null),
  deviceKind: fc.option(fc.constantFrom(...deviceKinds)),
  productClasses: classes,
  sessions: fc.option(fc.integer({ min: 1, max: 24 })),
});
const outcome = fc.constantFrom('agreed' as const, 'declined' as const);
const back = fc.option(fc.nat());
const addenda = fc.array(fc.record({ addition, outcome, withdrawnAt: back }), { maxLength: 5 });
const standing = { outcome: 'agreed', withdrawnAt: null } as const;

describe('a consent with its addenda', () => {
  it('never covers less than what was signed first, and all of what was agreed to on top', () => {
    fc.assert(
      fc.property(scope, addenda, (first, added) => {
        const covers = effectiveScope({ ...standing, scope: first, addenda: added });
        if (!covers) throw new Error('it stands');
        const keys = covers.areas.map(regionSideKey);
        const agreed = added
          .filter((each) => each.outcome === 'agreed' && each.withdrawnAt === null)
          .map((each) => each.addition);
        for (const part of [first, ...agreed])
          for (const each of part.areas) expect(keys).toContain(regionSideKey(each));
        expect(covers.maxDepthUm).toBe(
          Math.max(first.maxDepthUm, ...agreed.map(({ maxDepthUm }) => maxDepthUm ?? 0)),
        );
        expect(covers.sessions).toBe(
          Math.max(first.sessions, ...agreed.map(({ sessions }) => sessions ?? 0)),
        );
        expect(covers.deviceKinds).toContain(first.deviceKind);
        for (const { deviceKind } of agreed)
          if (deviceKind !== null) expect(covers.deviceKinds).toContain(deviceKind);
        expect(covers.productClasses === null).toBe(first.productClasses === null);
        for (const each of first.productClasses ?? []) expect(covers.productClasses).toContain(each);
        expect(covers.validUntil).toBe(first.validUntil);
      }),
    );
  });

  it('covers no more than what was signed when every addendum was declined', () => {
    fc.assert(
      fc.property(scope, fc.array(addition), (first, added) => {
        const declined = added.map((each) => ({
          addition: each,
          outcome: 'declined' as const,
          withdrawnAt: null,
        }));
        expect(effectiveScope({ ...standing, scope: first, addenda: declined })).toEqual(
          effectiveScope({ ...standing, scope: first, addenda: [] }),
        );
      }),
    );
  });

  it('falls back to what was signed before when an addendum was taken back alone', () => {
    fc.assert(
      fc.property(scope, addenda, addition, fc.nat(), (first, added, taken, withdrawnAt) => {
        const back = { addition: taken, outcome: 'agreed' as const, withdrawnAt };
        expect(effectiveScope({ ...standing, scope: first, addenda: [...added, back] })).toEqual(
          effectiveScope({ ...standing, scope: first, addenda: added }),
        );
      }),
    );
  });

  it('covers nothing once it was withdrawn, or when it was declined', () => {
    fc.assert(
      fc.property(scope, addenda, fc.nat(), (first, added, withdrawnAt) => {
        expect(effectiveScope({ outcome: 'agreed', withdrawnAt, scope: first, addenda: added })).toBeNull();
        const declined = { outcome: 'declined', withdrawnAt: null } as const;
        expect(effectiveScope({ ...declined, scope: first, addenda: added })).toBeNull();
      }),
    );
  });

  it('adds nothing twice', () => {
    const flank = { region: 'flank', side: 'left' } as const;
    const twice = {
      addition: { ...noAddition, areas: [flank] },
      outcome: 'agreed' as const,
      withdrawnAt: null,
    };
    const [first] = fc.sample(scope, 1);
    if (!first) throw new Error('one is sampled');
    const covers = effectiveScope({
      ...standing,
      scope: { ...first, areas: [flank] },
      addenda: [twice, twice],
    });
    expect(covers?.areas).toEqual([flank]);
  });
});

describe('the use of photos', () => {
  const takeBack = (purposes: Withdrawal['purposes']): Withdrawal => ({
    revision: 1,
    at: 1,
    by: '',
    addendum: null,
    purposes,
    on: null,
    told: 'phone',
    reason: '',
  });

  it('is a yes only where it was one and was not taken back, in any order of withdrawals', () => {
    const answer = fc.constantFrom('yes' as const, 'no' as const, 'not-asked' as const);
    fc.assert(
      fc.property(
        fc.record({ record: answer, teaching: answer, marketing: answer }),
        fc.array(fc.subarray([...photoPurposes], { minLength: 1 }), { maxLength: 4 }),
        fc.option(fc.nat()),
        (photos, taken, withdrawnAt) => {
          const withdrawals = taken.map((purposes) => takeBack(purposes));
          const consent = { photos, withdrawals, withdrawnAt };
          for (const purpose of photoPurposes) {
            const stands = withdrawnAt === null && !taken.flat().includes(purpose);
            expect(photoAnswer(consent, purpose)).toBe(
              photos[purpose] === 'yes' && !stands ? 'no' : photos[purpose],
            );
          }
          expect(withdrawnPurposes(consent)).toEqual(
            photoPurposes.filter((each) => taken.flat().includes(each)),
          );
        },
      ),
    );
  });
});
