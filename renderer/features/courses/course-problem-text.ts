import type { IntlShape } from 'react-intl';
import { courseLimits, type CourseKind } from '../../../shared/courses/course.ts';
import type { CourseProblem } from './course-draft.ts';

/** What stands against a field of the plan, as a sentence. `areas` names those that another course has. */
export const courseProblemText = (
  intl: IntlShape,
  problem: CourseProblem,
  { kind, areas }: { readonly kind: CourseKind; readonly areas: string },
): string => {
  const texts: Readonly<Record<CourseProblem, string>> = {
    'no-area': intl.formatMessage({
      id: 'courses.problem.no-area',
      defaultMessage: 'Choose at least one area.',
    }),
    'area-taken': intl.formatMessage(
      {
        id: 'courses.problem.area-taken',
        defaultMessage:
          'Already in another course that runs: {areas}. Take it off here, or finish the other course first.',
      },
      { areas },
    ),
    'not-sessions': intl.formatMessage(
      { id: 'courses.problem.not-sessions', defaultMessage: 'Enter a number from {min} to {max}.' },
      courseLimits.sessions,
    ),
    'not-interval': intl.formatMessage(
      {
        id: 'courses.problem.not-interval',
        defaultMessage:
          '{kind, select, maintenance {Enter {min} to {max} months.} other {Enter {min} to {max} weeks.}}',
      },
      { kind, ...courseLimits[kind] },
    ),
    'not-a-depth': intl.formatMessage({
      id: 'courses.problem.not-a-depth',
      defaultMessage: 'Enter depths from 0.10 to 20 mm, such as 1.50, or leave both empty.',
    }),
    'depth-reversed': intl.formatMessage({
      id: 'courses.problem.depth-reversed',
      defaultMessage: 'The first depth is greater than the second.',
    }),
    'not-a-date': intl.formatMessage({
      id: 'courses.problem.not-a-date',
      defaultMessage: 'Enter the day on which it begins.',
    }),
    'too-long': intl.formatMessage({
      id: 'courses.problem.too-long',
      defaultMessage: 'This is more than fits here.',
    }),
  };
  return texts[problem];
};
