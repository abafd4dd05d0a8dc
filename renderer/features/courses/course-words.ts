import { useIntl } from 'react-intl';
import type { Course, CourseFields, SessionCourse } from '../../../shared/courses/course.ts';
import type { NextOfCourse, Rest, VisitCount } from '../../../shared/courses/dates.ts';
import type { FollowUp } from '../../../shared/courses/follow-ups.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import {
  courseGoalLabels,
  doneWords,
  intervalWords,
  sessionOfCourse,
} from '../../../shared/labels/course-labels.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';
import { useAreaWords } from '../../use-area-names.ts';

/** What courses, their progress and their dates are called on the screen. */
export const useCourseWords = () => {
  const intl = useIntl();
  const areaWords = useAreaWords();
  const sessionOf = ({ ordinal, planned }: Pick<SessionCourse, 'ordinal' | 'planned'>): string =>
    intl.formatMessage(sessionOfCourse, { over: ordinal > planned ? 'yes' : 'no', ordinal, planned });
  return {
    /** Its own name, or that of its areas. */
    name: ({
      title,
      regions,
    }: Pick<Course, 'title'> & { readonly regions: readonly RegionSide[] }): string =>
      title.trim() === '' ? areaWords(regions) : title,
    areas: areaWords,
    every: ({ kind, interval }: Pick<CourseFields, 'kind' | 'interval'>): string =>
      intl.formatMessage(intervalWords, { kind, count: interval }),
    goals: ({ goals, goal }: Pick<CourseFields, 'goals' | 'goal'>): string =>
      [...goals.map((each) => intl.formatMessage(courseGoalLabels[each])), goal.trim()]
        .filter((part) => part !== '')
        .join('. '),
    done: (of: { readonly done: number; readonly planned: number; readonly more: number }): string =>
      intl.formatMessage(doneWords, of),
    sessionOf,
    /** "2 of 4: Breast, both sides", where the areas of one session stand differently. */
    countOf: ({ ordinal, planned, areas }: VisitCount): string =>
      intl.formatMessage(
        { id: 'courses.visit.count', defaultMessage: '{ordinal} of {planned}: {areas}' },
        { ordinal, planned, areas: areaWords(areas) },
      ),
    /** Of a sealed session: "Course: session 2 of 4, Lower abdomen, both sides". */
    ofSession: ({ title, areas, kind, ...numbers }: SessionCourse): string =>
      intl.formatMessage(
        {
          id: 'courses.of-session',
          defaultMessage:
            '{kind, select, maintenance {Maintenance: {session}, {name}} other {Course: {session}, {name}}}',
        },
        { kind, session: sessionOf(numbers), name: title.trim() === '' ? areaWords(areas) : title },
      ),
    /** "Session 3 of 4 from 10-Dec-2026", or when it was agreed for. */
    next: (next: NextOfCourse): string =>
      next.kind === 'final-photos'
        ? intl.formatMessage(
            { id: 'courses.next.photos', defaultMessage: 'Photos at the end from {date}' },
            { date: formatDate(next.on) },
          )
        : intl.formatMessage(
            {
              id: 'courses.next.session',
              defaultMessage:
                '{agreed, select, true {Agreed for {date}: {session}} other {From {date}: {session}}}',
            },
            { agreed: String(next.agreed), date: formatDate(next.on), session: sessionOf(next) },
          ),
    /** "Contact due 02-Dec-2026 to 04-Dec-2026", or when the patient was reached. */
    contact: ({ contact: { from, until, reached } }: FollowUp): string =>
      reached === null
        ? intl.formatMessage(
            { id: 'courses.contact', defaultMessage: 'Contact due {from} to {until}' },
            { from: formatDate(from), until: formatDate(until) },
          )
        : intl.formatMessage(
            { id: 'courses.contact.reached', defaultMessage: 'Reached {on}' },
            { on: formatDate(reached) },
          ),
    photoCheck: ({ photo: { due, taken } }: FollowUp): string =>
      intl.formatMessage(
        {
          id: 'courses.photo-check',
          defaultMessage: 'Photo check due {due}{taken, select, none {} other {, photo of {taken} attached}}',
        },
        { due: formatDate(due), taken: taken === null ? 'none' : formatDate(taken) },
      ),
    /** How long an area has rested, by the plan and the rules; never that it may be needled. */
    rest: ({ days, limits }: Rest): string =>
      [
        intl.formatMessage(
          {
            id: 'courses.rest.days',
            defaultMessage: '{days, plural, =0 {today} one {yesterday} other {# days ago}}',
          },
          { days },
        ),
        ...limits
          .filter(({ passed }) => !passed)
          .map((limit) =>
            intl.formatMessage(
              { id: 'courses.rest.limit', defaultMessage: '{days} days are over from {date}' },
              { days: limit.days, date: formatDate(limit.from) },
            ),
          ),
      ].join('; '),
  };
};
