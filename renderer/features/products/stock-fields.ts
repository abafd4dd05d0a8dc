import {
  isAhead,
  movementSchema,
  type Movement,
  type MovementKind,
} from '../../../shared/movements/movement.ts';
import type { Lot } from '../../../shared/products/product.ts';
import { parseQuantity } from '../../../shared/quantity/parse.ts';
import { packsSpec } from '../../../shared/quantity/specs.ts';

/** What happened to packs, as the dialog holds it. */
export interface StockDraft {
  readonly kind: MovementKind | null;
  /** As typed. */
  readonly packs: string;
  readonly on: string | null;
  readonly reason: string;
}

export const emptyStock = (today: string): StockDraft => ({ kind: null, packs: '', on: today, reason: '' });

export const withPacks: readonly MovementKind[] = ['received', 'discarded', 'counted'];
export const withReason: readonly MovementKind[] = ['discarded', 'recalled', 'released'];

/** The fields that keep it from being written down; none where the movement is whole. */
export type StockProblem = 'kind' | 'packs' | 'on' | 'future' | 'reason';

/** What speaks against a movement as the register stands; it is said, and the movement can be written down all the same. */
export type StockDoubt = 'recalled' | 'expired' | 'none-left' | 'more-than-there';

/** Whether a pack that should be kept apart is taken in or opened, or more leave than there are. */
export const stockDoubts = (lot: Lot, draft: StockDraft, today: string): readonly StockDoubt[] => {
  const { kind } = draft;
  const packs = parseQuantity(draft.packs, packsSpec);
  const comesIn = kind === 'opened' || kind === 'received';
  return [
    ...(comesIn && lot.recalledOn !== null ? (['recalled'] as const) : []),
    ...(comesIn && lot.expiry !== null && lot.expiry < today ? (['expired'] as const) : []),
    ...(kind === 'opened' && lot.packs === 0 ? (['none-left'] as const) : []),
    ...(kind === 'discarded' && lot.packs !== null && packs.ok && packs.value > lot.packs
      ? (['more-than-there'] as const)
      : []),
  ];
};

/** Why no pack of a lot is offered to be opened; null where one may be. One that was opened before is written down under its day. */
export const notToOpen = (
  { recalledOn, expiry }: Pick<Lot, 'recalledOn' | 'expiry'>,
  today: string,
): 'recalled' | 'expired' | null =>
  recalledOn !== null ? 'recalled' : expiry !== null && expiry < today ? 'expired' : null;

/** The movement that a dialog stands for, or what is missing or cannot be. */
export const movementOf = (
  lot: string,
  draft: StockDraft,
  today: string,
): { readonly movement: Movement } | { readonly problems: readonly StockProblem[] } => {
  const { kind, on, reason } = draft;
  if (kind === null) return { problems: ['kind'] };
  const ahead = on !== null && isAhead({ on }, today);
  const packs = parseQuantity(draft.packs, packsSpec);
  const read = movementSchema.safeParse({
    lot,
    kind,
    on,
    ...(withPacks.includes(kind) ? { packs: packs.ok ? packs.value : null } : {}),
    ...(withReason.includes(kind) ? { reason: reason.trim() } : {}),
  });
  if (read.success) return ahead ? { problems: ['future'] } : { movement: read.data };
  const places = new Set(read.error.issues.map(({ path }) => path[0]));
  const missing = (['packs', 'on', 'reason'] as const).filter((place) => places.has(place));
  return { problems: ahead ? [...missing, 'future'] : missing };
};
