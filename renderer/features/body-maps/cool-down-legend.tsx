import { useIntl } from 'react-intl';
import { classNames } from '../../ui/class-names.ts';
import { useHome } from '../vault/home-context.tsx';
import { coolDownOf } from './cool-down.ts';
import styles from './body-maps.module.css';

/** The colours of the cool-down map in words: days since the last needling, by the limits of the interval rules. */
export const CoolDownLegend = () => {
  const intl = useIntl();
  const { limits, tintOf } = coolDownOf(useHome().changes);
  const wordsOf = (stage: number): string => {
    const [from = 0, under = 0] = [limits[stage - 1], limits[stage]];
    if (stage >= limits.length) {
      return intl.formatMessage(
        { id: 'body-maps.legend.later', defaultMessage: 'From {from} days' },
        { from },
      );
    }
    return stage === 0
      ? intl.formatMessage({ id: 'body-maps.legend.under', defaultMessage: 'Under {under} days' }, { under })
      : intl.formatMessage(
          { id: 'body-maps.legend.between', defaultMessage: '{from}–{last} days' },
          { from, last: under - 1 },
        );
  };
  return (
    <ul
      className={styles.legend}
      aria-label={intl.formatMessage({
        id: 'body-maps.legend',
        defaultMessage: 'Days since the last needling',
      })}
    >
      {[...limits, 0].map((_, stage) => (
        <li key={stage}>
          <span className={classNames(styles.swatch, styles[tintOf(stage)])} aria-hidden />
          {wordsOf(stage)}
        </li>
      ))}
      <li>
        <span className={styles.swatch} aria-hidden />
        {intl.formatMessage({ id: 'body-maps.legend.never', defaultMessage: 'Never' })}
      </li>
    </ul>
  );
};
