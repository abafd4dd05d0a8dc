import { Ban, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { type Correction, validityNotes } from '../../../shared/corrections/correction.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import { validityLabel, validityWords } from '../../../shared/labels/validity-labels.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { NotValidDialog } from '../corrections/not-valid-dialog.tsx';
import { EarlierVersions } from '../versions/earlier-versions.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import styles from './sealed-sheet.module.css';

/** The marks of a session and those that were taken back, oldest first. */
export const useValidity = ({ id, patient }: Pick<Session, 'id' | 'patient'>) => {
  const { data, error } = useAnswer('corrections:list', { patient });
  const own = (data ?? []).filter(({ of }) => of.type === 'session' && of.id === id);
  return { notes: validityNotes(own), failure: error?.failure ?? null };
};

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
        {notes.length > 0 && (
          <ul>
            {notes.map((note) => (
              <li key={note.id}>
                <ValidityLine note={note} />
              </li>
            ))}
          </ul>
        )}
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

/** "Not valid: 20-Nov-2026 14:05 by Tomasz Wiśniewski: keyed in twice". */
const ValidityLine = ({ note: { at, by, fields } }: { readonly note: Correction }) => {
  const intl = useIntl();
  const { dateOf, timeZone } = useLocalDay();
  const what = fields.what === 'valid-again' ? 'valid-again' : 'not-valid';
  const when = { date: formatDate(dateOf(at)), time: formatTime(at, timeZone), by, reason: fields.reason };
  return (
    <>
      <span className="strong">{intl.formatMessage(validityWords[what])}</span>
      {': '}
      {intl.formatMessage(
        { id: 'sessions.sealed.amendment', defaultMessage: '{date} {time} by {by}: {reason}' },
        when,
      )}
    </>
  );
};
