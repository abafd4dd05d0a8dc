import { CalendarClock, Camera, Lock } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { PlannedVisit } from '../../../shared/courses/dates.ts';
import { type Call, followUps } from '../../../shared/courses/follow-ups.ts';
import { placeIn, type CourseProgress } from '../../../shared/courses/progress.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { Tag } from '../../ui/tag.tsx';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { useCourseWords } from './course-words.ts';
import styles from './courses.module.css';

interface VisitRowsProps {
  readonly patient: string;
  readonly progress: CourseProgress;
  readonly visits: readonly PlannedVisit[];
  readonly finalPhotos: string | null;
  /** Days of the patient's photos. */
  readonly photos: readonly string[];
  readonly calls: readonly Call[];
}

/** Every date of a course in its order: what was sealed and what follows it, what is planned, and the photos at the end. */
export const VisitRows = ({ patient, progress, visits, finalPhotos, photos, calls }: VisitRowsProps) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const words = useCourseWords();
  const { today } = useLocalDay();
  const after = new Map(followUps(progress.sessions, photos, calls).map((each) => [each.session, each]));
  const done = progress.sessions.flatMap((session) => {
    const place = placeIn(progress, session);
    const follow = after.get(session.id);
    return place && follow ? [{ session, place, follow }] : [];
  });
  if (done.length + visits.length === 0)
    return (
      <p className="caption">
        {intl.formatMessage({ id: 'courses.no-dates', defaultMessage: 'No session was sealed.' })}
      </p>
    );
  return (
    <ol className={styles.visits}>
      {done.map(({ session, place, follow }) => (
        <li key={session.id}>
          <button
            type="button"
            className={`${styles.visit} ${styles.open}`}
            onClick={() => go.session(patient, session.id)}
          >
            <span className="date strong">{formatDate(session.on)}</span>
            <span className={styles.place}>{words.sessionOf(place)}</span>
            <Tag icon={Lock}>
              {intl.formatMessage({ id: 'courses.visit.sealed', defaultMessage: 'Sealed' })}
            </Tag>
            <span className="caption">{words.areas(place.areas)}</span>
            <span className="caption">
              <UnbrokenDates>{words.contact(follow)}</UnbrokenDates>
            </span>
            <span className="caption">
              <UnbrokenDates>{words.photoCheck(follow)}</UnbrokenDates>
            </span>
          </button>
        </li>
      ))}
      {visits.map((visit, index) => (
        <li key={visit.on} className={styles.visit}>
          <span className="date strong">{formatDate(visit.on)}</span>
          <span className={styles.place}>
            {visit.counts.length > 1
              ? intl.formatMessage({ id: 'courses.visit.mixed', defaultMessage: 'Session' })
              : words.sessionOf(visit)}
          </span>
          <Tag icon={CalendarClock} tone={index === 0 && visit.on < today ? 'caution' : 'plain'}>
            {intl.formatMessage(
              {
                id: 'courses.visit.state',
                defaultMessage: '{state, select, late {Overdue} agreed {Agreed} other {Planned}}',
              },
              { state: index === 0 && visit.on < today ? 'late' : visit.agreed ? 'agreed' : 'planned' },
            )}
          </Tag>
          {visit.counts.map((count) => (
            <span key={`${count.ordinal} ${count.planned}`} className="caption">
              {visit.counts.length > 1 ? words.countOf(count) : words.areas(count.areas)}
            </span>
          ))}
        </li>
      ))}
      {finalPhotos !== null && (
        <li className={styles.visit}>
          <span className="date strong">{formatDate(finalPhotos)}</span>
          <span>{intl.formatMessage({ id: 'courses.photos', defaultMessage: 'Photos at the end' })}</span>
          <Tag icon={Camera}>
            {intl.formatMessage({ id: 'courses.photos.due', defaultMessage: 'Due from then' })}
          </Tag>
        </li>
      )}
    </ol>
  );
};
