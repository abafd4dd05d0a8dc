import { dayMs } from '../calendar.ts';
import { depthsOf, sessionAreas } from './depth.ts';
import type { ConsentFacts, Facts } from '../facts.ts';
import { hit, unknownHit, type Hit } from '../hit.ts';
import { areaSubject, productSubject } from '../subjects.ts';
import { type EffectiveScope, effectiveScope } from '../../consents/effective-scope.ts';
import { samePlace } from '../../sessions/session.ts';

type Nothing = Readonly<Record<never, never>>;

/** The consent if it stands: agreed and not withdrawn. */
const standing = (facts: Facts): ConsentFacts | null =>
  facts.consent?.outcome === 'agreed' && facts.consent.withdrawnAt === null ? facts.consent : null;

/** No consent, declined, or withdrawn. */
export function consentMissing(facts: Facts, _params: Nothing): readonly Hit[] {
  if (!facts.consent) return [hit('consent', { state: 'none' })];
  if (facts.consent.outcome === 'declined') return [hit('consent', { state: 'declined' })];
  return facts.consent.withdrawnAt === null ? [] : [hit('consent', { state: 'withdrawn' })];
}

/** An area, depth, device kind, class of product or number of sessions that no signature covers, with its addenda. */
export function consentScope(facts: Facts, _params: Nothing): readonly Hit[] {
  const scope = facts.consent && effectiveScope(facts.consent);
  if (!scope) return [];
  const areas = sessionAreas(facts).flatMap((area) => {
    if (!scope.areas.some((signed) => samePlace(signed, area)))
      return [hit(areaSubject(area), { what: 'area' })];
    const { high: depthUm, missing } = depthsOf(area, facts);
    const maxUm = scope.maxDepthUm;
    if (depthUm !== null && depthUm > maxUm)
      return [hit(areaSubject(area), { what: 'depth', depthUm, maxUm })];
    return missing ? [unknownHit(areaSubject(area), { what: 'depth' })] : [];
  });
  return [
    ...areas,
    ...deviceScope(facts, scope),
    ...productScope(facts, scope),
    ...sessionsScope(facts, scope.sessions),
  ];
}

/** A device of another kind than the signed one; unknown when areas are recorded without a device. */
function deviceScope(facts: Facts, { deviceKinds }: EffectiveScope): readonly Hit[] {
  const kind = facts.session?.device?.kind;
  if (kind !== undefined) return deviceKinds.includes(kind) ? [] : [hit('device', { what: 'device' })];
  return sessionAreas(facts).length > 0 ? [unknownHit('device', { what: 'device' })] : [];
}

/** A product of a class that was not signed for; unknown when its class is. Nothing where classes were not limited. */
function productScope(facts: Facts, { productClasses }: EffectiveScope): readonly Hit[] {
  if (productClasses === null) return [];
  return (facts.session?.products ?? []).flatMap(({ name, routeClass }, index) => {
    if (productClasses.includes(routeClass)) return [];
    const values = { what: 'product', name };
    const subject = productSubject(index);
    return [routeClass === 'unknown' ? unknownHit(subject, values) : hit(subject, values)];
  });
}

/** More sessions than were signed for; unknown when it is not known how many there were. */
function sessionsScope({ sessionUnderConsent: count }: Facts, sessions: number): readonly Hit[] {
  if (count === null) return [unknownHit('consent', { what: 'sessions' })];
  return count > sessions ? [hit('consent', { what: 'sessions', count, sessions })] : [];
}

/** Signed on an older version of the template than the one in use; unknown when the version in use is not known. */
export function consentVersion(facts: Facts, _params: Nothing): readonly Hit[] {
  const consent = standing(facts);
  if (!consent) return [];
  const signed = consent.templateVersion;
  if (facts.consentTemplateVersion === null) return [unknownHit('consent', { signed })];
  return signed < facts.consentTemplateVersion
    ? [hit('consent', { signed, current: facts.consentTemplateVersion })]
    : [];
}

/**
 * Past the last day that was signed for; where none was, signed more than so many days ago. `days` is 0 for
 * the last day: the findings of before it was asked have both numbers and no day.
 */
export function consentOlder(facts: Facts, { days }: { readonly days: number }): readonly Hit[] {
  const consent = standing(facts);
  const until = consent?.scope.validUntil ?? null;
  if (until !== null) return facts.today > until ? [hit('consent', { days: 0, untilOn: until })] : [];
  const age = consent ? Math.floor((facts.now - consent.signedAt) / dayMs) : 0;
  return age > days ? [hit('consent', { age, days })] : [];
}

/**
 * Photos in use for a purpose without a yes on any form, a photo consent as well as that to the treatment, or whose yes was
 * taken back; unknown when it was not asked.
 */
export function photoPurpose({ photoUses, photoConsents }: Facts, _params: Nothing): readonly Hit[] {
  return photoUses.flatMap((purpose) => {
    const answer = photoConsents[purpose];
    if (answer === 'yes') return [];
    return [answer === 'no' ? hit('photos', { purpose }) : unknownHit('photos', { purpose })];
  });
}
