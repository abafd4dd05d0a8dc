import { addMonths } from '../calendar.ts';
import type { Facts } from '../facts.ts';
import { hit, unknownHit, type Hit } from '../hit.ts';

/** No screening (unknown), the questions asked too long ago, or not confirmed on the day of treatment. */
export function screeningStale(facts: Facts, { months }: { readonly months: number }): readonly Hit[] {
  if (!facts.screening) return [unknownHit('screening', { months })];
  const { on, askedOn } = facts.screening;
  if (addMonths(askedOn, months) < facts.today) return [hit('screening', { state: 'old', askedOn, months })];
  return on < facts.today ? [hit('screening', { state: 'unconfirmed', askedOn: on, months })] : [];
}
