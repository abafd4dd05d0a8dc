import { useState } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { versionOn } from '../../../shared/versions/in-place.ts';
import type { RecordVersion } from '../../../shared/versions/version.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { useHome } from '../vault/home-context.tsx';
import styles from './corrections.module.css';
import { FactsInPlace } from './facts-in-place.tsx';

interface AsItWasProps {
  readonly versions: readonly RecordVersion[];
  readonly today: string;
}

/** A record as it stood at the end of a day; as it stands now while no day is chosen. */
export const AsItWas = ({ versions, today }: AsItWasProps) => {
  const intl = useIntl();
  const { timeZone } = useHome();
  const [day, setDay] = useState<string | null>(null);
  const stood = day === null ? undefined : versionOn(versions, day, (at) => dateOfInstant(at, timeZone));
  return (
    <>
      <div className={styles.day}>
        <DateInput
          label={intl.formatMessage({ id: 'corrections.day', defaultMessage: 'As it was on' })}
          help={intl.formatMessage({
            id: 'corrections.day.help',
            defaultMessage: 'Empty: as it stands now, with everything that was changed.',
          })}
          today={today}
          value={day}
          onChange={setDay}
        />
      </div>
      <div role="status" className="stack">
        {day !== null && (
          <p className="strong">
            {stood
              ? intl.formatMessage(
                  {
                    id: 'corrections.as-it-was',
                    defaultMessage: 'As it was on {date}: version {number} of {count}.',
                  },
                  { date: formatDate(day), number: stood.number, count: versions.length },
                )
              : intl.formatMessage(
                  { id: 'corrections.not-yet', defaultMessage: 'On {date} it was not there yet.' },
                  { date: formatDate(day) },
                )}
          </p>
        )}
      </div>
      {day === null ? <FactsInPlace versions={versions} /> : stood && <FactsInPlace versions={[stood]} />}
    </>
  );
};
