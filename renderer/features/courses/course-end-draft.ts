import { z } from 'zod';
import { idSchema } from '../../../shared/ids.ts';
import { courseOutcomes } from '../../../shared/courses/course.ts';

/** The form with which a course is ended, as it is being filled in. */
export const courseEndDraftSchema = z.object({
  /** The course that it ends. */
  course: idSchema,
  outcome: z.enum(courseOutcomes),
  reason: z.string(),
  conclusion: z.string(),
  /** Why the end is corrected; drafts of before this was possible have none. */
  correction: z.string().default(''),
});
export type CourseEndDraft = z.infer<typeof courseEndDraftSchema>;
