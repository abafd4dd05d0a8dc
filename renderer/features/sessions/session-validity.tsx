import { Ban, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { validityLabel } from '../../../shared/labels/validity-labels.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { NotValidDialog } from '../corrections/not-valid-dialog.tsx';
import { type useValidity, ValidityNotes } from '../corrections/validity-notes.tsx';
import { EarlierVersions } from '../versions/earlier-versions.tsx';
import styles from './sealed-sheet.module.css';

interface SessionValidityProps {
  readonly session: Session;
  readonly title: string;
  readonly notes: ReturnType<typeof useValidity>;
}

/** Whether a sealed session is valid, what was said about it, and the way to mark it or to take the mark back. */
export const SessionValidity = ({ session, title, notes: { notes, failure } }: SessionValidityProps) => {
  const intl = useIntl();
  const refusal = useRefusal();
  const [open, setOpen] = useState(false);
  const { id, patient, invalid } = session;
  return (
    <section className={styles.part}>
      <h2 className={styles.head}>{intl.formatMessage(validityLabel)}</h2>
      <div className={styles.body}>
        {failure && <FailureNotice failure={failure} />}
        <ValidityNotes notes={notes} />
        <div className="row-wrap">
          <Button
            icon={invalid ? RotateCcw : Ban}
            onPress={() => setOpen(true)}
            notYet={refusal('corrections:add')}
          >
            {invalid
              ? intl.formatMessage({ id: 'valid-again.do', defaultMessage: 'Take back the mark' })
              : intl.formatMessage({ id: 'attachments.invalidate', defaultMessage: 'Mark as not valid' })}
          </Button>
          {notes.length > 0 && session.revision === 1 && (
            <EarlierVersions type="session" id={id} title={title} quiet />
          )}
        </div>
      </div>
      {open && (
        <NotValidDialog
          of={{ type: 'session', id }}
          patient={patient}
          title={title}
          what={invalid ? 'valid-again' : 'not-valid'}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
};
