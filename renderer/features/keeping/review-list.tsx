import { useNavigate } from '@tanstack/react-router';
import { Scale } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { ReviewRow } from '../../../shared/keeping/review.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ListRow, RowList } from '../../ui/row-list.tsx';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { PatientLines } from '../patients/patient-lines.tsx';
import { useFullName } from '../patients/person-name.tsx';
import { KeepDialog } from './keep-dialog.tsx';
import { useKeepWords } from './keep-words.ts';
import styles from './keeping.module.css';

/** Rows that stand there before more are asked for: the periods are below. */
const atOnce = 50;

/** The records that a filter leaves, each with what an owner can decide. */
export const ReviewList = ({ rows }: { readonly rows: readonly ReviewRow[] }) => {
  const intl = useIntl();
  const [deciding, setDeciding] = useState<ReviewRow | null>(null);
  const [shown, setShown] = useState(atOnce);
  return (
    <>
      <RowList ordered>
        {rows.slice(0, shown).map((row) => (
          <ReviewEntry key={row.patient.id} row={row} onDecide={() => setDeciding(row)} />
        ))}
      </RowList>
      {rows.length > shown && (
        <div className="row-wrap">
          <Button onPress={() => setShown(shown + atOnce)}>
            {intl.formatMessage(
              { id: 'keeping.more', defaultMessage: 'Show {count} more' },
              { count: Math.min(atOnce, rows.length - shown) },
            )}
          </Button>
        </div>
      )}
      {deciding && <KeepDialog patient={deciding.patient} onClose={() => setDeciding(null)} />}
    </>
  );
};

interface ReviewEntryProps {
  readonly row: ReviewRow;
  readonly onDecide: () => void;
}

const ReviewEntry = ({ row, onDecide }: ReviewEntryProps) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const go = useGoToPatients();
  const fullName = useFullName();
  const words = useKeepWords();
  const { patient, hold } = row;
  const name = fullName(patient);
  return (
    <ListRow
      actions={
        <>
          <Button
            label={intl.formatMessage(
              { id: 'keeping.open.name', defaultMessage: 'Open chart of {name}' },
              { name },
            )}
            onPress={() => go.patient(patient.id)}
          >
            {intl.formatMessage({ id: 'keeping.open', defaultMessage: 'Open chart' })}
          </Button>
          <Button
            label={intl.formatMessage(
              { id: 'keeping.longer.name', defaultMessage: 'Keep longer the record of {name}' },
              { name },
            )}
            onPress={onDecide}
          >
            {intl.formatMessage({ id: 'keeping.longer', defaultMessage: 'Keep longer' })}
          </Button>
          {!hold && (
            <Button
              kind="danger"
              label={intl.formatMessage(
                { id: 'keeping.erase.name', defaultMessage: 'Decide to erase {name}' },
                { name },
              )}
              onPress={() =>
                void navigate({ to: '/patients/$patientId/erase', params: { patientId: patient.id } })
              }
            >
              {intl.formatMessage({ id: 'keeping.erase', defaultMessage: 'Erase' })}
            </Button>
          )}
        </>
      }
    >
      <PatientLines row={patient} />
      <p>
        <UnbrokenDates>{words.keep(row)}</UnbrokenDates>
      </p>
      {hold && (
        <p className={styles.held}>
          <Icon of={Scale} className="caution" />
          <span>
            <UnbrokenDates>{words.hold(row)}</UnbrokenDates>
          </span>
        </p>
      )}
    </ListRow>
  );
};
