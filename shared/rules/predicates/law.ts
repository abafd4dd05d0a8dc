/** Local law rules: they inform, with date and source. An unknown country raises each of them. */
import { anaesthetics } from './agents.ts';
import { depthsOf, sessionAreas } from './depth.ts';
import { isRadiofrequency } from './device.ts';
import type { Facts } from '../facts.ts';
import { hit, unknownHit, type Hit } from '../hit.ts';
import { areaSubject } from '../subjects.ts';
import type { Country } from '../../practice/practice.ts';
import { regionInfo } from '../../regions/regions.ts';

interface Place {
  readonly country: Country;
}

const elsewhere = (facts: Facts, { country }: Place): boolean =>
  facts.country !== null && facts.country !== country;

/** Mechanical needling from a depth on; unknown without a depth, a device or a country. */
export function lawDepth(facts: Facts, params: Place & { readonly fromUm: number }): readonly Hit[] {
  const kind = facts.session?.device?.kind ?? null;
  if (elsewhere(facts, params) || (kind !== null && isRadiofrequency(kind))) return [];
  return sessionAreas(facts).flatMap((area) => {
    const subject = areaSubject(area);
    const { high: depthUm, missing } = depthsOf(area, facts);
    if (depthUm === null || depthUm < params.fromUm)
      return missing ? [unknownHit(subject, { lineUm: params.fromUm })] : [];
    const values = { depthUm, lineUm: params.fromUm };
    return [kind === null || facts.country === null ? unknownHit(subject, values) : hit(subject, values)];
  });
}

/** Radiofrequency needling at any depth; unknown when areas are recorded without a device. */
export function lawRadiofrequency(facts: Facts, params: Place): readonly Hit[] {
  const kind = facts.session?.device?.kind ?? null;
  if (elsewhere(facts, params)) return [];
  if (kind === null) return sessionAreas(facts).length > 0 ? [unknownHit('device')] : [];
  if (!isRadiofrequency(kind)) return [];
  return [facts.country === null ? unknownHit('device') : hit('device')];
}

/** Areas that may count as intimate: unknown until the practice has read the list, raised once per session. */
export function lawIntimateArea(facts: Facts, params: Place): readonly Hit[] {
  if (elsewhere(facts, params)) return [];
  const open = sessionAreas(facts).some((area) => regionInfo(area.region).intimate === 'unknown');
  return open ? [unknownHit('session')] : [];
}

/** A prescribed anaesthetic; unknown when it was not asked whether it is prescribed. */
export function lawPrescribedAnaesthetic(facts: Facts, params: Place): readonly Hit[] {
  const used = facts.session?.anaesthetic;
  if (!used || elsewhere(facts, params) || !anaesthetics.includes(used.agent)) return [];
  if (used.prescribed === 'not-asked') return [unknownHit('anaesthetic')];
  if (used.prescribed === 'no') return [];
  return [facts.country === null ? unknownHit('anaesthetic') : hit('anaesthetic')];
}
