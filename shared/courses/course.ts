import { z } from 'zod';
import { dateSchema } from '../dates/schema.ts';
import { idSchema } from '../ids.ts';
import { regionSideKey } from '../regions/region-side.ts';
import { regions, sides, type RegionSide } from '../regions/regions.ts';
import { line, prose } from '../text/schema.ts';

/** A course of several sessions, or single sessions that keep up what a course reached. Codes are permanent. */
export const courseKinds = ['course', 'maintenance'] as const;
export type CourseKind = (typeof courseKinds)[number];

/** What shall change. Codes are permanent: entries hold them. */
export const courseGoals = ['texture', 'colour', 'width', 'relief', 'itch', 'tenderness'] as const;
export type CourseGoal = (typeof courseGoals)[number];

/** Limits of a plan (domain.md 2.13): sessions, weeks between those of a course, months between those of maintenance. */
export const courseLimits = {
  sessions: { min: 1, max: 12 },
  course: { min: 2, max: 12 },
  maintenance: { min: 6, max: 12 },
} as const;
/** What a new plan begins with (domain.md 2.13). */
export const courseDefaults = {
  course: { sessions: 4, interval: 4 },
  maintenance: { sessions: 1, interval: 6 },
} as const;

const depth = z.int().min(100).max(20_000);

/** One planned area with its own number of sessions and, where one was planned, its band of depth in µm. */
export const courseRegionSchema = z.strictObject({
  region: z.enum(regions),
  side: z.enum(sides),
  sessions: z.int().min(courseLimits.sessions.min).max(courseLimits.sessions.max),
  depth: z
    .strictObject({ minUm: depth, maxUm: depth })
    .refine(({ minUm, maxUm }) => minUm <= maxUm, { message: 'course.depth-reversed' })
    .nullable(),
});
export type CourseRegion = z.infer<typeof courseRegionSchema>;

const twice = (planned: readonly RegionSide[]): boolean =>
  new Set(planned.map(regionSideKey)).size < planned.length;

/** The plan of several sessions for chosen areas. What was done of it is never in here: it follows from the sessions. */
export const courseSchema = z
  .strictObject({
    kind: z.enum(courseKinds),
    /** A name of its own; empty: called by its areas. */
    title: line(120),
    regions: z
      .array(courseRegionSchema)
      .min(1)
      .max(54)
      .refine((planned) => !twice(planned), { message: 'course.area-twice' }),
    /** Between two sessions: weeks in a course, months in maintenance. */
    interval: z.int().min(courseLimits.course.min).max(courseLimits.course.max),
    goals: z.array(z.enum(courseGoals)).max(courseGoals.length),
    /** What the patient hopes for, in words. */
    goal: prose().max(4000),
    startedOn: dateSchema,
    note: prose().max(20_000),
  })
  .refine(({ kind, interval }) => interval >= courseLimits[kind].min && interval <= courseLimits[kind].max, {
    path: ['interval'],
    message: 'course.interval',
  });
export type CourseFields = z.infer<typeof courseSchema>;

export const courseOutcomes = ['finished', 'stopped'] as const;

/** How it ended; a course that is stopped early has a reason. */
export const courseEndSchema = z
  .strictObject({
    outcome: z.enum(courseOutcomes),
    reason: line(2000),
    /** What came of it, in the practitioner's words; printed in the summary. */
    conclusion: prose().max(20_000),
  })
  .refine(({ outcome, reason }) => outcome === 'finished' || reason.trim() !== '', {
    path: ['reason'],
    message: 'course.reason-needed',
  });
export type CourseEndFields = z.infer<typeof courseEndSchema>;

export interface CourseEnd extends CourseEndFields {
  readonly at: number;
  readonly by: string;
  /** When, by whom and why these words were last corrected; null where they never were. */
  readonly corrected: { readonly at: number; readonly by: string; readonly reason: string } | null;
}

export interface Course extends CourseFields {
  readonly id: string;
  readonly patient: string;
  readonly revision: number;
  /** When it was first planned, UTC ms, and by whom. */
  readonly at: number;
  readonly by: string;
  /** Null while it runs. */
  readonly ended: CourseEnd | null;
}

/** Which session of a course a sealed session was, as the plan stood at sealing. */
export const sessionCourseSchema = z.strictObject({
  course: idSchema,
  kind: z.enum(courseKinds),
  title: line(120),
  /** The planned areas that were treated. */
  areas: z.array(z.strictObject({ region: z.enum(regions), side: z.enum(sides) })).min(1),
  ordinal: z.int().min(1),
  planned: z.int().min(1),
});
export type SessionCourse = z.infer<typeof sessionCourseSchema>;

/** The courses that run. */
export const running = (courses: readonly Course[]): readonly Course[] =>
  courses.filter(({ ended }) => ended === null);

/** Areas of a plan that another running course of the patient has already: one plan for one place. */
export const takenAreas = (
  planned: readonly RegionSide[],
  courses: readonly Course[],
  except: string,
): readonly RegionSide[] => {
  const taken = new Set(
    running(courses)
      .filter(({ id }) => id !== except)
      .flatMap(({ regions: areas }) => areas.map(regionSideKey)),
  );
  return planned.filter((area) => taken.has(regionSideKey(area)));
};

/** Most sessions planned for one area of a course: the sessions of the course itself. */
export const plannedSessions = ({ regions: areas }: Pick<CourseFields, 'regions'>): number =>
  Math.max(0, ...areas.map(({ sessions }) => sessions));
