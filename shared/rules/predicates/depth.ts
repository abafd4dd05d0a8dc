import type { Facts } from '../facts.ts';
import { hit, unknownHit, type Hit } from '../hit.ts';
import { areaSubject } from '../subjects.ts';
import type { SessionArea } from '../../sessions/session.ts';
import { regionInfo } from '../../regions/regions.ts';

/** The areas of the session, none before it begins. */
export const sessionAreas = (facts: Facts): readonly SessionArea[] => facts.session?.areas ?? [];

/** Deepest µm recorded for an area, else the planned depth; null when neither is known. */
export function deepest(area: SessionArea): number | null {
  const used = [area.depthMinUm, area.depthMaxUm].filter((depth) => depth !== null);
  return used.length > 0 ? Math.max(...used) : area.plannedUm;
}

/** Shallowest µm recorded for an area, else the planned depth; null when neither is known. */
function shallowest(area: SessionArea): number | null {
  const used = [area.depthMinUm, area.depthMaxUm].filter((depth) => depth !== null);
  return used.length > 0 ? Math.min(...used) : area.plannedUm;
}

/** Depth outside the practice's soft range of the region; unknown when no depth is recorded. */
export function depthOutsideRegion(facts: Facts, _params: Readonly<Record<never, never>>): readonly Hit[] {
  return sessionAreas(facts).flatMap((area) => {
    const { softMinUm: minUm, softMaxUm: maxUm } = regionInfo(area.region);
    const [low, high] = [shallowest(area), deepest(area)];
    const subject = areaSubject(area);
    if (low === null || high === null) return [unknownHit(subject, { minUm, maxUm })];
    if (high > maxUm) return [hit(subject, { place: 'over', depthUm: high, minUm, maxUm })];
    return low < minUm ? [hit(subject, { place: 'under', depthUm: low, minUm, maxUm })] : [];
  });
}

/** Depth greater than the needle is long; unknown when a depth is recorded without a needle length. */
export function depthOverNeedle(facts: Facts, _params: Readonly<Record<never, never>>): readonly Hit[] {
  const needleUm = facts.session?.device?.needleLengthUm ?? null;
  return sessionAreas(facts).flatMap((area) => {
    const depthUm = deepest(area);
    if (depthUm === null) return [];
    if (needleUm === null) return [unknownHit(areaSubject(area), { depthUm })];
    return depthUm > needleUm ? [hit(areaSubject(area), { depthUm, needleUm })] : [];
  });
}

/** Depth greater than a line; areas without a depth are left to DEPTH_OVER_REGION, which raises them. */
export function depthOver(facts: Facts, { overUm }: { readonly overUm: number }): readonly Hit[] {
  return sessionAreas(facts).flatMap((area) => {
    const depthUm = deepest(area);
    return depthUm !== null && depthUm > overUm ? [hit(areaSubject(area), { depthUm, lineUm: overUm })] : [];
  });
}

/** Depth outside what is usual to type, so that 9.00 mm is never taken without a word. */
export function depthUnusual(
  facts: Facts,
  { minUm, maxUm }: { readonly minUm: number; readonly maxUm: number },
): readonly Hit[] {
  return sessionAreas(facts).flatMap((area) => {
    const odd = [area.depthMinUm, area.depthMaxUm, area.plannedUm].find(
      (depth) => depth !== null && (depth < minUm || depth > maxUm),
    );
    return odd ? [hit(areaSubject(area), { depthUm: odd, minUm, maxUm })] : [];
  });
}

/** Shallowest and deepest typed the wrong way round. */
export function depthReversed(facts: Facts, _params: Readonly<Record<never, never>>): readonly Hit[] {
  return sessionAreas(facts).flatMap((area) => {
    const { depthMinUm: low, depthMaxUm: high } = area;
    return low !== null && high !== null && low > high
      ? [hit(areaSubject(area), { depthUm: low, maxUm: high })]
      : [];
  });
}
