import { creams } from './agents.ts';
import type { Facts } from '../facts.ts';
import { hit, unknownHit, type Hit } from '../hit.ts';
import { tallyOf, type AnaestheticTally } from '../../sessions/anaesthetic-tally.ts';
import type { AnaestheticAgent } from '../../sessions/values.ts';

interface Line {
  readonly agent: AnaestheticAgent;
  readonly measure: 'areaMm2' | 'massMg' | 'timeMs';
  readonly from: number;
}

/** What all applications come to; one that is still on counts until the treatment ended, or until now. */
const tallied = (facts: Facts): AnaestheticTally =>
  tallyOf(facts.session?.anaesthetic?.applications ?? [], facts.session?.endedAt ?? facts.now);

/** One measure of one agent, summed over all applications (the time: the longest), at or past a line; unknown while one is missing. */
export function anaestheticFrom(facts: Facts, { agent, measure, from }: Line): readonly Hit[] {
  const session = facts.session;
  const used = session?.anaesthetic;
  if (!session || used?.agent !== agent) return [];
  const tally = tallied(facts);
  const amount = measure === 'timeMs' ? tally.longestMs : tally[measure];
  if (amount !== null && amount >= from) return [hit('anaesthetic', { [measure]: amount })];
  const { mass, area, on, off } = tally.missing;
  const open = { massMg: mass, areaMm2: area, timeMs: on + (session.endedAt === null ? 0 : off) }[measure];
  const unknown = used.applications.length === 0 || open > 0;
  return unknown ? [unknownHit('anaesthetic', { measure })] : [];
}

/** A cream without mass, area and times together, in any application: the missing ones as "mass area on off". */
export function anaestheticIncomplete(facts: Facts, _params: Readonly<Record<never, never>>): readonly Hit[] {
  const used = facts.session?.anaesthetic;
  if (!used || !creams.includes(used.agent)) return [];
  const finished = (facts.session?.endedAt ?? null) !== null;
  const none = used.applications.length === 0;
  const { mass, area, on, off } = tallied(facts).missing;
  const missing = [
    none || mass > 0 ? 'mass' : '',
    none || area > 0 ? 'area' : '',
    none || on > 0 ? 'on' : '',
    finished && (none || on > 0 || off > 0) ? 'off' : '',
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
