import { formatQuantity, withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';
import { samePlace } from '../../../shared/sessions/session.ts';
import { useSessionForm } from './form-context.ts';
import { useCoursesAround } from './use-session-courses.ts';

/**
 * The band of depth that a course which runs plans for these areas: "1.50–2.00 mm". Undefined where none is planned, or
 * where the plan differs between them.
 */
export const usePlannedDepth = (areas: readonly RegionSide[]): string | undefined => {
  const { locale } = useSessionForm();
  const { courses } = useCoursesAround();
  const planned = courses.filter(({ ended }) => ended === null).flatMap(({ regions }) => regions);
  const bands = areas.map((area) => planned.find((region) => samePlace(region, area))?.depth ?? null);
  const [first = null] = bands;
  if (first === null) return undefined;
  const { minUm, maxUm } = first;
  if (bands.some((band) => band?.minUm !== minUm || band.maxUm !== maxUm)) return undefined;
  const most = withUnit(maxUm, depthSpec, locale);
  return minUm === maxUm ? most : `${formatQuantity(minUm, depthSpec, locale)}–${most}`;
};
