import { z } from 'zod';
import { sessionCourseSchema } from '../../shared/courses/course.ts';
import { idSchema } from '../../shared/ids.ts';
import { findingSchema } from '../../shared/rules/finding.ts';
import { sessionSchema } from '../../shared/sessions/session.ts';

/** What the entry of a sealed session says. */
export const sessionBodies = {
  /**
   * Version 2: `carried`, `zones`, `marks`, `davey` and the areas' `rf` are null or empty in what was sealed before.
   * Version 3: `courses`, empty in what was sealed before. Version 4: the device's `toleranceUm`, null before.
   * Version 5: an anaesthetic has `applications`; what was sealed before had one at most.
   * Version 6: `paper`, null in what was sealed before. Version 7: the areas' `parts`, empty before.
   * Version 8: `settled`, `hygiene`, the areas' `extent`, and what a radiofrequency device showed of skin.
   * Version 9: the areas' `planned` in place of one planned depth, the products' `appliedAt`, `hairRemoval` and `gloves`, not recorded before.
   */
  session: z.strictObject({
    patient: idSchema,
    ordinal: z.int(),
    byName: z.string(),
    reason: z.string(),
    startedAt: z.int(),
    /** Which session of which course it is, as the plan stood. */
    courses: z.array(sessionCourseSchema),
    findings: z.array(findingSchema),
    fields: sessionSchema,
  }),
};
