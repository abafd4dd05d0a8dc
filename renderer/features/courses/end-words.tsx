import { useIntl } from 'react-intl';
import type { CourseEnd } from '../../../shared/courses/course.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import styles from './courses.module.css';

/** When and how a course ended, what came of it, and that it was corrected. */
export const EndWords = ({ ended }: { readonly ended: CourseEnd }) => {
  const intl = useIntl();
  const { dateOf } = useLocalDay();
  const { corrected } = ended;
  return (
    <>
      <p>
        <UnbrokenDates>
          {intl.formatMessage(
            {
              id: 'courses.ended-by',
              defaultMessage:
                '{outcome, select, stopped {Stopped early on {date} by {name}:} other {Finished on {date} by {name}.}}',
            },
            { outcome: ended.outcome, date: formatDate(dateOf(ended.at)), name: ended.by },
          )}
        </UnbrokenDates>{' '}
        {ended.outcome === 'stopped' && <bdi>{ended.reason}</bdi>}
      </p>
      <p className={styles.words}>
        {ended.conclusion.trim() === '' ? (
          <span className="muted">
            {intl.formatMessage({
              id: 'courses.no-conclusion',
              defaultMessage: 'No conclusion was written.',
            })}
          </span>
        ) : (
          <bdi>{ended.conclusion}</bdi>
        )}
      </p>
      {corrected && (
        <p className="caption">
          <UnbrokenDates>
            {intl.formatMessage(
              { id: 'courses.corrected-by', defaultMessage: 'Corrected on {date} by {name}:' },
              { date: formatDate(dateOf(corrected.at)), name: corrected.by },
            )}
          </UnbrokenDates>{' '}
          <bdi>{corrected.reason}</bdi>
        </p>
      )}
    </>
  );
};
