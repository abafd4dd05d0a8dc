import { z } from 'zod';
import { courseEndSchema, courseSchema, type Course } from '../courses/course.ts';
import type { CourseSession } from '../courses/progress.ts';
import { idSchema } from '../ids.ts';
import { filledLine } from '../text/schema.ts';
import { answers, revision, signers, writers } from './channel.ts';

/** The plans of a patient, and the sealed sessions from which follows what was done of them. */
export interface PatientCourses {
  /** In the order in which they were planned, also those that ended. */
  readonly courses: readonly Course[];
  /** All sealed sessions of the patient, oldest first. */
  readonly sessions: readonly CourseSession[];
}

/** Plans of several sessions. */
export const courseChannels = {
  'courses:list': answers<PatientCourses>()(z.strictObject({ patient: idSchema })),
  'courses:save': answers<Course>()(
    z.strictObject({
      id: idSchema,
      patient: idSchema,
      revision,
      fields: courseSchema,
      draft: idSchema.nullable(),
    }),
    { roles: writers },
  ),
  'courses:end': answers<Course>()(
    z.strictObject({ id: idSchema, revision, end: courseEndSchema, draft: idSchema.nullable() }),
    { roles: signers },
  ),
  /** How a course ended is said anew, with the reason; the day on which it ended stays. */
  'courses:correct-end': answers<Course>()(
    z.strictObject({
      id: idSchema,
      revision,
      end: courseEndSchema,
      reason: filledLine(2000),
      draft: idSchema.nullable(),
    }),
    { roles: signers },
  ),
} as const;
