import { MessageSquare, PhoneCall, PhoneMissed } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { formatDate } from '../../../shared/dates/format.ts';
import type { FollowUpDue } from '../../../shared/follow-ups/due.ts';
import type { FollowUpReach } from '../../../shared/follow-ups/follow-up.ts';
import type { PatientRow } from '../../../shared/ipc/views.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useGoToPatients } from '../patients/open-form.ts';
import { PersonName } from '../patients/person-name.tsx';
import styles from './calls.module.css';
import { useFollowUpWords } from './follow-up-words.ts';

interface CallRowProps {
  readonly patient: PatientRow;
  readonly due: FollowUpDue;
}

/** One patient to call: the number, what it is about, and how the try ended. */
export const CallRow = ({ patient, due }: CallRowProps) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const words = useFollowUpWords();
  const refusal = useRefusal()('follow-ups:save');
  const save = useChange('follow-ups:save', ['dues:list', 'follow-ups:list', 'patients:timeline']);
  // A second press of the same button is the same try.
  const [id, setId] = useState(() => newId());
  const note = async (reach: Extract<FollowUpReach, 'no-answer' | 'message-left'>): Promise<void> => {
    const { session, kind } = due;
    const fields = { session, kind, at: Date.now(), reach, answers: null, note: '' };
    await save
      .mutateAsync({ id, patient: patient.id, revision: 0, fields, draft: null })
      .then(() => setId(newId()))
      .catch(() => undefined); // the row says it
  };
  return (
    <li className={styles.row}>
      <span className={styles.who}>
        <button type="button" className={styles.open} onClick={() => go.patient(patient.id)}>
          <PersonName family={patient.family} given={patient.given} />
        </button>
        <span className="caption">
          {intl.formatMessage(
            { id: 'calls.about', defaultMessage: '{kind}, session of {date}' },
            { kind: words.kind(due.kind), date: formatDate(due.sessionOn) },
          )}
        </span>
        <Tag icon={PhoneCall} tone={due.late ? 'caution' : 'plain'}>
          {words.due(due)}
        </Tag>
      </span>
      <span className="title tabular">
        {patient.phone.trim() === '' ? (
          <span className="caption">
            {intl.formatMessage({ id: 'calls.no-phone', defaultMessage: 'No telephone number' })}
          </span>
        ) : (
          <bdi>{patient.phone}</bdi>
        )}
      </span>
      <span className={styles.acts}>
        <Button icon={PhoneMissed} notYet={refusal} onPress={() => note('no-answer')}>
          {intl.formatMessage({ id: 'follow-up-reach.no-answer', defaultMessage: 'No answer' })}
          <Whose patient={patient} />
        </Button>
        <Button icon={MessageSquare} notYet={refusal} onPress={() => note('message-left')}>
          {intl.formatMessage({ id: 'follow-up-reach.message-left', defaultMessage: 'Message left' })}
          <Whose patient={patient} />
        </Button>
        <Button
          icon={PhoneCall}
          notYet={refusal}
          onPress={() =>
            go.form(patient.id, {
              kind: 'follow-up',
              id: newId(),
              session: due.session,
              look: due.kind,
              reached: true,
            })
          }
        >
          {intl.formatMessage({ id: 'follow-up-reach.reached', defaultMessage: 'Reached' })}
          <Whose patient={patient} />
        </Button>
      </span>
      {save.error && <FailureNotice failure={save.error.failure} />}
    </li>
  );
};

/** Which patient's button it is, for who hears the page. */
const Whose = ({ patient: { family, given } }: Pick<CallRowProps, 'patient'>) => (
  <span className="visually-hidden">{`, ${family} ${given}`}</span>
);
