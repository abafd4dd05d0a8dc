import { Ban, FilePenLine, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { noteRules, notValid } from '../../../shared/corrections/correction.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useFresh } from '../patients/use-fresh.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { AsItWas } from './as-it-was.tsx';
import { CorrectForm } from './correct-form.tsx';
import { NotValidDialog } from './not-valid-dialog.tsx';
import { NotValidNotice } from './not-valid-notice.tsx';
import type { NoteDraft } from './note-draft.ts';

interface RecordDialogProps {
  readonly type: 'consent' | 'screening';
  readonly id: string;
  readonly patient: string;
  /** "Screening of 20-Nov-2026". */
  readonly title: string;
  /** Begins with a note that was left open. */
  readonly begins?: NoteDraft['what'];
  readonly onClose: () => void;
}

/** What a screening or a consent says, with the notes on it in their places, and the way to note another. */
export const RecordDialog = ({ type, id, patient, title, begins, onClose }: RecordDialogProps) => {
  const intl = useIntl();
  const { today } = useLocalDay();
  const refusal = useRefusal();
  useFresh(['versions:list']);
  const list = useAnswer('versions:list', { type, id });
  const notes = useAnswer('corrections:list', { patient });
  const [noting, setNoting] = useState<NoteDraft['what'] | null>(begins ?? null);
  const of = { type, id } as const;
  const newest = list.data?.at(-1);
  const back = begins === undefined ? () => setNoting(null) : onClose;
  if (noting === 'value' && newest)
    return <CorrectForm of={of} patient={patient} facts={newest.facts} title={title} onClose={back} />;
  if (noting !== null && noting !== 'value')
    return <NotValidDialog of={of} patient={patient} title={title} what={noting} onClose={back} />;
  const invalid = notValid((notes.data ?? []).filter((note) => note.of.type === type && note.of.id === id));
  const notYet = refusal('corrections:add');
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={title}
      actions={
        <>
          {newest && !newest.erased && noteRules[type].marks && notes.data && (
            <Button
              icon={invalid ? RotateCcw : Ban}
              onPress={() => setNoting(invalid ? 'valid-again' : 'not-valid')}
              notYet={notYet}
            >
              {invalid
                ? intl.formatMessage({ id: 'valid-again.do', defaultMessage: 'Take back the mark' })
                : intl.formatMessage({ id: 'attachments.invalidate', defaultMessage: 'Mark as not valid' })}
            </Button>
          )}
          {newest && !newest.erased && (
            <Button icon={FilePenLine} onPress={() => setNoting('value')} notYet={notYet}>
              {intl.formatMessage({ id: 'corrections.add', defaultMessage: 'Note a correction' })}
            </Button>
          )}
          <Button kind="primary" onPress={onClose}>
            {intl.formatMessage({ id: 'versions.close', defaultMessage: 'Close' })}
          </Button>
        </>
      }
    >
      {list.error && <FailureNotice failure={list.error.failure} />}
      {notes.error && <FailureNotice failure={notes.error.failure} />}
      {list.isPending && (
        <p role="status">{intl.formatMessage({ id: 'corrections.reading', defaultMessage: 'Reading it' })}</p>
      )}
      {invalid && <NotValidNotice invalid={invalid} />}
      {list.data && <AsItWas versions={list.data} today={today} />}
    </Dialog>
  );
};
