/** When skin is to be assessed again: before the first session of a course, before each further one, and at its end. */
import type { NextOfCourse } from '../courses/dates.ts';
import type { CourseProgress } from '../courses/progress.ts';
import { addDays } from '../dates/calendar.ts';
import { regionSideKey } from '../regions/region-side.ts';
import type { RegionSide } from '../regions/regions.ts';
import { addMonths } from '../rules/calendar.ts';
import type { Assessment } from './assessment.ts';

/** How old an assessment may be, in months, to stand for the skin before a course: as long as results go on changing. */
export const baselineMonths = 3;
/** Days before the day at the end of a course from which an assessment is that of its end. */
export const daysBeforeEnd = 14;

export const assessmentReasons = ['first', 'next', 'final'] as const;
export type AssessmentReason = (typeof assessmentReasons)[number];

/** Why an assessment is due, the day it follows from, and when these areas were assessed last; null never. */
export interface AssessmentDue {
  readonly reason: AssessmentReason;
  readonly on: string;
  readonly lastOn: string | null;
}

type Rated = Pick<Assessment, 'on' | 'areas' | 'course' | 'invalid'>;

/** The day on which any of these areas, or the course itself, was last assessed; null never. What is not valid does not count. */
export const lastAssessedOn = (
  course: { readonly id: string; readonly regions: readonly RegionSide[] },
  assessments: readonly Rated[],
): string | null => {
  const planned = new Set(course.regions.map(regionSideKey));
  const days = assessments
    .filter(
      ({ invalid, areas, course: of }) =>
        invalid === null &&
        (of === course.id || areas.length === 0 || areas.some((area) => planned.has(regionSideKey(area)))),
    )
    .map(({ on }) => on)
    .sort();
  return days.at(-1) ?? null;
};

/**
 * Whether an assessment belongs to the next date of a course, by the plan: before its first session, so that there is something to
 * compare with; before each further session where none was made since the one before (a look before the next session: domain.md
 * §2.13), only once a series was begun; and when results have settled, on the day of the photos at the end. Null for none.
 */
export const assessmentDue = (
  next: NextOfCourse,
  { sessions }: Pick<CourseProgress, 'sessions'>,
  lastOn: string | null,
): AssessmentDue | null => {
  const { on } = next;
  const due = (reason: AssessmentReason): AssessmentDue => ({ reason, on, lastOn });
  if (next.kind === 'final-photos')
    return lastOn !== null && lastOn >= addDays(on, -daysBeforeEnd) ? null : due('final');
  const before = sessions.at(-1);
  if (!before) return lastOn !== null && lastOn >= addMonths(on, -baselineMonths) ? null : due('first');
  return lastOn !== null && lastOn <= before.on ? due('next') : null;
};
