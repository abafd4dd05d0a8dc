import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterMovement,
  movementSchema,
  untouchedLot,
  type LotStock,
  type Movement,
} from '../../../../shared/movements/movement.ts';

const of = { lot: '0197a000-0000-7000-8000-000000000001', on: '2026-11-20' };
const after = (...movements: readonly Movement[]): LotStock => movements.reduce(afterMovement, untouchedLot);

const packs = fc.integer({ min: 1, max: 50 });
const movement: fc.Arbitrary<Movement> = fc.oneof(
  packs.map((count) => ({ ...of, kind: 'received' as const, packs: count })),
  packs.map((count) => ({ ...of, kind: 'discarded' as const, packs: count, reason: 'wet' })),
  packs.map((count) => ({ ...of, kind: 'counted' as const, packs: count })),
  fc.constantFrom({ ...of, kind: 'opened' as const }, { ...of, kind: 'emptied' as const }),
  fc.constantFrom(
    { ...of, kind: 'recalled' as const, reason: 'Broken seals' },
    { ...of, kind: 'released' as const, reason: '' },
  ),
);

describe('the packs of a lot', () => {
  it('are received, opened, used up, counted and discarded', () => {
    expect(after({ ...of, kind: 'received', packs: 5 }, { ...of, kind: 'opened' })).toMatchObject({
      packs: 4,
      supplied: 5,
      openedOn: of.on,
    });
    expect(after({ ...of, kind: 'opened' }, { ...of, kind: 'emptied' })).toEqual(untouchedLot);
    expect(
      after(
        { ...of, kind: 'received', packs: 5 },
        { ...of, kind: 'counted', packs: 3 },
        { ...of, kind: 'discarded', packs: 1, reason: 'wet' },
      ),
    ).toMatchObject({ packs: 2, supplied: 4 });
  });

  it('are not known until somebody counts, and never fewer than none', () => {
    expect(after({ ...of, kind: 'opened' }).packs).toBeNull();
    fc.assert(
      fc.property(fc.array(movement, { maxLength: 30 }), (movements) => {
        const stock = after(...movements);
        expect(stock.packs ?? 0).toBeGreaterThanOrEqual(0);
        expect(stock.supplied ?? 0).toBeGreaterThanOrEqual(0);
        const last = movements.findLast(({ kind }) => kind === 'recalled' || kind === 'released');
        expect(stock.recalledOn !== null).toBe(last?.kind === 'recalled');
      }),
    );
  });

  it('are whole, and what is discarded or called back has a reason', () => {
    const refused = [
      { ...of, kind: 'received', packs: 1.5 },
      { ...of, kind: 'received', packs: 0 },
      { ...of, kind: 'counted', packs: -1 },
      { ...of, kind: 'discarded', packs: 1, reason: ' ' },
      { ...of, kind: 'recalled', reason: '' },
      { ...of, kind: 'opened', on: '2026-02-30' },
      { ...of, kind: 'lost' },
    ];
    for (const input of refused) expect(movementSchema.safeParse(input).success).toBe(false);
  });
});
