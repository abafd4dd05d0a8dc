import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import type { ExposedPatient } from '../../../shared/exposures/exposure.ts';
import { Button } from '../../ui/button.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { PersonName } from '../patients/person-name.tsx';
import styles from './exposures.module.css';
import type { Exposures } from './use-exposures.ts';
import { sessionOfList } from './session-of-list.ts';

/** The patients with their sessions and the ways to reach them. */
export const ExposedList = ({ exposures }: { readonly exposures: Exposures }) => {
  const intl = useIntl();
  return (
    <div className={styles.sheet}>
      <ol>
        {exposures.rows.map((row) => (
          <ExposedRow key={row.id} row={row} />
        ))}
      </ol>
      {exposures.more && (
        <div className={styles.foot}>
          <Button onPress={exposures.showMore}>
            {intl.formatMessage({ id: 'exposures.more', defaultMessage: 'Show more patients' })}
          </Button>
        </div>
      )}
    </div>
  );
};

const ExposedRow = ({ row }: { readonly row: ExposedPatient }) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const reach = [row.phone, row.email, row.address].filter((part) => part.trim() !== '');
  return (
    <li className={styles.row}>
      <span className={styles.words}>
        <button type="button" className={styles.open} onClick={() => go.patient(row.id)}>
          <PersonName family={row.family} given={row.given} />
        </button>
        <span className="caption tabular">{`${row.number}, ${formatDate(row.born)}`}</span>
      </span>
      <span className={styles.words}>
        {reach.length === 0 && (
          <span className="caption">
            {intl.formatMessage({
              id: 'exposures.no-reach',
              defaultMessage: 'No telephone, e-mail or address',
            })}
          </span>
        )}
        {reach.map((part) => (
          <bdi key={part}>{part}</bdi>
        ))}
      </span>
      <span className={styles.words}>
        {row.sessions.map(({ id, ordinal, on, invalid }) => (
          <button key={id} type="button" className={styles.open} onClick={() => go.session(row.id, id)}>
            {intl.formatMessage(sessionOfList, {
              ordinal,
              date: formatDate(on),
              invalid: invalid ? 'yes' : 'no',
            })}
          </button>
        ))}
      </span>
    </li>
  );
};
