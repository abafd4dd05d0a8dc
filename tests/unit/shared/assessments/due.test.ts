import { describe, expect, it } from 'vitest';
import { assessmentDue, lastAssessedOn } from '../../../../shared/assessments/due.ts';
import type { Assessment } from '../../../../shared/assessments/assessment.ts';
import type { NextOfCourse } from '../../../../shared/courses/dates.ts';
import type { CourseSession } from '../../../../shared/courses/progress.ts';
import type { RegionSide } from '../../../../shared/regions/regions.ts';

const session = (on: string): CourseSession => ({
  id: on,
  revision: 1,
  at: Date.parse(on),
  on,
  nextDate: null,
  areas: [],
});
const visit = (on: string): NextOfCourse => ({
  kind: 'session',
  on,
  agreed: true,
  ordinal: 2,
  planned: 4,
  areas: [],
  counts: [],
});
const end = (on: string): NextOfCourse => ({ kind: 'final-photos', on });
const done = (...days: string[]) => ({ sessions: days.map(session) });

describe('an assessment', () => {
  it.each([
    ['none', null, 'first'],
    ['one of last year', '2025-11-01', 'first'],
    ['one of three months before', '2026-08-20', null],
    ['one of the day before', '2026-11-19', null],
  ])('is due before the first session of a course unless there is a fresh one: %s', (_what, last, reason) => {
    const due = assessmentDue(visit('2026-11-20'), done(), last);
    expect(due).toEqual(reason && { reason, on: '2026-11-20', lastOn: last });
  });

  it.each([
    ['a series was never begun', null, null],
    ['not since the session before', '2026-10-01', 'next'],
    ['on the day of the session before, which is before its needles', '2026-10-23', 'next'],
    ['since then', '2026-10-24', null],
  ])('is due before a further session: %s', (_what, last, reason) => {
    const due = assessmentDue(visit('2026-11-20'), done('2026-09-25', '2026-10-23'), last);
    expect(due).toEqual(reason && { reason, on: '2026-11-20', lastOn: last });
  });

  it.each([
    ['never', null, 'final'],
    ['before the last session', '2026-10-01', 'final'],
    ['too early for what comes of it', '2027-02-05', 'final'],
    ['two weeks before that day', '2027-02-06', null],
    ['on that day', '2027-02-20', null],
  ])('is due at the end of a course: %s', (_what, last, reason) => {
    const due = assessmentDue(end('2027-02-20'), done('2026-11-20'), last);
    expect(due).toEqual(reason && { reason, on: '2027-02-20', lastOn: last });
  });
});

describe('when areas were last assessed', () => {
  const own: RegionSide[] = [{ region: 'abdomen-lower', side: 'right' }];
  const course = { id: 'c', regions: own };
  const rated = (changes: Partial<Assessment>) => ({
    on: '2026-10-01',
    areas: own,
    course: null,
    invalid: null,
    ...changes,
  });

  it('counts their own areas, the course itself, and what is about no area alone', () => {
    expect(lastAssessedOn(course, [])).toBeNull();
    expect(lastAssessedOn(course, [rated({}), rated({ on: '2026-09-01' })])).toBe('2026-10-01');
    const flank: RegionSide[] = [{ region: 'flank', side: 'right' }];
    expect(lastAssessedOn(course, [rated({ areas: flank })])).toBeNull();
    expect(lastAssessedOn(course, [rated({ areas: flank, course: 'c' })])).toBe('2026-10-01');
    expect(lastAssessedOn(course, [rated({ areas: [] })])).toBe('2026-10-01');
    const invalid = { at: 1, by: 'A', reason: 'Another patient' };
    expect(lastAssessedOn(course, [rated({ invalid })])).toBeNull();
  });
});
