import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { type ApartPair, pairKey } from '../../../shared/merges/merge.ts';
import { Button } from '../../ui/button.tsx';
import { ListRow, RowList } from '../../ui/row-list.tsx';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import { useFullName } from '../patients/person-name.tsx';
import { useHome } from '../vault/home-context.tsx';
import styles from './merges.module.css';

interface ApartPairsProps {
  readonly pairs: readonly ApartPair[];
  readonly onTakeBack: (pair: ApartPair) => Promise<void>;
}

/** Charts that look alike and of which somebody said that they are of two people, each with the way to take that back. */
export const ApartPairs = ({ pairs, onTakeBack }: ApartPairsProps) => {
  const intl = useIntl();
  const fullName = useFullName();
  const { timeZone } = useHome();
  return (
    <section className={styles.group} aria-labelledby="apart-pairs">
      <h2 id="apart-pairs" className="heading">
        {intl.formatMessage({ id: 'apart.title', defaultMessage: 'Two people who look alike' })}
      </h2>
      <RowList>
        {pairs.map((pair) => {
          const [one, other] = [pair.one, pair.other].map(
            (chart) => `${fullName(chart)}, no. ${chart.number}`,
          );
          return (
            <ListRow
              key={pairKey(pair.one.id, pair.other.id)}
              actions={
                <Button
                  label={intl.formatMessage(
                    {
                      id: 'apart.take-back.name',
                      defaultMessage: 'Take this back: {one} and {other} are two people',
                    },
                    { one, other },
                  )}
                  onPress={() => onTakeBack(pair)}
                >
                  {intl.formatMessage({ id: 'apart.take-back', defaultMessage: 'Take this back' })}
                </Button>
              }
            >
              <p>
                {intl.formatMessage(
                  { id: 'apart.pair', defaultMessage: '{one} and {other}' },
                  { one: <bdi key="one">{one}</bdi>, other: <bdi key="other">{other}</bdi> },
                )}
              </p>
              <span className="caption">
                <UnbrokenDates>
                  {intl.formatMessage(
                    { id: 'apart.said', defaultMessage: 'Two people, says {by}, {on}' },
                    { by: pair.by, on: formatDate(dateOfInstant(pair.at, timeZone)) },
                  )}
                </UnbrokenDates>
              </span>
            </ListRow>
          );
        })}
      </RowList>
    </section>
  );
};
