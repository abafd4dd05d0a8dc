/** The dates of a course: sessions to come, and what follows the last one (domain.md 2.13). */
import { addDays, daysBetween } from '../dates/calendar.ts';
import type { RegionSide } from '../regions/regions.ts';
import { addMonths } from '../rules/calendar.ts';
import { plannedSessions, type Course, type CourseFields } from './course.ts';
import {
  afterInterval,
  courseProgress,
  type CourseProgress,
  type CourseSession,
  type RegionProgress,
} from './progress.ts';

/** Photos at the end of a course, in months after the last session: results go on changing until then. */
export const finalPhotosAfterMonths = 3;
/** A usual course in months (domain.md 2.13). */
export const usualMonths = { from: 3, to: 6 } as const;

/** A session still to come: which one of how many, and the areas that are due in it. */
export interface PlannedVisit {
  readonly on: string;
  /** The date was agreed with the patient at the session before; else it follows from the plan. */
  readonly agreed: boolean;
  readonly ordinal: number;
  readonly planned: number;
  readonly areas: readonly RegionSide[];
  /** The same for the areas that stand alike, where not all of them do; one where all do. The highest count is last. */
  readonly counts: readonly VisitCount[];
}

/** Which session of how many it is for these areas. */
export interface VisitCount {
  readonly ordinal: number;
  readonly planned: number;
  readonly areas: readonly RegionSide[];
}

/** The areas of a session that is still to come, those that stand alike together. */
const countsIn = (areas: readonly RegionProgress[], step: number): readonly VisitCount[] => {
  const groups = new Map<string, VisitCount>();
  for (const { region, side, done, sessions } of areas) {
    const count = { ordinal: done.length + step + 1, planned: sessions };
    const key = `${count.ordinal} ${count.planned}`;
    groups.set(key, { ...count, areas: [...(groups.get(key)?.areas ?? []), { region, side }] });
  }
  return [...groups.values()].sort((a, b) => a.ordinal - b.ordinal || a.planned - b.planned);
};

type Dated = Pick<Course, 'kind' | 'interval' | 'ended'>;

/**
 * The sessions still to come, soonest first. The next one waits for the area that has to wait longest, unless another date was
 * agreed; the later ones follow at the plan's interval, from today on when the next one is overdue. None once it ended.
 */
export const plannedVisits = (
  course: Dated,
  progress: CourseProgress,
  today: string,
): readonly PlannedVisit[] => {
  const open = progress.regions.filter(({ left }) => left > 0);
  const waits = open.flatMap(({ nextFrom }) => nextFrom ?? []).sort();
  const longest = waits.at(-1);
  if (course.ended !== null || longest === undefined) return [];
  const agreed = progress.sessions.at(-1)?.nextDate ?? null;
  const visits: PlannedVisit[] = [];
  for (let step = 0; open.some(({ left }) => left > step); step += 1) {
    const areas = open.filter(({ left }) => left > step);
    const before = visits.at(-1)?.on;
    visits.push({
      on:
        before === undefined
          ? (agreed ?? longest)
          : afterInterval(course, before < today && step === 1 ? today : before),
      agreed: before === undefined && agreed !== null,
      ordinal: Math.max(...areas.map(({ done }) => done.length)) + step + 1,
      planned: plannedSessions({ regions: areas }),
      areas: areas.map(({ region, side }) => ({ region, side })),
      counts: countsIn(areas, step),
    });
  }
  return visits;
};

/** Most sessions still to come of one course that runs; null where nothing is to come: what a new consent has to cover. */
export const sessionsToCome = (
  { courses, sessions }: { readonly courses: readonly Course[]; readonly sessions: readonly CourseSession[] },
  today: string,
): number | null => {
  const left = courses.map((course) => plannedVisits(course, courseProgress(course, sessions), today).length);
  return Math.max(0, ...left) || null;
};

/** When the photos at the end are due; null before everything that was planned is done, and for maintenance. */
export const finalPhotosOn = (course: Dated, progress: CourseProgress): string | null => {
  const last = progress.sessions.at(-1);
  if (course.kind !== 'course' || !progress.complete || last === undefined) return null;
  return addMonths(last.on, finalPhotosAfterMonths);
};

/** What comes next of a course that runs: a session, or the photos at its end. */
export type NextOfCourse =
  ({ readonly kind: 'session' } & PlannedVisit) | { readonly kind: 'final-photos'; readonly on: string };

/** The next date of a course; null once it ended or nothing is left. */
export const nextOfCourse = (course: Dated, progress: CourseProgress, today: string): NextOfCourse | null => {
  const [visit] = plannedVisits(course, progress, today);
  if (visit) return { kind: 'session', ...visit };
  const photos = course.ended === null ? finalPhotosOn(course, progress) : null;
  return photos === null ? null : { kind: 'final-photos', on: photos };
};

/** First and last session of a plan when every date is kept, and the end of the wait after the last. */
export const spanOfPlan = (
  plan: Pick<CourseFields, 'kind' | 'interval' | 'regions' | 'startedOn'>,
): { readonly first: string; readonly last: string; readonly end: string; readonly usual: boolean } => {
  const step = (on: string): string => afterInterval(plan, on);
  const first = plan.kind === 'course' ? plan.startedOn : step(plan.startedOn);
  const last = Array.from({ length: plannedSessions(plan) - 1 }).reduce<string>(step, first);
  const end = step(last);
  const usual =
    plan.kind !== 'course' ||
    (end >= addMonths(first, usualMonths.from) && end <= addMonths(first, usualMonths.to));
  return { first, last, end, usual };
};

/** How long an area has rested: days since it was last needled, and from when each limit in days has passed. */
export interface Rest {
  readonly days: number;
  readonly limits: readonly { readonly days: number; readonly from: string; readonly passed: boolean }[];
}

/** The rest of an area that was last needled on a date; limits are those of the interval rules (`coolDownLimits`). */
export const restSince = (last: string, today: string, limits: readonly number[]): Rest => {
  const days = daysBetween(last, today);
  return {
    days,
    limits: limits.map((limit) => ({ days: limit, from: addDays(last, limit), passed: days >= limit })),
  };
};

/** What of a course falls due, as a list of patients says it. */
export interface DueOfCourse {
  readonly id: string;
  readonly kind: CourseFields['kind'];
  readonly title: string;
  readonly next: NextOfCourse;
}
