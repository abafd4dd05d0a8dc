import { useIntl } from 'react-intl';
import type { Figure } from '../../../shared/outcomes/views.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './outcomes.module.css';

interface FigureCellProps {
  readonly figure: Figure;
  /** Row and column in words, for readers. */
  readonly what: string;
  /** Stands below the count in place of the share. */
  readonly under?: string | undefined;
  readonly onOpen: () => void;
}

/** A count that opens its cases. Out of few cases it is grey and slanted and has no share; none opens nothing. */
export const FigureCell = ({ figure, what, under, onOpen }: FigureCellProps) => {
  const intl = useIntl();
  const { count, of, few, percent } = figure;
  const share =
    percent === null || count === 0
      ? ''
      : intl.formatMessage({ id: 'outcomes.percent', defaultMessage: '{percent}\u202f%' }, { percent });
  const below = under ?? share;
  const words = (
    <>
      <span className={`tabular ${styles.count}`}>{intl.formatNumber(count)}</span>
      {below !== '' && <span className={`caption tabular ${styles.below}`}>{below}</span>}
    </>
  );
  if (count === 0) return <td className={classNames(styles.zero, few && styles.few)}>{words}</td>;
  return (
    <td className={few ? styles.few : undefined}>
      <button type="button" className={styles.figure} onClick={onOpen}>
        <span className="visually-hidden">{`${what}: `}</span>
        {words}
        <span className="visually-hidden">
          {intl.formatMessage(
            {
              id: 'outcomes.cell.open',
              defaultMessage:
                '{of, plural, =0 {} other { of #}}{few, select, yes {, few cases} other {}}. Show the cases',
            },
            { of: under === undefined ? of : 0, few: few ? 'yes' : 'no' },
          )}
        </span>
      </button>
    </td>
  );
};
