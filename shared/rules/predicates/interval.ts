import { daysApart } from '../calendar.ts';
import { sessionAreas } from './depth.ts';
import type { Facts } from '../facts.ts';
import { hit, unknownHit, type Hit } from '../hit.ts';
import { areaSubject } from '../subjects.ts';
import { regionSideKey } from '../../regions/region-side.ts';

/**
 * Days since the same area was needled, from `fromDays` up to but not including `underDays`. Rounded to the nearest
 * day, so that a morning after an evening counts as the calendar does. A history that is
 * not known is raised once, by the row that counts from day 0.
 */
export function intervalUnder(
  facts: Facts,
  { fromDays, underDays }: { readonly fromDays: number; readonly underDays: number },
): readonly Hit[] {
  return sessionAreas(facts).flatMap((area) => {
    if (facts.lastNeedled === null)
      return fromDays === 0 ? [unknownHit(areaSubject(area), { lineDays: underDays })] : [];
    const last = facts.lastNeedled[regionSideKey(area)];
    if (last === undefined) return [];
    const days = daysApart(facts.session?.startedAt ?? facts.now, last);
    if (days < fromDays || days >= underDays) return [];
    return [hit(areaSubject(area), { days, lineDays: underDays })];
  });
}
