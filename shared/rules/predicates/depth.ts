import { depthRangeOf, type DepthRanges } from '../depth-ranges.ts';
import type { Facts } from '../facts.ts';
import { hit, unknownHit, type Hit } from '../hit.ts';
import { areaSubject } from '../subjects.ts';
import { bandOf } from '../../sessions/planned.ts';
import type { SessionArea } from '../../sessions/session.ts';

/** The areas of the session, none before it begins. */
export const sessionAreas = (facts: Facts): readonly SessionArea[] => facts.session?.areas ?? [];

/** The depths of an area, µm; null when neither a used nor a planned one is known. */
export interface Depths {
  readonly low: number | null;
  readonly high: number | null;
  /** A depth that was used is not recorded: it may have been more or less than this. */
  readonly missing: boolean;
}

/** The depths that were used, else the planned ones. A plan stands for the treatment only until that is over. */
export function depthsOf(area: SessionArea, facts: Facts): Depths {
  const used = [area.depthMinUm, area.depthMaxUm].filter((depth) => depth !== null);
  const over = typeof facts.session?.endedAt === 'number';
  const band = bandOf(area.planned);
  const known = used.length === 0 && band !== null ? [band.minUm, band.maxUm] : used;
  return {
    low: known.length > 0 ? Math.min(...known) : null,
    high: known.length > 0 ? Math.max(...known) : null,
    missing: used.length === 1 || (used.length === 0 && (over || band === null)),
  };
}

/** Depth outside the practice's soft range of the region; unknown when a depth is not recorded. */
export function depthOutsideRegion(facts: Facts, ranges: DepthRanges): readonly Hit[] {
  return sessionAreas(facts).flatMap((area) => {
    const { minUm, maxUm } = depthRangeOf(ranges, area.region);
    const { low, high, missing } = depthsOf(area, facts);
    const subject = areaSubject(area);
    if (high !== null && high > maxUm) return [hit(subject, { place: 'over', depthUm: high, minUm, maxUm })];
    if (low !== null && low < minUm) return [hit(subject, { place: 'under', depthUm: low, minUm, maxUm })];
    return missing ? [unknownHit(subject, { minUm, maxUm })] : [];
  });
}

/** Depth greater than the needle is long; unknown when one of the two is not recorded. */
export function depthOverNeedle(facts: Facts, _params: Readonly<Record<never, never>>): readonly Hit[] {
  const needleUm = facts.session?.device?.needleLengthUm ?? null;
  return sessionAreas(facts).flatMap((area) => {
    const { high: depthUm, missing } = depthsOf(area, facts);
    const subject = areaSubject(area);
    if (depthUm === null) return [unknownHit(subject, { missing: 'depth' })];
    if (needleUm === null) return [unknownHit(subject, { missing: 'needle', depthUm })];
    if (depthUm > needleUm) return [hit(subject, { depthUm, needleUm })];
    return missing ? [unknownHit(subject, { missing: 'depth' })] : [];
  });
}

/** Depth greater than a line; unknown when a depth is not recorded. */
export function depthOver(facts: Facts, { overUm }: { readonly overUm: number }): readonly Hit[] {
  return sessionAreas(facts).flatMap((area) => {
    const { high: depthUm, missing } = depthsOf(area, facts);
    const subject = areaSubject(area);
    if (depthUm !== null && depthUm > overUm) return [hit(subject, { depthUm, lineUm: overUm })];
    return missing ? [unknownHit(subject, { lineUm: overUm })] : [];
  });
}

/** Depth outside what is usual to type, so that 9.00 mm is never taken without a word. */
export function depthUnusual(
  facts: Facts,
  { minUm, maxUm }: { readonly minUm: number; readonly maxUm: number },
): readonly Hit[] {
  return sessionAreas(facts).flatMap((area) => {
    const { low, high } = depthsOf(area, facts);
    const odd = [low, high].find((depth) => depth !== null && (depth < minUm || depth > maxUm));
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
