/** Local law: the table says what, these say when. They inform, with date and source; an unknown country raises every law. */
import { holdsIn, type Law, type LawTopic } from '../../laws/law.ts';
import type { Country } from '../../practice/practice.ts';
import type { Timing } from '../../sessions/values.ts';
import { isRadiofrequency } from '../../devices/device.ts';
import type { Facts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { hit, unknownHit, type Hit } from '../hit.ts';
import { type IntimateAreas, intimateAnswer } from '../intimate-areas.ts';
import { areaSubject, productSubject } from '../subjects.ts';
import { anaesthetics } from './agents.ts';
import { depthsOf, sessionAreas } from './depth.ts';

interface Where {
  /** Only the laws of this country, or those of all others. */
  readonly only?: Country;
  readonly except?: Country;
}

const lawsOn = (facts: Facts, topic: LawTopic, { only, except }: Where = {}): readonly Law[] =>
  facts.laws.filter(
    (law) =>
      law.topic === topic &&
      law.inUse &&
      holdsIn(law.place, facts.country) &&
      (only === undefined || law.place === only) &&
      law.place !== except,
  );

const all = (texts: readonly string[]): string => [...new Set(texts.filter((text) => text !== ''))].join(' ');

/** What the sources say, with their dates: a sealed record keeps the words of its day. */
const told = (found: readonly Law[]): Finding['values'] => {
  const on = found[0]?.on;
  return {
    law: all(found.map(({ text }) => text)),
    source: [...new Set(found.map(({ source }) => source))].join('; '),
    appliesTo: all(found.map(({ appliesTo }) => appliesTo)) || 'none',
    dated: on ? 'yes' : 'no',
    ...(on ? { lawOn: on } : {}),
  };
};

/** Mechanical needling from a law's depth on; unknown without a depth, a device or a country. */
export function lawDepth(facts: Facts, where: Where): readonly Hit[] {
  const kind = facts.session?.device?.kind ?? null;
  const found = lawsOn(facts, 'depth', where);
  if (found.length === 0 || (kind !== null && isRadiofrequency(kind))) return [];
  return sessionAreas(facts).flatMap((area) => {
    const subject = areaSubject(area);
    const { high: depthUm, missing } = depthsOf(area, facts);
    const from = found.filter(({ fromUm }) => depthUm !== null && depthUm >= (fromUm ?? 0));
    if (depthUm === null || from.length === 0) return missing ? [unknownHit(subject, told(found))] : [];
    const values = { ...told(from), depthUm };
    return [kind === null || facts.country === null ? unknownHit(subject, values) : hit(subject, values)];
  });
}

const said = (facts: Facts, subject: string, found: readonly Law[]): readonly Hit[] => [
  facts.country === null ? unknownHit(subject, told(found)) : hit(subject, told(found)),
];

/** Radiofrequency needling; unknown when areas are recorded without a device. */
export function lawRadiofrequency(facts: Facts, _params: Readonly<Record<never, never>>): readonly Hit[] {
  const kind = facts.session?.device?.kind ?? null;
  const found = lawsOn(facts, 'radiofrequency');
  if (found.length === 0) return [];
  if (kind === null) return sessionAreas(facts).length > 0 ? [unknownHit('device', told(found))] : [];
  return isRadiofrequency(kind) ? said(facts, 'device', found) : [];
}

/** Each area that the practice counts as intimate; areas of which it did not say so are unknown, raised once per session. */
export function lawIntimateArea(facts: Facts, intimate: IntimateAreas): readonly Hit[] {
  const found = lawsOn(facts, 'intimate-area');
  if (found.length === 0) return [];
  const areas = sessionAreas(facts).map((area) => ({ area, answer: intimateAnswer(intimate, area.region) }));
  return [
    ...areas.flatMap(({ area, answer }) =>
      answer === 'counts' ? said(facts, areaSubject(area), found) : [],
    ),
    ...(areas.some(({ answer }) => answer === 'unknown') ? [unknownHit('session', told(found))] : []),
  ];
}

/** A prescribed anaesthetic; unknown when it was not asked whether it is prescribed. */
export function lawPrescribedAnaesthetic(
  facts: Facts,
  _params: Readonly<Record<never, never>>,
): readonly Hit[] {
  const used = facts.session?.anaesthetic;
  const found = lawsOn(facts, 'prescribed-anaesthetic');
  if (!used || found.length === 0 || !anaesthetics.includes(used.agent)) return [];
  if (used.prescribed === 'not-asked') return [unknownHit('anaesthetic', told(found))];
  return used.prescribed === 'yes' ? said(facts, 'anaesthetic', found) : [];
}

/** A product that was used while the channels were open; unknown when the time is not recorded. */
export function lawSubstance(
  facts: Facts,
  { timings }: { readonly timings: readonly Timing[] },
): readonly Hit[] {
  const found = lawsOn(facts, 'substance');
  if (found.length === 0) return [];
  return (facts.session?.products ?? []).flatMap(({ timing }, index) => {
    const subject = productSubject(index);
    if (timing === null) return [unknownHit(subject, told(found))];
    return timings.includes(timing) ? said(facts, subject, found) : [];
  });
}
