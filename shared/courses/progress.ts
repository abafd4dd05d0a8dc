/** What was done of a course: computed from the sealed sessions each time, never stored. */
import { addDays } from '../dates/calendar.ts';
import { regionSideKey, sortAreas } from '../regions/region-side.ts';
import type { RegionSide } from '../regions/regions.ts';
import { addMonths } from '../rules/calendar.ts';
import type { Course, CourseRegion, SessionCourse } from './course.ts';
import { plannedSessions } from './course.ts';

/** Of a sealed session what a course reads: its newest version. */
export interface CourseSession {
  readonly id: string;
  readonly revision: number;
  /** When it began, UTC ms, and its local date. */
  readonly at: number;
  readonly on: string;
  /** The date that was agreed for the next one. */
  readonly nextDate: string | null;
  readonly areas: readonly (RegionSide & {
    readonly depthMinUm: number | null;
    readonly depthMaxUm: number | null;
  })[];
}

export interface RegionProgress extends CourseRegion {
  readonly done: readonly CourseSession[];
  /** Sessions still to come; 0 also where more were done than planned. */
  readonly left: number;
  /** Sessions done beyond the plan. */
  readonly more: number;
  /** From when the plan's interval has passed; null when nothing is left. */
  readonly nextFrom: string | null;
}

export interface CourseProgress {
  readonly regions: readonly RegionProgress[];
  /** Treated meanwhile without being planned here. */
  readonly alsoTreated: readonly (RegionSide & { readonly done: readonly CourseSession[] })[];
  /** The sessions in which at least one planned area was treated, oldest first. */
  readonly sessions: readonly CourseSession[];
  /** Nothing of the plan is left. */
  readonly complete: boolean;
}

type Period = Pick<Course, 'startedOn' | 'ended'>;
type Plan = Period & Pick<Course, 'kind' | 'interval' | 'regions'>;

/** Whether a session lies in the time of a course. */
export const within = ({ startedOn, ended }: Period, session: Pick<CourseSession, 'on' | 'at'>): boolean =>
  session.on >= startedOn && (ended === null || session.at <= ended.at);

/** Each session once, in its newest version, oldest first. */
const inOrder = (sessions: readonly CourseSession[]): readonly CourseSession[] => {
  const newest = new Map<string, CourseSession>();
  for (const session of sessions) {
    if ((newest.get(session.id)?.revision ?? 0) < session.revision) newest.set(session.id, session);
  }
  return [...newest.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
};

const treats = (session: Pick<CourseSession, 'areas'>, area: RegionSide): boolean =>
  session.areas.some(({ region, side }) => region === area.region && side === area.side);

/** The date one interval of the plan after another one. */
export const afterInterval = (plan: Pick<Plan, 'kind' | 'interval'>, on: string): string =>
  plan.kind === 'course' ? addDays(on, plan.interval * 7) : addMonths(on, plan.interval);

const regionProgress = (
  plan: Plan,
  area: CourseRegion,
  sessions: readonly CourseSession[],
): RegionProgress => {
  const done = sessions.filter((session) => treats(session, area));
  const last = done.at(-1)?.on;
  const left = Math.max(0, area.sessions - done.length);
  // Maintenance begins to wait on its first day; a course begins with its first session.
  const first = plan.kind === 'course' ? plan.startedOn : afterInterval(plan, plan.startedOn);
  const next = last === undefined ? first : afterInterval(plan, last);
  return {
    ...area,
    done,
    left,
    more: Math.max(0, done.length - area.sessions),
    nextFrom: left === 0 ? null : next,
  };
};

/** What was treated in the time of a course without being planned, in it or in another course of the patient. */
export const unplanned = (
  { alsoTreated }: CourseProgress,
  courses: readonly Pick<Course, 'regions'>[],
): CourseProgress['alsoTreated'] => {
  const planned = new Set(courses.flatMap(({ regions }) => regions.map(regionSideKey)));
  return alsoTreated.filter((area) => !planned.has(regionSideKey(area)));
};

/** Planned against done, for each area of a plan. Sessions may come in any order and in several versions. */
export const courseProgress = (plan: Plan, given: readonly CourseSession[]): CourseProgress => {
  const all = inOrder(given).filter((session) => within(plan, session));
  const planned = sortAreas(plan.regions);
  const known = new Set(planned.map(regionSideKey));
  const others = new Map(
    all
      .flatMap(({ areas }) => areas)
      .filter((area) => !known.has(regionSideKey(area)))
      .map(({ region, side }) => [regionSideKey({ region, side }), { region, side }]),
  );
  const areas = planned.map((area) => regionProgress(plan, area, all));
  return {
    regions: areas,
    alsoTreated: sortAreas([...others.values()]).map((area) => ({
      ...area,
      done: all.filter((session) => treats(session, area)),
    })),
    sessions: all.filter((session) => planned.some((area) => treats(session, area))),
    complete: areas.every(({ left }) => left === 0),
  };
};

/** A session's place in a course: the highest count among the planned areas that it treated. */
export interface CoursePlace {
  readonly ordinal: number;
  readonly planned: number;
  readonly areas: readonly RegionSide[];
}

/** Which session of a course this one is; null where it treated nothing of the plan. */
export const placeIn = (
  { regions }: Pick<CourseProgress, 'regions'>,
  session: Pick<CourseSession, 'id'>,
): CoursePlace | null => {
  const treated = regions.flatMap((area) => {
    const index = area.done.findIndex(({ id }) => id === session.id);
    return index < 0 ? [] : [{ area, count: index + 1 }];
  });
  if (treated.length === 0) return null;
  return {
    ordinal: Math.max(...treated.map(({ count }) => count)),
    planned: plannedSessions({ regions: treated.map(({ area }) => area) }),
    areas: treated.map(({ area: { region, side } }) => ({ region, side })),
  };
};

/** Which session of each course this one is by the time at which it began, as the plans stand. */
export const courseOrdinals = (
  courses: readonly Course[],
  given: readonly CourseSession[],
  session: CourseSession,
): readonly SessionCourse[] => {
  const others = given.filter(({ id }) => id !== session.id);
  return courses.flatMap((course) => {
    const place = placeIn(courseProgress(course, [...others, session]), session);
    if (place === null) return [];
    return [
      {
        course: course.id,
        kind: course.kind,
        title: course.title,
        areas: [...place.areas],
        ordinal: place.ordinal,
        planned: place.planned,
      },
    ];
  });
};
