import { describe, expect, it } from 'vitest';
import { courseEndSchema, courseSchema, takenAreas, type Course } from '../../../../shared/courses/course.ts';
import { courseInput } from '../../../support/course-inputs.ts';

const { fields } = courseInput('018f0000-0000-7000-8000-000000000000');
const [first] = fields.regions;
const problems = (change: object): readonly string[] => [
  ...new Set(
    courseSchema.safeParse({ ...fields, ...change }).error?.issues.map(({ path }) => path.join('.')),
  ),
];

describe('a plan', () => {
  it('holds sessions and intervals within the limits of its kind', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ interval: 1 })).toEqual(['interval']);
    expect(problems({ interval: 13 })).toEqual(['interval']);
    expect(problems({ kind: 'maintenance', interval: 5 })).toEqual(['interval']);
    expect(problems({ kind: 'maintenance', interval: 6 })).toEqual([]);
    expect(problems({ regions: [{ ...first, sessions: 13 }] })).toEqual(['regions.0.sessions']);
    expect(problems({ regions: [{ ...first, sessions: 0 }] })).toEqual(['regions.0.sessions']);
  });

  it.each([
    ['no area', { regions: [] }, 'regions'],
    ['an area twice', { regions: [first, first] }, 'regions'],
    [
      'depths the wrong way round',
      { regions: [{ ...first, depth: { minUm: 900, maxUm: 800 } }] },
      'regions.0.depth',
    ],
    ['a day that does not exist', { startedOn: '2026-02-30' }, 'startedOn'],
    ['another goal', { goals: ['younger'] }, 'goals.0'],
    ['two lines in its name', { title: 'a\nb' }, 'title'],
    ['what it does not know', { done: 3 }, ''],
  ])('is refused with %s', (_what, change, path) => {
    expect(problems(change)).toContain(path);
  });

  it('is stopped with a reason only, and finished without one', () => {
    const end = { outcome: 'stopped', reason: '  ', conclusion: '' };
    expect(courseEndSchema.safeParse(end).success).toBe(false);
    expect(courseEndSchema.safeParse({ ...end, reason: 'Moved away' }).success).toBe(true);
    expect(courseEndSchema.safeParse({ ...end, outcome: 'finished' }).success).toBe(true);
  });

  it('has an area for itself while it runs', () => {
    const course = { id: 'one', ended: null, regions: fields.regions } as unknown as Course;
    expect(takenAreas([{ region: 'abdomen-lower', side: 'left' }], [course], 'two')).toHaveLength(1);
    expect(takenAreas([{ region: 'abdomen-lower', side: 'left' }], [course], 'one')).toEqual([]);
    expect(takenAreas([{ region: 'hip', side: 'left' }], [course], 'two')).toEqual([]);
    const ended = { ...course, ended: { at: 1 } } as unknown as Course;
    expect(takenAreas(fields.regions, [ended], 'two')).toEqual([]);
  });
});
