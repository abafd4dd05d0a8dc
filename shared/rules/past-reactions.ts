import type { AdverseEventFields, AdverseEventKind } from '../adverse-events/adverse-event.ts';
import type { PastReaction } from './facts.ts';

const afterContact: Readonly<Partial<Record<AdverseEventKind, PastReaction['kind']>>> = {
  granuloma: 'granuloma',
  'allergic-dermatitis': 'contact',
};

/** What the rules about products know of earlier reactions: each product that was named, or that none was. */
export const pastReactions = (
  events: readonly Pick<AdverseEventFields, 'kind' | 'suspects'>[],
): readonly PastReaction[] =>
  events.flatMap((event): readonly PastReaction[] => {
    const kind = afterContact[event.kind];
    if (kind === undefined) return [];
    const products = event.suspects.flatMap((suspect) =>
      suspect.kind === 'product' && suspect.id !== null ? [suspect.id] : [],
    );
    return products.length === 0 ? [{ kind, product: null }] : products.map((product) => ({ kind, product }));
  });
