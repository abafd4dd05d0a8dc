import { creams } from './agents.ts';
import type { Facts } from '../facts.ts';
import { hit, unknownHit, type Hit } from '../hit.ts';
import type { AnaestheticAgent } from '../../sessions/values.ts';

interface Line {
  readonly agent: AnaestheticAgent;
  readonly measure: 'areaMm2' | 'massMg' | 'timeMs';
  readonly from: number;
}

/** How long a cream lay on the skin, ms; still running until it is taken off or the session ends; null not started. */
export function timeOnSkin(facts: Facts): number | null {
  const { anaesthetic, endedAt } = facts.session ?? {};
  if (!anaesthetic || anaesthetic.onAt === null) return null;
  return (anaesthetic.offAt ?? endedAt ?? facts.now) - anaesthetic.onAt;
}

/** One measure of one agent at or past a line; unknown while the measure is not recorded. */
export function anaestheticFrom(facts: Facts, { agent, measure, from }: Line): readonly Hit[] {
  const used = facts.session?.anaesthetic;
  if (used?.agent !== agent) return [];
  const amount = measure === 'timeMs' ? timeOnSkin(facts) : used[measure];
  if (amount !== null && amount >= from) return [hit('anaesthetic', { [measure]: amount })];
  const open = measure === 'timeMs' && used.offAt === null && typeof facts.session?.endedAt === 'number';
  return amount === null || open ? [unknownHit('anaesthetic', { measure })] : [];
}

/** A cream without mass, area and times together: the missing ones as "mass area on off". */
export function anaestheticIncomplete(facts: Facts, _params: Readonly<Record<never, never>>): readonly Hit[] {
  const used = facts.session?.anaesthetic;
  if (!used || !creams.includes(used.agent)) return [];
  const finished = (facts.session?.endedAt ?? null) !== null;
  const missing = [
    used.massMg === null ? 'mass' : '',
    used.areaMm2 === null ? 'area' : '',
    used.onAt === null ? 'on' : '',
    used.offAt === null && finished ? 'off' : '',
  ].filter((name) => name !== '');
  return missing.length > 0 ? [unknownHit('anaesthetic', { missing: missing.join(' ') })] : [];
}

/** A compounded or other agent without strength and prescriber's words. */
export function anaestheticInstruction(
  facts: Facts,
  { agents }: { readonly agents: readonly AnaestheticAgent[] },
): readonly Hit[] {
  const used = facts.session?.anaesthetic;
  if (!used || !agents.includes(used.agent)) return [];
  return used.detail.trim() === '' ? [hit('anaesthetic', { agent: used.agent })] : [];
}
