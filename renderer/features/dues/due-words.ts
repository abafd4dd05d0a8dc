import { useIntl } from 'react-intl';
import type { AssessmentReason } from '../../../shared/assessments/due.ts';
import { longestOverdue, type Due, type DueGroup } from '../../../shared/dues/due.ts';
import { formatDate, formatDayMonth } from '../../../shared/dates/format.ts';
import { daysBetween } from '../../../shared/dates/calendar.ts';
import { seriousLabels } from '../../../shared/labels/adverse-event-labels.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { useEventWords } from '../adverse-events/event-words.ts';
import { useCourseWords } from '../courses/course-words.ts';
import { useFollowUpWords } from '../follow-ups/follow-up-words.ts';
import { consentStateWords } from '../patients/consent-state-words.ts';
import { useLocalDay } from '../patients/use-local-day.ts';

export const groupTitles: Readonly<Record<DueGroup, Message>> = {
  'follow-up': { id: 'dues.follow-up', defaultMessage: 'Calls and checks' },
  event: { id: 'dues.event', defaultMessage: 'Adverse events that go on' },
  photos: { id: 'dues.photos', defaultMessage: 'Photos at the end of a course' },
  assessment: { id: 'dues.assessment', defaultMessage: 'Assessments' },
  consent: { id: 'dues.consent', defaultMessage: 'Consent before the next session' },
  screening: { id: 'dues.screening', defaultMessage: 'Screening before the next session' },
  recall: { id: 'dues.recall', defaultMessage: 'Maintenance' },
};

/** What a press does about one of the group. */
export const groupActions: Readonly<Record<DueGroup, Message>> = {
  'follow-up': { id: 'dues.follow-up.act', defaultMessage: 'Open card' },
  event: { id: 'dues.event.act', defaultMessage: 'Look and record' },
  photos: { id: 'dues.photos.act', defaultMessage: 'Open chart' },
  assessment: { id: 'dues.assessment.act', defaultMessage: 'Assess' },
  consent: { id: 'dues.consent.act', defaultMessage: 'Open chart' },
  screening: { id: 'dues.screening.act', defaultMessage: 'Screen' },
  recall: { id: 'dues.recall.act', defaultMessage: 'Open course' },
};

const assessmentReasons: Readonly<Record<AssessmentReason, Message>> = {
  first: {
    id: 'dues.assessment.first',
    defaultMessage:
      '{known, select, yes {last assessed on {last}} other {not assessed yet}}; first session {when}',
  },
  next: {
    id: 'dues.assessment.next',
    defaultMessage: 'last assessed on {last}, with a session since; next session {when}',
  },
  final: {
    id: 'dues.assessment.final',
    defaultMessage:
      'three months after the last session, {when}; {known, select, yes {last assessed on {last}} other {not assessed yet}}',
  },
};

/** Why each of the list is in it, in one line. */
export const useDueReason = (): ((due: Due) => string) => {
  const intl = useIntl();
  const { today } = useLocalDay();
  const events = useEventWords();
  const calls = useFollowUpWords();
  const courses = useCourseWords();
  const onDay = (on: string): string => {
    const days = daysBetween(today, on);
    return intl.formatMessage(
      {
        id: 'dues.on',
        defaultMessage: '{days, plural, =0 {today} =1 {tomorrow} other {{date}}}',
      },
      { days: days === 0 || days === 1 ? days : 2, date: formatDayMonth(on) },
    );
  };
  return (due) => {
    switch (due.group) {
      case 'follow-up':
        return `${calls.kind(due.due.kind)}, ${calls.due(due.due)}`;
      case 'event':
        return [
          events.name(due),
          intl.formatMessage(
            {
              id: 'events.since',
              defaultMessage: 'since {date}, {days, plural, =0 {today} one {# day} other {# days}}',
            },
            { date: formatDate(due.beganOn), days: Math.max(0, daysBetween(due.beganOn, today)) },
          ),
          ...(due.serious ? [intl.formatMessage(seriousLabels.yes).toLowerCase()] : []),
        ].join(', ');
      case 'photos':
        return intl.formatMessage(
          { id: 'dues.photos.why', defaultMessage: 'three months after the last session, {when}' },
          { when: onDay(due.on) },
        );
      case 'assessment':
        return intl.formatMessage(assessmentReasons[due.reason], {
          known: due.lastOn === null ? 'no' : 'yes',
          last: due.lastOn === null ? '' : formatDate(due.lastOn),
          when: onDay(due.on),
        });
      case 'consent':
        return intl.formatMessage(
          { id: 'dues.consent.why', defaultMessage: '{state}; next session {when}' },
          { state: intl.formatMessage(consentStateWords[due.need].short), when: onDay(due.on) },
        );
      case 'screening':
        return due.askedOn === null
          ? intl.formatMessage(
              { id: 'dues.screening.never', defaultMessage: 'not screened yet; next session {when}' },
              { when: onDay(due.on) },
            )
          : intl.formatMessage(
              {
                id: 'dues.screening.old',
                defaultMessage: 'last asked one by one on {date}; next session {when}',
              },
              { date: formatDate(due.askedOn), when: onDay(due.on) },
            );
      case 'recall':
        return intl.formatMessage(
          { id: 'dues.recall.why', defaultMessage: '{name}, was due {date}' },
          {
            name:
              due.course.title.trim() ||
              (due.course.next.kind === 'session' ? courses.areas(due.course.next.areas) : ''),
            // Long ago a day without its year could be any.
            date: daysBetween(due.on, today) > longestOverdue ? formatDate(due.on) : formatDayMonth(due.on),
          },
        );
    }
  };
};
