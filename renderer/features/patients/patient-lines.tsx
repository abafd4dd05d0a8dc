import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { ageYears } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { PatientRow } from '../../../shared/ipc/views.ts';
import { PersonName } from './person-name.tsx';
import { useLocalDates } from './use-local-day.ts';

interface PatientLinesProps {
  readonly row: Pick<PatientRow, 'family' | 'given' | 'born' | 'number'>;
  readonly draw?: (text: string) => ReactNode;
}

/** Age in completed years, as it stands after a birth date: "(35 y)". */
export const useAgeText = (): ((born: string) => string) => {
  const intl = useIntl();
  const { today } = useLocalDates();
  return (born) =>
    intl.formatMessage(
      { id: 'patients.age', defaultMessage: '({age}\u202fy)' },
      { age: ageYears(born, today) },
    );
};

/** A patient in two lines of a list: name; born, age and number. */
export const PatientLines = ({ row, draw }: PatientLinesProps) => {
  const intl = useIntl();
  const ageText = useAgeText();
  return (
    <span>
      <PersonName family={row.family} given={row.given} draw={draw} />
      <br />
      <span className="caption">
        {intl.formatMessage(
          { id: 'patients.born-line', defaultMessage: 'born {born} {age}, no. {number}' },
          {
            born: (
              <span className="date" key="born">
                {formatDate(row.born)}
              </span>
            ),
            age: ageText(row.born),
            number: row.number,
          },
        )}
      </span>
    </span>
  );
};
