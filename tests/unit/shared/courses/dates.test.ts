import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Course, CourseRegion } from '../../../../shared/courses/course.ts';
import {
  nextOfCourse,
  plannedVisits,
  restSince,
  sessionsToCome,
  spanOfPlan,
} from '../../../../shared/courses/dates.ts';
import { courseProgress, type CourseSession } from '../../../../shared/courses/progress.ts';
import { addDays, daysBetween } from '../../../../shared/dates/calendar.ts';

const start = '2026-09-01';
const right: CourseRegion = { region: 'abdomen-lower', side: 'right', sessions: 4, depth: null };
const left: CourseRegion = { ...right, side: 'left' };

const plan = (fields: Partial<Course> = {}) => ({
  kind: 'course' as const,
  interval: 4,
  startedOn: start,
  ended: null,
  regions: [right, left],
  ...fields,
});
const done = (
  after: number,
  areas: readonly CourseRegion[],
  nextDate: string | null = null,
): CourseSession => ({
  id: `after ${after}`,
  revision: 1,
  at: Date.parse(start) + after * 86_400_000,
  on: addDays(start, after),
  nextDate,
  areas: areas.map(({ region, side }) => ({ region, side, depthMinUm: null, depthMaxUm: null })),
});
const visitsOf = (course: ReturnType<typeof plan>, sessions: readonly CourseSession[], today: string) =>
  plannedVisits(course, courseProgress(course, sessions), today);

describe('the dates of a course', () => {
  it('are all there from the first day, one interval apart', () => {
    const visits = visitsOf(plan(), [], start);
    expect(visits.map(({ on, ordinal, planned }) => [on, ordinal, planned])).toEqual([
      ['2026-09-01', 1, 4],
      ['2026-09-29', 2, 4],
      ['2026-10-27', 3, 4],
      ['2026-11-24', 4, 4],
    ]);
  });

  it('shift with what was really done, and wait for the area that waits longest', () => {
    const visits = visitsOf(plan(), [done(0, [right, left]), done(40, [right])], addDays(start, 41));
    expect(visits[0]).toMatchObject({ on: addDays(start, 68), agreed: false, areas: [{}, {}] });
    // The left side has one session more to come than the right one.
    expect(visits.map(({ areas }) => areas.length)).toEqual([2, 2, 1]);
    expect(visits.at(-1)).toMatchObject({ areas: [{ side: 'left' }], ordinal: 4 });
  });

  it('say which session it is of each area, where the areas do not stand alike', () => {
    const visits = visitsOf(plan(), [done(0, [right, left]), done(40, [right])], addDays(start, 41));
    expect(
      visits.map(({ counts }) =>
        counts.map(({ ordinal, planned, areas }) => [ordinal, planned, areas[0]?.side]),
      ),
    ).toEqual([
      [
        [2, 4, 'left'],
        [3, 4, 'right'],
      ],
      [
        [3, 4, 'left'],
        [4, 4, 'right'],
      ],
      [[4, 4, 'left']],
    ]);
    expect(visitsOf(plan(), [], start)[0]?.counts).toMatchObject([{ ordinal: 1, areas: [{}, {}] }]);
  });

  it('take the date that was agreed, and go on from today when the next one is overdue', () => {
    const agreed = visitsOf(plan(), [done(0, [right, left], '2026-10-15')], addDays(start, 1));
    expect(agreed[0]).toMatchObject({ on: '2026-10-15', agreed: true, ordinal: 2 });
    const late = visitsOf(plan(), [done(0, [right, left])], '2027-01-01');
    expect(late.map(({ on }) => on)).toEqual(['2026-09-29', '2027-01-29', '2027-02-26']);
  });

  it('never go back, never come closer than the interval, and are as many as are left', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 8 });
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 0, max: 500 }),
        (after, interval, now) => {
          const course = plan({ interval });
          const sessions = after.map((each, index) => done(each, index % 2 === 0 ? [right, left] : [left]));
          const progress = courseProgress(course, sessions);
          const visits = plannedVisits(course, progress, addDays(start, now));
          expect(visits).toHaveLength(Math.max(...progress.regions.map((area) => area.left)));
          for (const [index, { on }] of visits.slice(1).entries())
            expect(daysBetween(visits[index]?.on ?? '', on)).toBeGreaterThanOrEqual(interval * 7);
        },
      ),
    );
  });

  it('end with the photos three months after the last session, and with the course', () => {
    const course = plan({ regions: [{ ...right, sessions: 1 }] });
    const progress = courseProgress(course, [done(0, [right])]);
    expect(nextOfCourse(course, progress, start)).toEqual({ kind: 'final-photos', on: '2026-12-01' });
    const ended = {
      outcome: 'finished',
      reason: '',
      conclusion: '',
      at: 9e12,
      by: '',
      corrected: null,
    } as const;
    expect(nextOfCourse({ ...course, ended }, progress, start)).toBeNull();
    const maintenance = plan({ kind: 'maintenance', interval: 6, regions: [{ ...right, sessions: 1 }] });
    expect(nextOfCourse(maintenance, courseProgress(maintenance, []), start)).toMatchObject({
      kind: 'session',
      on: '2027-03-01',
    });
  });
});

it('a new consent covers the sessions still to come of the longest course that runs', () => {
  const head = {
    id: 'c',
    patient: 'p',
    revision: 1,
    at: 1,
    by: '',
    title: '',
    goals: [],
    goal: '',
    note: '',
  };
  const of = (course: ReturnType<typeof plan>) => ({ ...head, ...course });
  const ended = {
    outcome: 'finished',
    reason: '',
    conclusion: '',
    at: 9e12,
    by: '',
    corrected: null,
  } as const;
  const hip = { ...right, region: 'hip', sessions: 3 } as const;
  const courses = [of(plan()), of(plan({ regions: [hip] })), of(plan({ ended, regions: [hip] }))];
  const sessions = [done(0, [right, left]), done(30, [right, left])];
  expect(sessionsToCome({ courses, sessions }, start)).toBe(3);
  expect(sessionsToCome({ courses: courses.slice(0, 1), sessions }, start)).toBe(2);
  expect(sessionsToCome({ courses: courses.slice(2), sessions }, start)).toBeNull();
  expect(sessionsToCome({ courses: [], sessions }, start)).toBeNull();
});

describe('a plan before it begins', () => {
  it('tells from when to when, and whether that is usual', () => {
    expect(spanOfPlan(plan())).toEqual({
      first: '2026-09-01',
      last: '2026-11-24',
      end: '2026-12-22',
      usual: true,
    });
    expect(spanOfPlan(plan({ interval: 2, regions: [{ ...right, sessions: 3 }] })).usual).toBe(false);
    expect(spanOfPlan(plan({ interval: 8 })).usual).toBe(false);
    expect(
      spanOfPlan(plan({ kind: 'maintenance', interval: 12, regions: [{ ...right, sessions: 1 }] })),
    ).toMatchObject({ first: '2027-09-01', usual: true });
  });
});

it('an area has rested so many days, and each limit of the rules has its day', () => {
  expect(restSince('2026-11-12', '2026-11-29', [14, 28])).toEqual({
    days: 17,
    limits: [
      { days: 14, from: '2026-11-26', passed: true },
      { days: 28, from: '2026-12-10', passed: false },
    ],
  });
});
