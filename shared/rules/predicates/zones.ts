import { samePlace } from '../../sessions/session.ts';
import type { SessionArea } from '../../sessions/session.ts';
import type { ZoneState } from '../../zones/zone.ts';
import type { Facts } from '../facts.ts';
import { hit, unknownHit, type Hit } from '../hit.ts';
import { areaSubject } from '../subjects.ts';
import { sessionAreas } from './depth.ts';

/** How many standing avoid-zones of a treated area have this state today; a zone that the session does not name was not looked at. */
const zonesWith = (facts: Facts, area: SessionArea, state: ZoneState): number =>
  (facts.zones ?? []).filter(
    (zone) =>
      samePlace(zone, area) &&
      (facts.session?.zones?.find((seen) => seen.zone === zone.id)?.state ?? 'not-looked') === state,
  ).length;

/** Avoid-zones of a treated area that nobody looked at today; unknown when the patient's zones are not known. */
export function zoneNotConfirmed(facts: Facts, _params: Readonly<Record<never, never>>): readonly Hit[] {
  return sessionAreas(facts).flatMap((area) => {
    if (facts.zones === null) return [unknownHit(areaSubject(area))];
    const count = zonesWith(facts, area, 'not-looked');
    return count === 0 ? [] : [hit(areaSubject(area), { count })];
  });
}

/** Avoid-zones of a treated area that are there today; zones that are not known are raised by `zoneNotConfirmed`. */
export function zoneInArea(facts: Facts, _params: Readonly<Record<never, never>>): readonly Hit[] {
  return sessionAreas(facts).flatMap((area) => {
    const count = zonesWith(facts, area, 'there');
    return count === 0 ? [] : [hit(areaSubject(area), { count })];
  });
}
