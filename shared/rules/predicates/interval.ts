import { daysApart } from '../calendar.ts';
import { sessionAreas } from './depth.ts';
import type { Facts } from '../facts.ts';
import { hit, unknownHit, type Hit } from '../hit.ts';
import { areaSubject } from '../subjects.ts';
import { regionSideKey } from '../../regions/region-side.ts';

/**
 * Fewer days than `underDays` since the same area was needled. Rounded to the nearest
 * day, so that a morning after an evening counts as the calendar does. Unknown without a history.
 */
export function intervalUnder(facts: Facts, { underDays }: { readonly underDays: number }): readonly Hit[] {
  return sessionAreas(facts).flatMap((area) => {
    if (facts.lastNeedled === null) return [unknownHit(areaSubject(area), { lineDays: underDays })];
    const last = facts.lastNeedled[regionSideKey(area)];
    if (last === undefined) return [];
    const days = daysApart(facts.session?.startedAt ?? facts.now, last);
    if (days >= underDays) return [];
    return [hit(areaSubject(area), { days, lineDays: underDays })];
  });
}
