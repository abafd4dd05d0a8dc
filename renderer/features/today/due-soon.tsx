import { CalendarClock } from 'lucide-react';
import { useIntl } from 'react-intl';
import { needsSignature } from '../../../shared/consents/consent-state.ts';
import type { DueOfCourse } from '../../../shared/courses/dates.ts';
import { daysBetween } from '../../../shared/dates/calendar.ts';
import { formatDayMonth } from '../../../shared/dates/format.ts';
import type { TodayView } from '../../../shared/ipc/views.ts';
import { Icon } from '../../ui/icon.tsx';
import { consentStateWords } from '../patients/consent-state-words.ts';
import { useCourseWords } from '../courses/course-words.ts';
import { useGoToPatients } from '../patients/open-form.ts';
import { PersonName } from '../patients/person-name.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import { AsideList } from './aside-list.tsx';
import styles from './aside-list.module.css';

/** Whose next session falls into the coming seven days, with the phone number. */
export const DueSoon = ({ due, moreDue }: Pick<TodayView, 'due' | 'moreDue'>) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const { today } = useLocalDay();
  const words = useCourseWords();
  /** "session 3 of 4, Lower abdomen, both sides". */
  const reason = ({ kind, title, next }: DueOfCourse): string => {
    if (next.kind === 'final-photos')
      return intl.formatMessage({
        id: 'today.due.photos',
        defaultMessage: 'photos at the end of the course',
      });
    const name = title.trim() === '' ? words.areas(next.areas) : title;
    return kind === 'maintenance'
      ? intl.formatMessage({ id: 'today.due.maintenance', defaultMessage: 'maintenance, {name}' }, { name })
      : `${words.sessionOf(next)}, ${name}`;
  };
  const when = (date: string): string => {
    const weekday = intl.formatDate(Date.parse(date), { weekday: 'short', timeZone: 'UTC' });
    const days = daysBetween(today, date);
    if (days === 0) return intl.formatMessage({ id: 'today.due.today', defaultMessage: 'Today' });
    if (days === 1) return intl.formatMessage({ id: 'today.due.tomorrow', defaultMessage: 'Tomorrow' });
    return `${weekday} ${formatDayMonth(date)}`;
  };
  return (
    <AsideList
      title={intl.formatMessage({ id: 'today.due', defaultMessage: 'Next sessions' })}
      note={intl.formatMessage({ id: 'today.due.note', defaultMessage: 'within 7 days' })}
    >
      {due.length === 0 && (
        <li className={`caption ${styles.none}`}>
          {intl.formatMessage({
            id: 'today.due.none',
            defaultMessage: 'No next date falls into these days.',
          })}
        </li>
      )}
      {due.map(({ patient, date, course, consent }) => (
        <li key={`${patient.id} ${date} ${course?.id ?? ''}`}>
          <button type="button" className={styles.item} onClick={() => go.patient(patient.id)}>
            <Icon of={CalendarClock} className="muted" />
            <span className={styles.words}>
              <PersonName family={patient.family} given={patient.given} />
              {patient.phone.trim() !== '' && <bdi className="tabular">{patient.phone}</bdi>}
              <span className="caption">
                {when(date)}
                {course && `, ${reason(course)}`}
              </span>
              {needsSignature(consent) && (
                <span className="caption">{intl.formatMessage(consentStateWords[consent].short)}</span>
              )}
            </span>
          </button>
        </li>
      ))}
      {moreDue && (
        <li className={`caption ${styles.none}`}>
          {intl.formatMessage(
            {
              id: 'today.due.more',
              defaultMessage: 'These are the first {count}. More fall into these days and follow here.',
            },
            { count: due.length },
          )}
        </li>
      )}
    </AsideList>
  );
};
