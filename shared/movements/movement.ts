/** What happens to the packs of a lot: each is written down once and never changed, the stock follows from them. */
import { z } from 'zod';
import { dateSchema } from '../dates/schema.ts';
import { idSchema } from '../ids.ts';
import { filledLine, line } from '../text/schema.ts';

const packs = (min: number) => z.int().min(min).max(100_000);
const of = { lot: idSchema, on: dateSchema };

/** Packs are whole packs. A pack that is opened leaves the stock; `emptied` ends the open one. */
export const movementSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...of, kind: z.literal('received'), packs: packs(1) }),
  z.strictObject({ ...of, kind: z.literal('opened') }),
  z.strictObject({ ...of, kind: z.literal('emptied') }),
  z.strictObject({ ...of, kind: z.literal('discarded'), packs: packs(1), reason: filledLine(500) }),
  z.strictObject({ ...of, kind: z.literal('counted'), packs: packs(0) }),
  z.strictObject({ ...of, kind: z.literal('recalled'), reason: filledLine(500) }),
  /** A recall that was noted by mistake, or ended by the maker. */
  z.strictObject({ ...of, kind: z.literal('released'), reason: line(500) }),
]);
export type Movement = z.infer<typeof movementSchema>;
export type MovementKind = Movement['kind'];

/** Whether it is of a day that is still to come: nothing can have happened then. A use-by day lies ahead, and may be past. */
export const isAhead = ({ on }: Pick<Movement, 'on'>, today: string): boolean => on > today;

/** How a lot stands: what its movements left of it. */
export interface LotStock {
  readonly openedOn: string | null;
  readonly packs: number | null;
  readonly supplied: number | null;
  readonly recalledOn: string | null;
  readonly recallReason: string;
}

export const untouchedLot: LotStock = {
  openedOn: null,
  packs: null,
  supplied: null,
  recalledOn: null,
  recallReason: '',
};

const less = (count: number | null, by: number): number | null =>
  count === null ? null : Math.max(0, count - by);

/** How a lot stands after one more movement. A stock that nobody counted stays not known; it never goes below none. */
export const afterMovement = (stock: LotStock, movement: Movement): LotStock => {
  switch (movement.kind) {
    case 'received':
      return {
        ...stock,
        packs: (stock.packs ?? 0) + movement.packs,
        supplied: (stock.supplied ?? 0) + movement.packs,
      };
    case 'opened':
      return { ...stock, openedOn: movement.on, packs: less(stock.packs, 1) };
    case 'emptied':
      return { ...stock, openedOn: null };
    case 'discarded':
      return {
        ...stock,
        packs: less(stock.packs, movement.packs),
        supplied: less(stock.supplied, movement.packs),
      };
    case 'counted':
      return { ...stock, packs: movement.packs };
    case 'recalled':
      return { ...stock, recalledOn: movement.on, recallReason: movement.reason };
    case 'released':
      return { ...stock, recalledOn: null, recallReason: '' };
  }
};
