import type { Facts } from '../facts.ts';
import { hit, unknownHit, type Hit } from '../hit.ts';
import { productSubject } from '../subjects.ts';
import type { RouteClass } from '../../products/product.ts';
import type { SessionProduct } from '../../sessions/session.ts';
import type { Timing } from '../../sessions/values.ts';

interface Channels {
  readonly timings: readonly Timing[];
}

const products = (facts: Facts): readonly SessionProduct[] => facts.session?.products ?? [];

/** A code as the messages can select by: without hyphens. */
const selector = (code: string): string => code.replaceAll('-', '_');

/** A product that is not for open channels, used while they are open; unknown class or timing raises. */
export function productIntoChannels(
  facts: Facts,
  { classes, timings }: Channels & { readonly classes: readonly RouteClass[] },
): readonly Hit[] {
  return products(facts).flatMap(({ name, routeClass, timing }, index) => {
    const open = timing === null || timings.includes(timing);
    const subject = productSubject(index);
    const values = { name, class: selector(routeClass), timing: selector(timing ?? 'missing') };
    if (!open) return [];
    if (routeClass === 'unknown') return [unknownHit(subject, values)];
    if (!classes.includes(routeClass)) return [];
    return [timing === null ? unknownHit(subject, values) : hit(subject, values)];
  });
}

/**
 * A product again after a granuloma or contact reaction: the same product at any time, or, when the product of an
 * earlier granuloma is not known, any product in open channels. Unknown when the history is not known.
 */
export function productAfterReaction(facts: Facts, { timings }: Channels): readonly Hit[] {
  return products(facts).flatMap(({ product, name, timing }, index) => {
    const subject = productSubject(index);
    const open = timing === null || timings.includes(timing);
    if (facts.reactionHistory === null) return [unknownHit(subject, { name })];
    const same = facts.reactionHistory.find((past) => past.product === product);
    if (same) return [hit(subject, { name, kind: same.kind })];
    const unnamed = facts.reactionHistory.some((past) => past.product === null);
    return open && unnamed ? [unknownHit(subject, { name })] : [];
  });
}
