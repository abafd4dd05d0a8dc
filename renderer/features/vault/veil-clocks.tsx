import { useIntl } from 'react-intl';
import { formatTime } from '../../../shared/dates/format.ts';
import { clockWords, useNow } from '../sessions/use-now.ts';
import styles from './veil-page.module.css';

/** How long each numbing cream is on, without on whom; `clocks` are UTC ms. */
export const VeilClocks = ({ clocks }: { readonly clocks: readonly number[] }) => {
  const intl = useIntl();
  const now = useNow(1000, clocks.length > 0);
  if (clocks.length === 0) return null;
  return (
    <ul
      className={styles.clocks}
      aria-label={intl.formatMessage({ id: 'veil.clocks', defaultMessage: 'Running clocks' })}
    >
      {clocks.map((since, index) => (
        <li key={`${String(since)} ${String(index)}`} className={styles.clock}>
          <span>
            {intl.formatMessage(
              { id: 'veil.clock', defaultMessage: 'Numbing cream, on since {time}' },
              { time: formatTime(since) },
            )}
          </span>
          <span className={styles.time}>{clockWords(now - since)}</span>
        </li>
      ))}
    </ul>
  );
};
