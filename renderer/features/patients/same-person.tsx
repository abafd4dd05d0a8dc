import { Users } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { PatientRow } from '../../../shared/ipc/views.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Tag } from '../../ui/tag.tsx';
import { PatientLines } from './patient-lines.tsx';
import styles from './same-person.module.css';

interface RowsProps {
  readonly rows: readonly PatientRow[];
  readonly onOpen: (id: string) => void;
}

const Rows = ({ rows, onOpen }: RowsProps) => {
  const intl = useIntl();
  return (
    <ul className={styles.rows}>
      {rows.map((row) => (
        <li key={row.id} className={styles.row}>
          <PatientLines row={row} />
          <Button onPress={() => onOpen(row.id)}>
            {intl.formatMessage(
              { id: 'patients.open-number', defaultMessage: 'Open no. {number}' },
              { number: row.number },
            )}
          </Button>
        </li>
      ))}
    </ul>
  );
};

/** Beside the form: somebody with a name that overlaps and this birth date, telephone or e-mail is registered already. */
export const SamePersonNote = ({ rows, onOpen }: RowsProps) => {
  const intl = useIntl();
  return (
    <section aria-live="polite">
      <h2 className="heading">
        {intl.formatMessage({ id: 'patients.same-person', defaultMessage: 'Same person?' })}
      </h2>
      <Tag icon={Users} tone="ask">
        {intl.formatMessage({
          id: 'patients.same-person.why',
          defaultMessage: 'Similar name and the same birth date, telephone or e-mail',
        })}
      </Tag>
      <Rows rows={rows} onOpen={onOpen} />
    </section>
  );
};

interface SamePersonDialogProps extends RowsProps {
  readonly open: boolean;
  readonly name: string;
  readonly onClose: () => void;
  readonly onRegister: () => Promise<void>;
}

/** The same question when the new patient is saved: two charts of one person hide what was done. */
export const SamePersonDialog = ({
  open,
  rows,
  name,
  onClose,
  onOpen,
  onRegister,
}: SamePersonDialogProps) => {
  const intl = useIntl();
  return (
    <Dialog
      wide
      open={open}
      onClose={onClose}
      title={intl.formatMessage({
        id: 'patients.same-person.title',
        defaultMessage: 'Is this the same person?',
      })}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'patients.same-person.back', defaultMessage: 'Back to the form' })}
          </Button>
          <Button kind="primary" onPress={onRegister}>
            {intl.formatMessage(
              { id: 'patients.same-person.register', defaultMessage: 'Register {name} as another person' },
              { name },
            )}
          </Button>
        </>
      }
    >
      <p className="muted">
        {intl.formatMessage({
          id: 'patients.same-person.text',
          defaultMessage:
            'A similar name, and the same birth date, telephone or e-mail. Two charts of one person would hide what was done.',
        })}
      </p>
      <Rows rows={rows} onOpen={onOpen} />
    </Dialog>
  );
};
