import { useIntl } from 'react-intl';
import { type Clock, clockState } from '../../../shared/clocks/clock.ts';
import { formatTime } from '../../../shared/dates/format.ts';
import { clockNews } from '../clocks/clock-words.ts';
import { useTelling } from '../clocks/use-telling.ts';
import { clockWords, useNow } from '../sessions/use-now.ts';
import styles from './bare-clocks.module.css';

interface BareClocksProps {
  readonly clocks: readonly Clock[];
  /** What had reached its time by then was told, UTC ms. */
  readonly heardUntil?: number | undefined;
}

/** What runs while no record can be seen, without on whom; a clock chimes here as well. */
export const BareClocks = ({ clocks, heardUntil }: BareClocksProps) => {
  const intl = useIntl();
  const now = useNow(1000, clocks.length > 0);
  const said = useTelling(clocks, now, heardUntil);
  if (clocks.length === 0) return null;
  return (
    <>
      <ul
        className={styles.clocks}
        aria-label={intl.formatMessage({ id: 'veil.clocks', defaultMessage: 'Running clocks' })}
      >
        {clocks.map((clock) => (
          <li key={clock.key} className={styles.clock} data-state={clockState(clock, now)}>
            <span>
              {clock.kind === 'numbing' && clockState(clock, now) === 'running'
                ? intl.formatMessage(
                    { id: 'veil.clock', defaultMessage: 'Numbing cream, on since {time}' },
                    { time: formatTime(clock.since) },
                  )
                : clockState(clock, now) === 'running'
                  ? intl.formatMessage(
                      { id: 'veil.second-look', defaultMessage: 'Treatment ended at {time}' },
                      { time: formatTime(clock.since) },
                    )
                  : intl.formatMessage(clockNews[clock.kind])}
            </span>
            <span className={styles.time}>{clockWords(now - clock.since)}</span>
          </li>
        ))}
      </ul>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
};

/** The chime alone, while the screen is with a patient who reads: nothing of another patient stands there. */
export const ChimeAlone = ({ clocks }: Pick<BareClocksProps, 'clocks'>): null => {
  useTelling(clocks, useNow(1000, clocks.length > 0));
  return null;
};
