import { useIntl } from 'react-intl';
import { type Trend, trendKey } from '../../../shared/assessments/trend.ts';
import { trendName } from '../../../shared/assessments/trend-words.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import { useAreaNames } from '../../use-area-names.ts';
import { useAssessmentWords } from './assessment-words.ts';
import styles from './assessments.module.css';

/** Where a curve is about, in words. */
export const usePlaceWords = (): ((trend: Pick<Trend, 'area' | 'item'>) => string) => {
  const intl = useIntl();
  const nameOf = useAreaNames();
  return ({ area, item }) => {
    if (area) return nameOf(area);
    return item === 'total'
      ? intl.formatMessage({ id: 'trend.abdomen', defaultMessage: 'Whole abdomen' })
      : intl.formatMessage({ id: 'trend.no-area', defaultMessage: 'Not about a single area' });
  };
};

interface TrendListProps {
  readonly trends: readonly Trend[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

/** Every curve, under the area that it is about. */
export const TrendList = ({ trends, chosen, onChoose }: TrendListProps) => {
  const intl = useIntl();
  const placeOf = usePlaceWords();
  const { say } = useAssessmentWords();
  const groups = [...Map.groupBy(trends, placeOf)];
  return (
    <nav
      className={styles.list}
      aria-label={intl.formatMessage({ id: 'assessments.curves', defaultMessage: 'Curves' })}
    >
      {groups.map(([place, own]) => (
        <section key={place}>
          <h2 className={styles.group}>{place}</h2>
          <ul className={styles.choices}>
            {own.map((trend) => {
              const key = trendKey(trend);
              const count = trend.series.reduce((sum, { points }) => sum + points.length, 0);
              return (
                <li key={key}>
                  <button
                    type="button"
                    className={styles.choice}
                    aria-current={key === chosen}
                    onClick={() => onChoose(key)}
                  >
                    <span>{trendName(trend, say)}</span>
                    <span className="caption tabular">{count}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </nav>
  );
};

/** The same on a narrow window, where the list would stand between the head and the curve. */
export const TrendChoice = ({ trends, chosen, onChoose }: TrendListProps) => {
  const intl = useIntl();
  const placeOf = usePlaceWords();
  const { say } = useAssessmentWords();
  return (
    <div className={styles.choose}>
      <ComboBox
        label={intl.formatMessage({ id: 'assessments.curve', defaultMessage: 'Curve' })}
        reserveLine={false}
        options={trends.map((trend) => ({
          value: trendKey(trend),
          label: `${trendName(trend, say)}, ${placeOf(trend)}`,
        }))}
        value={chosen}
        onChange={(key) => {
          if (key !== null) onChoose(key);
        }}
      />
    </div>
  );
};
