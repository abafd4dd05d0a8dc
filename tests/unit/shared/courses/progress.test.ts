import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Course, CourseRegion } from '../../../../shared/courses/course.ts';
import {
  courseOrdinals,
  courseProgress,
  unplanned,
  type CourseSession,
} from '../../../../shared/courses/progress.ts';
import { addDays } from '../../../../shared/dates/calendar.ts';
import type { Region, RegionSide, Side } from '../../../../shared/regions/regions.ts';

const start = '2026-09-01';
const day = 86_400_000;

const area = (region: Region, side: Side, sessions = 4): CourseRegion => ({
  region,
  side,
  sessions,
  depth: null,
});
const right = area('abdomen-lower', 'right');
const left = area('abdomen-lower', 'left', 2);

const course = (fields: Partial<Course> = {}): Course => ({
  id: 'course',
  patient: 'patient',
  revision: 1,
  at: Date.parse(start),
  by: 'Ada',
  ended: null,
  kind: 'course',
  title: '',
  regions: [right, left],
  interval: 4,
  goals: [],
  goal: '',
  startedOn: start,
  note: '',
  ...fields,
});

/** A session some days after the start, in its revision. */
const session = (
  id: string,
  after: number,
  areas: readonly RegionSide[],
  fields: Partial<CourseSession> = {},
): CourseSession => ({
  id,
  revision: 1,
  at: Date.parse(start) + after * day + 10 * 3_600_000,
  on: addDays(start, after),
  nextDate: null,
  areas: areas.map(({ region, side }) => ({ region, side, depthMinUm: 1500, depthMaxUm: 1500 })),
  ...fields,
});

const places: readonly RegionSide[] = [
  right,
  left,
  { region: 'hip', side: 'right' },
  { region: 'flank', side: 'left' },
];
const anySessions = fc
  .array(fc.record({ after: fc.integer({ min: -40, max: 200 }), areas: fc.subarray([...places]) }), {
    maxLength: 12,
  })
  .map((list) => list.map(({ after, areas }, index) => session(`s${index}`, after, areas)));

describe('what was done of a course', () => {
  it('does not depend on the order in which sessions come', () => {
    fc.assert(
      fc.property(
        anySessions.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(courseProgress(course(), shuffled)).toEqual(courseProgress(course(), list));
        },
      ),
    );
  });

  it('counts an amended session once, by its newest version', () => {
    fc.assert(
      fc.property(anySessions, fc.integer({ min: 2, max: 5 }), (list, revision) => {
        const amended = list.map((each) => ({ ...each, revision, areas: each.areas.slice(1) }));
        const both = courseProgress(course(), [...amended, ...list]);
        expect(both).toEqual(courseProgress(course(), amended));
      }),
    );
  });

  it('counts each session from the first day on for each of its planned areas, and nothing else', () => {
    fc.assert(
      fc.property(anySessions, (list) => {
        const progress = courseProgress(course(), list);
        for (const each of progress.regions) {
          const expected = list.filter(
            ({ on, areas }) =>
              on >= start && areas.some(({ region, side }) => region === each.region && side === each.side),
          );
          expect(new Set(each.done.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)));
          expect(each.left - each.more).toBe(each.sessions - each.done.length);
        }
        expect(progress.complete).toBe(progress.regions.every(({ left: open }) => open === 0));
      }),
    );
  });

  it('lists what was treated without being planned, and says what was done beyond the plan', () => {
    const hip: RegionSide = { region: 'hip', side: 'right' };
    const list = [0, 30, 60].map((after, index) => session(`s${index}`, after, [left, hip]));
    const progress = courseProgress(course(), list);
    expect(progress.regions.map(({ done, left: open, more }) => [done.length, open, more])).toEqual([
      [0, 4, 0],
      [3, 0, 1],
    ]);
    expect(progress.alsoTreated).toMatchObject([{ ...hip, done: [{}, {}, {}] }]);
    expect(unplanned(progress, [course()])).toEqual(progress.alsoTreated);
    expect(unplanned(progress, [course(), course({ regions: [area('hip', 'right')] })])).toEqual([]);
  });

  it('ends with the course: a session after it is another matter', () => {
    const list = [session('a', 0, [right]), session('b', 40, [right])];
    const ended = {
      outcome: 'stopped',
      reason: 'Moved',
      conclusion: '',
      by: 'Ada',
      corrected: null,
    } as const;
    const until = (after: number) =>
      courseProgress(course({ ended: { ...ended, at: Date.parse(start) + after * day } }), list);
    expect(until(20).sessions.map(({ id }) => id)).toEqual(['a']);
    expect(until(60).sessions.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('waits the interval of the plan after the last session of each area', () => {
    const list = [session('a', 0, [right, left]), session('b', 31, [right])];
    const [one, two] = courseProgress(course(), list).regions;
    expect([one?.nextFrom, two?.nextFrom]).toEqual(['2026-10-30', '2026-09-29']);
    const maintenance = course({ kind: 'maintenance', interval: 6, regions: [right] });
    expect(courseProgress(maintenance, []).regions[0]?.nextFrom).toBe('2027-03-01');
  });
});

describe('which session of a course a session is', () => {
  it('is its place in time, whatever was sealed meanwhile, and counts the session itself once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 10 }),
        (days) => {
          const list = days.map((after, index) => session(`s${index}`, after, [right]));
          const inTime = [...list].sort((a, b) => a.at - b.at);
          inTime.forEach((each, index) => {
            expect(courseOrdinals([course()], list, each)).toMatchObject([
              { course: 'course', ordinal: index + 1, planned: 4 },
            ]);
          });
        },
      ),
    );
  });

  it('names each running course that it treats something of, with the areas of its plan', () => {
    const other = course({ id: 'other', regions: [area('hip', 'right', 6)] });
    const ended = course({
      id: 'ended',
      ended: {
        outcome: 'finished',
        reason: '',
        conclusion: '',
        at: Date.parse(start),
        by: '',
        corrected: null,
      },
    });
    const now = session('now', 30, [left, { region: 'hip', side: 'right' }]);
    expect(
      courseOrdinals([course(), other, ended], [session('a', 0, [left, right])], now).map((each) => [
        each.course,
        each.ordinal,
        each.planned,
        each.areas.length,
      ]),
    ).toEqual([
      ['course', 2, 2, 1],
      ['other', 1, 6, 1],
    ]);
    expect(courseOrdinals([course()], [], session('x', 3, [{ region: 'knee', side: 'left' }]))).toEqual([]);
    expect(courseOrdinals([course()], [], session('x', -1, [left]))).toEqual([]);
  });
});
