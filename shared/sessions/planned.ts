/** The depth that a course planned for an area, kept with the session beside the depth that was done. */
import type { Course } from '../courses/course.ts';
import { within, type CourseSession } from '../courses/progress.ts';
import { formatQuantity, withUnit } from '../quantity/format.ts';
import { depthSpec } from '../quantity/specs.ts';
import type { RegionSide } from '../regions/regions.ts';
import type { DepthRange } from '../rules/depth-ranges.ts';
import { samePlace, type Planned, type SessionArea, type SessionFields } from './session.ts';

/** A band that was planned, µm. */
type PlannedBand = Exclude<Planned, string>;

/** The band that was planned; null where none was, or where nobody kept it. */
export const bandOf = (planned: Planned): PlannedBand | null =>
  typeof planned === 'string' ? null : planned;

/** "1.50–1.75 mm", or "1.50 mm" where one depth was planned. */
export const bandWords = ({ minUm, maxUm }: DepthRange, locale: string): string => {
  const most = withUnit(maxUm, depthSpec, locale);
  return minUm === maxUm ? most : `${formatQuantity(minUm, depthSpec, locale)}–${most}`;
};

/** Whether a depth was planned; unknown where nobody kept it. */
export const wasPlanned = (planned: Planned): 'yes' | 'no' | 'unknown' =>
  planned === 'none' ? 'no' : planned === 'not-recorded' ? 'unknown' : 'yes';

/** What is to be said once of all areas, because none has a band and all have the same; null where each has its own. */
export const plannedOfAll = (areas: readonly Pick<SessionArea, 'planned'>[]): 'no' | 'unknown' | null => {
  const [first, ...others] = new Set(areas.map(({ planned }) => wasPlanned(planned)));
  return first === undefined || first === 'yes' || others.length > 0 ? null : first;
};

/**
 * What the courses plan for a place in a session of that time, as the plans stand. Of two courses in which it counts, the one that was
 * planned first: the other began when that one had ended.
 */
export const plannedIn = (
  courses: readonly Course[],
  session: Pick<CourseSession, 'at' | 'on'>,
  place: RegionSide,
): Planned => {
  for (const course of courses.filter((each) => within(each, session))) {
    const area = course.regions.find((each) => samePlace(each, place));
    if (area) return area.depth === null ? 'none' : { course: course.id, ...area.depth };
  }
  return 'none';
};

/** What an earlier version of a session keeps of the plan for a place; for a place that it did not have, nothing was kept. */
export const plannedBefore = (before: readonly SessionArea[], place: RegionSide): Planned =>
  before.find((area) => samePlace(area, place))?.planned ?? 'not-recorded';

/** A session with what was planned for each of its areas. */
export const withPlans = (fields: SessionFields, planOf: (place: RegionSide) => Planned): SessionFields => ({
  ...fields,
  areas: fields.areas.map((area) => ({ ...area, planned: planOf(area) })),
});
