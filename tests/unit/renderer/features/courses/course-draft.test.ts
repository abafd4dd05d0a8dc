import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  draftOfCourse,
  emptyCourse,
  maintenanceAfter,
  readCourse,
  withKind,
  type CourseDraft,
} from '../../../../../renderer/features/courses/course-draft.ts';
import type { Course } from '../../../../../shared/courses/course.ts';
import type { RegionSide } from '../../../../../shared/regions/regions.ts';
import { courseInput } from '../../../../support/course-inputs.ts';

const today = '2026-11-29';
const right: RegionSide = { region: 'abdomen-lower', side: 'right' };
const left: RegionSide = { region: 'abdomen-lower', side: 'left' };
const hip: RegionSide = { region: 'hip', side: 'right' };
const { fields } = courseInput('018f0000-0000-7000-8000-000000000000');
const course: Course = {
  ...fields,
  id: 'one',
  patient: 'patient',
  revision: 1,
  at: 1,
  by: 'Ada',
  ended: null,
};

const read = (draft: CourseDraft, courses: readonly Course[] = []) =>
  readCourse(draft, { id: 'new', courses, today });
const problemsOf = (change: Partial<CourseDraft>) => {
  const result = read({ ...emptyCourse([{ areas: [right, left] }], [], today), ...change });
  return result.ok ? {} : Object.fromEntries(result.problems);
};
const amounts = (sessions: string, depthMin = '', depthMax = '') => ({ sessions, depthMin, depthMax });

describe('the form of a course', () => {
  it('begins with the areas of the concerns, four sessions and four weeks, and can be saved so', () => {
    const draft = emptyCourse([{ areas: [left, right] }, { areas: [right, hip] }], [], today);
    expect(draft.areas).toEqual([right, left, hip]);
    const result = read(draft);
    expect(result).toMatchObject({ ok: true, fields: { interval: 4, startedOn: today, kind: 'course' } });
    expect(result.ok && result.fields.regions).toEqual(
      [right, left, hip].map((area) => ({ ...area, sessions: 4, depth: null })),
    );
  });

  it('leaves out what another running course has, and says it of what is added', () => {
    const draft = emptyCourse([{ areas: [left, right, hip] }], [course], today);
    expect(draft.areas).toEqual([hip]);
    const result = read({ ...draft, areas: [left, hip] }, [course]);
    expect(!result.ok && result.problems.get('areas')).toBe('area-taken');
    expect(readCourse({ ...draft, areas: [left] }, { id: 'one', courses: [course], today }).ok).toBe(true);
  });

  it('is the same plan again when a saved one is opened and saved', () => {
    const depth = fc
      .tuple(fc.integer({ min: 20, max: 70 }), fc.integer({ min: 0, max: 20 }))
      .map(([from, more]) => ({ minUm: from * 50, maxUm: (from + more) * 50 }));
    const own = fc.record({ sessions: fc.integer({ min: 1, max: 12 }), depth: fc.option(depth) });
    fc.assert(
      fc.property(fc.tuple(own, own), fc.integer({ min: 2, max: 12 }), ([one, two], interval) => {
        const planned = {
          ...course,
          interval,
          regions: [
            { ...right, ...one },
            { ...left, ...two },
          ],
        };
        const result = readCourse(draftOfCourse(planned, 'en-GB'), { id: 'one', courses: [planned], today });
        expect(result).toMatchObject({ ok: true, fields: { interval, regions: planned.regions } });
      }),
    );
  });

  it.each([
    ['no area', { areas: [] }, { areas: 'no-area' }],
    ['no sessions', { all: amounts('') }, { sessions: 'not-sessions' }],
    ['too many sessions', { all: amounts('13') }, { sessions: 'not-sessions' }],
    ['words for a number', { interval: 'four' }, { interval: 'not-interval' }],
    ['weeks beyond the limits', { interval: '13' }, { interval: 'not-interval' }],
    ['months too short', { kind: 'maintenance', interval: '4' }, { interval: 'not-interval' }],
    ['a depth that is none', { all: amounts('4', 'deep') }, { depth: 'not-a-depth' }],
    ['a depth too small', { all: amounts('4', '0.05') }, { depth: 'not-a-depth' }],
    ['depths the wrong way round', { all: amounts('4', '2', '1') }, { depth: 'depth-reversed' }],
    ['a day that does not exist', { startedOn: '31-02-2026' }, { startedOn: 'not-a-date' }],
    ['a name that is too long', { title: 'x'.repeat(121) }, { title: 'too-long' }],
    [
      'one area of its own',
      { each: true, own: { 'abdomen-lower/left': amounts('0', '1') } },
      { 'sessions.abdomen-lower/left': 'not-sessions' },
    ],
  ] as const)('says what stands against %s', (_what, change, expected) => {
    expect(problemsOf(change as Partial<CourseDraft>)).toEqual(expected);
  });

  it('takes one depth for both ends, and a comma', () => {
    const result = read({
      ...emptyCourse([{ areas: [right] }], [], today),
      all: amounts(' 4 ', '1,25'),
    });
    expect(result.ok && result.fields.regions[0]?.depth).toEqual({ minUm: 1250, maxUm: 1250 });
  });

  it('takes the usual numbers of another kind along, and leaves those that were typed', () => {
    const draft = emptyCourse([{ areas: [right] }], [], today);
    expect(withKind(draft, 'maintenance')).toMatchObject({ interval: '6', all: { sessions: '1' } });
    expect(withKind({ ...draft, interval: '8', all: amounts('3') }, 'maintenance')).toMatchObject({
      interval: '8',
      all: { sessions: '3' },
    });
  });

  it('plans maintenance of the same areas from today on', () => {
    const result = read(maintenanceAfter({ ...course, title: 'Abdomen' }, today));
    expect(result).toMatchObject({
      ok: true,
      fields: { kind: 'maintenance', interval: 6, title: 'Abdomen', startedOn: today },
    });
    expect(result.ok && result.fields.regions.map(({ sessions }) => sessions)).toEqual([1, 1]);
  });
});
