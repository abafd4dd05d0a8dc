import { movementSchema, type Movement, type MovementKind } from '../../../shared/movements/movement.ts';
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
export type StockProblem = 'kind' | 'packs' | 'on' | 'reason';

/** The movement that a dialog stands for, or what is missing. */
export const movementOf = (
  lot: string,
  draft: StockDraft,
): { readonly movement: Movement } | { readonly problems: readonly StockProblem[] } => {
  const { kind, on, reason } = draft;
  if (kind === null) return { problems: ['kind'] };
  const packs = parseQuantity(draft.packs, packsSpec);
  const read = movementSchema.safeParse({
    lot,
    kind,
    on,
    ...(withPacks.includes(kind) ? { packs: packs.ok ? packs.value : null } : {}),
    ...(withReason.includes(kind) ? { reason: reason.trim() } : {}),
  });
  if (read.success) return { movement: read.data };
  const places = new Set(read.error.issues.map(({ path }) => path[0]));
  return { problems: (['packs', 'on', 'reason'] as const).filter((place) => places.has(place)) };
};
