import { z } from 'zod';
import type { Concern } from '../../../shared/concerns/concern.ts';
import {
  courseDefaults,
  courseGoals,
  courseKinds,
  courseLimits,
  courseSchema,
  takenAreas,
  type Course,
  type CourseFields,
  type CourseKind,
  type CourseRegion,
} from '../../../shared/courses/course.ts';
import { parseDate } from '../../../shared/dates/parse.ts';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import { parseQuantity } from '../../../shared/quantity/parse.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { regionSideKey, regionSideSchema, sortAreas } from '../../../shared/regions/region-side.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';

const amountsSchema = z.object({ sessions: z.string(), depthMin: z.string(), depthMax: z.string() });
/** How often and how deep, as typed. */
export type Amounts = z.infer<typeof amountsSchema>;

/** The form of a course as it is being filled in; everything typed stays as typed. */
export const courseDraftSchema = z.object({
  /** The revision that the form began with; 0 for a new course. */
  revision: z.int().min(0),
  kind: z.enum(courseKinds),
  title: z.string(),
  areas: z.array(regionSideSchema),
  /** Each area has amounts of its own; else those of `all` stand for every one. */
  each: z.boolean(),
  all: amountsSchema,
  /** By "region/side"; an area that is not here has those of `all`. */
  own: z.record(z.string(), amountsSchema),
  interval: z.string(),
  goals: z.array(z.enum(courseGoals)),
  goal: z.string(),
  startedOn: z.string(),
  note: z.string(),
});
export type CourseDraft = z.infer<typeof courseDraftSchema>;

/** A new plan for the areas of the concerns that no other running course has. */
export const emptyCourse = (
  concerns: readonly Pick<Concern, 'areas'>[],
  courses: readonly Course[],
  today: string,
): CourseDraft => {
  const wanted = new Map(
    concerns.flatMap(({ areas }) => areas).map((area) => [regionSideKey(area), area] as const),
  );
  const taken = new Set(takenAreas([...wanted.values()], courses, '').map(regionSideKey));
  const { sessions, interval } = courseDefaults.course;
  return {
    revision: 0,
    kind: 'course',
    title: '',
    areas: sortAreas([...wanted.values()].filter((area) => !taken.has(regionSideKey(area)))),
    each: false,
    all: { sessions: String(sessions), depthMin: '', depthMax: '' },
    own: {},
    interval: String(interval),
    goals: [],
    goal: '',
    startedOn: today,
    note: '',
  };
};

/** Maintenance of what a course reached, from today on. */
export const maintenanceAfter = (course: Course, today: string): CourseDraft => {
  const { sessions, interval } = courseDefaults.maintenance;
  return {
    ...emptyCourse([], [], today),
    kind: 'maintenance',
    title: course.title,
    areas: course.regions.map(({ region, side }) => ({ region, side })),
    all: { sessions: String(sessions), depthMin: '', depthMax: '' },
    interval: String(interval),
    goals: [...course.goals],
    goal: course.goal,
  };
};

/** Another kind has another interval and number of sessions; what was changed by hand stays. */
export const withKind = (draft: CourseDraft, kind: CourseKind): Partial<CourseDraft> => {
  const [before, after] = [courseDefaults[draft.kind], courseDefaults[kind]];
  const sessions =
    draft.all.sessions === String(before.sessions) ? String(after.sessions) : draft.all.sessions;
  return {
    kind,
    all: { ...draft.all, sessions },
    interval: draft.interval === String(before.interval) ? String(after.interval) : draft.interval,
  };
};

/** The amounts that stand for an area. */
export const amountsOf = (draft: CourseDraft, area: RegionSide): Amounts =>
  (draft.each ? draft.own[regionSideKey(area)] : undefined) ?? draft.all;

const amountsIn = ({ sessions, depth }: CourseRegion, locale: string): Amounts => ({
  sessions: String(sessions),
  depthMin: depth === null ? '' : formatQuantity(depth.minUm, depthSpec, locale),
  depthMax: depth === null ? '' : formatQuantity(depth.maxUm, depthSpec, locale),
});

