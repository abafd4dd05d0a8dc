import { useIntl } from 'react-intl';
import { daysBetween } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { PatientRow } from '../../../shared/ipc/views.ts';
import { useAgeText } from './patient-lines.tsx';
import { PersonName } from './person-name.tsx';
import styles from './patient-details.module.css';
import { useLocalDates } from './use-local-day.ts';

/** Who the chosen row is, before the chart is opened: opening a chart is noted, looking down a list is not. */
export const PatientDetails = ({ row }: { readonly row: PatientRow }) => {
  const intl = useIntl();
  const ageText = useAgeText();
  const { today, dateOf } = useLocalDates();
  const seenOn = row.lastSeen === null ? null : dateOf(row.lastSeen);
  return (
    <section className={styles.details} aria-live="polite">
      <h2 className={styles.name}>
        <PersonName family={row.family} given={row.given} />
      </h2>
      <dl className={`facts ${styles.facts}`}>
        <dt>{intl.formatMessage({ id: 'patients.details.born', defaultMessage: 'Born' })}</dt>
        <dd>
          <span className="date">{formatDate(row.born)}</span> {ageText(row.born)}
        </dd>
        <dt>{intl.formatMessage({ id: 'patients.details.phone', defaultMessage: 'Phone' })}</dt>
        <dd>
          {row.phone === '' ? (
            <span className="muted">
              {intl.formatMessage({ id: 'patients.details.no-phone', defaultMessage: 'Not recorded' })}
            </span>
          ) : (
            <bdi className="num">{row.phone}</bdi>
          )}
        </dd>
        <dt>{intl.formatMessage({ id: 'patients.details.seen', defaultMessage: 'Last seen' })}</dt>
        <dd>
          {seenOn === null ? (
            <span className="muted">
              {intl.formatMessage({ id: 'patients.never-seen', defaultMessage: 'Not treated yet' })}
            </span>
          ) : (
            <>
              <span className="date">{formatDate(seenOn)}</span>{' '}
              <span className="muted">
                {intl.formatMessage(
                  {
                    id: 'patients.details.ago',
                    defaultMessage: '{days, plural, =0 {(today)} one {(yesterday)} other {(# days ago)}}',
                  },
                  { days: daysBetween(seenOn, today) },
                )}
              </span>
            </>
          )}
        </dd>
        <dt>{intl.formatMessage({ id: 'patients.details.number', defaultMessage: 'Number' })}</dt>
        <dd className="num">{row.number}</dd>
      </dl>
    </section>
  );
};
