import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import type { FactChange } from '../../../shared/versions/in-place.ts';
import { useHome } from '../vault/home-context.tsx';
import styles from './corrections.module.css';

interface ChangeWordsProps {
  readonly change: Pick<FactChange, 'before' | 'at' | 'by' | 'reason'>;
}

/** What stood before, struck through, with who changed it, when and why. */
export const ChangeWords = ({ change }: ChangeWordsProps) => {
  const intl = useIntl();
  const { timeZone } = useHome();
  const { before, at, by, reason } = change;
  return (
    <span className={styles.change}>
      {before === undefined ? (
        <span className="muted">
          {intl.formatMessage({ id: 'corrections.not-there', defaultMessage: 'Was not there before.' })}
        </span>
      ) : (
        <del>
          <span className="visually-hidden">
            {intl.formatMessage({ id: 'corrections.stood', defaultMessage: 'Stood before: ' })}
          </span>
          <bdi>{before}</bdi>
        </del>
      )}
      <span className="caption">
        <br />
        {intl.formatMessage(
          {
            id: 'corrections.who',
            defaultMessage: '{by}, {date} {time}{reason, select, none {} other {: {why}}}',
          },
          {
            by: <bdi key="by">{by}</bdi>,
            date: (
              <span key="date" className="date">
                {formatDate(dateOfInstant(at, timeZone))}
              </span>
            ),
            time: formatTime(at, timeZone),
            reason: reason === '' ? 'none' : 'other',
            why: <bdi key="why">{reason}</bdi>,
          },
        )}
      </span>
    </span>
  );
};