/** The form of a course that is planned already. */
export const draftOfCourse = (course: Course, locale: string): CourseDraft => {
  const own = Object.fromEntries(
    course.regions.map((area) => [regionSideKey(area), amountsIn(area, locale)] as const),
  );
  const [first] = Object.values(own);
  const all = first ?? { sessions: '', depthMin: '', depthMax: '' };
  const each = Object.values(own).some(
    ({ sessions, depthMin, depthMax }) =>
      sessions !== all.sessions || depthMin !== all.depthMin || depthMax !== all.depthMax,
  );
  return {
    revision: course.revision,
    kind: course.kind,
    title: course.title,
    areas: course.regions.map(({ region, side }) => ({ region, side })),
    each,
    all,
    own: each ? own : {},
    interval: String(course.interval),
    goals: [...course.goals],
    goal: course.goal,
    startedOn: course.startedOn,
    note: course.note,
  };
};

export type CourseProblem =
  | 'no-area'
  | 'area-taken'
  | 'not-sessions'
  | 'not-interval'
  | 'not-a-depth'
  | 'depth-reversed'
  | 'not-a-date'
  | 'too-long';

export type ReadCourse =
  | { readonly ok: true; readonly fields: CourseFields }
  | {
      readonly ok: false;
      /** By field: "areas", "sessions.abdomen-lower/right" (or "sessions" for all), "depth…", "interval", "startedOn". */
      readonly problems: ReadonlyMap<string, CourseProblem>;
    };

/** A whole number as typed, within limits; null for everything else. */
export const wholeNumber = (
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
): number | null => {
  const typed = text.trim();
  const value = /^\d{1,3}$/.test(typed) ? Number(typed) : null;
  return value !== null && value >= min && value <= max ? value : null;
};

const bandOf = ({ depthMin, depthMax }: Amounts): CourseRegion['depth'] | CourseProblem => {
  const [least, most] = [depthMin, depthMax].map((text) => text.trim());
  if (!least && !most) return null;
  const [from, to] = [least || most, most || least].map((text) => parseQuantity(text ?? '', depthSpec));
  if (!from?.ok || !to?.ok || from.value < 100 || to.value > 20_000) return 'not-a-depth';
  return from.value > to.value ? 'depth-reversed' : { minUm: from.value, maxUm: to.value };
};

/** Reads the form as a plan, or says what stands against it. */
export const readCourse = (
  draft: CourseDraft,
  context: { readonly id: string; readonly courses: readonly Course[]; readonly today: string },
): ReadCourse => {
  const problems = new Map<string, CourseProblem>();
  const areas = draft.areas.map((area): CourseRegion => {
    const amounts = amountsOf(draft, area);
    const at = draft.each ? `.${regionSideKey(area)}` : '';
    const sessions = wholeNumber(amounts.sessions, courseLimits.sessions);
    const band = bandOf(amounts);
    if (sessions === null) problems.set(`sessions${at}`, 'not-sessions');
    if (typeof band === 'string') problems.set(`depth${at}`, band);
    return { ...area, sessions: sessions ?? 0, depth: typeof band === 'string' ? null : band };
  });
  const interval = wholeNumber(draft.interval, courseLimits[draft.kind]);
  const started = parseDate(draft.startedOn, { today: context.today });
  if (areas.length === 0) problems.set('areas', 'no-area');
  else if (takenAreas(areas, context.courses, context.id).length > 0) problems.set('areas', 'area-taken');
  if (interval === null) problems.set('interval', 'not-interval');
  if (!started.ok) problems.set('startedOn', 'not-a-date');
  const parsed = courseSchema.safeParse({
    kind: draft.kind,
    title: draft.title.trim(),
    regions: areas,
    interval: interval ?? 0,
    goals: draft.goals,
    goal: draft.goal,
    startedOn: started.ok ? started.value : '',
    note: draft.note,
  });
  for (const { path } of parsed.error?.issues ?? []) {
    const [field] = path;
    if (field === 'title' || field === 'goal' || field === 'note') problems.set(field, 'too-long');
  }
  return parsed.success && problems.size === 0 ? { ok: true, fields: parsed.data } : { ok: false, problems };
};
