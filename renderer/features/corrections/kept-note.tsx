import { useIntl } from 'react-intl';
import type { Patient } from '../../../shared/patients/patient.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { UnreadableWords } from '../drafts/unreadable-draft.tsx';
import { useStoredDrafts } from '../drafts/use-stored-draft.ts';
import { HoldDialog, KeepDialog } from '../keeping/keep-dialog.tsx';
import { reasonDraftSchema } from '../keeping/reason-draft.ts';
import { NotValidDialog } from './not-valid-dialog.tsx';
import { noteDraftSchema } from './note-draft.ts';
import { NoteWaiting } from './note-dialog.tsx';
import { RecordDialog } from './record-dialog.tsx';

interface KeptNoteProps {
  /** Of the note and its draft. */
  readonly id: string;
  readonly person: Pick<Patient, 'id' | 'family' | 'given'>;
  readonly onClose: () => void;
}

/** Goes on with a note or a decision about a record that was left open, over the patient's page. */
export const KeptNote = ({ id, person, onClose }: KeptNoteProps) => {
  const patient = person.id;
  const intl = useIntl();
  const drafts = useStoredDrafts(noteDraftSchema, 'correction', patient);
  const decisions = useStoredDrafts(reasonDraftSchema, 'correction', patient);
  const title = intl.formatMessage({ id: 'drafts.kind.correction', defaultMessage: 'Note on a record' });
  if (drafts === null || decisions === null) return <NoteWaiting title={title} onClose={onClose} />;
  const decision = decisions.readable.find((draft) => draft.id === id)?.state.decision;
  if (decision === 'keep') return <KeepDialog patient={person} onClose={onClose} />;
  if (decision) return <HoldDialog patient={person} held={decision === 'lift'} onClose={onClose} />;
  const unreadable = drafts.unreadable.find((draft) => draft.id === id);
  const kept = drafts.readable.find((draft) => draft.id === id)?.state;
  if (kept?.what === 'value' && (kept.of.type === 'consent' || kept.of.type === 'screening'))
    return (
      <RecordDialog
        type={kept.of.type}
        id={kept.of.id}
        patient={patient}
        title={kept.title}
        begins="value"
        onClose={onClose}
      />
    );
  if (kept && kept.what !== 'value')
    return (
      <NotValidDialog
        of={{ type: kept.of.type, id: kept.of.id }}
        patient={patient}
        title={kept.title}
        what={kept.what}
        onClose={onClose}
      />
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <Button kind="primary" onPress={onClose}>
          {intl.formatMessage({ id: 'versions.close', defaultMessage: 'Close' })}
        </Button>
      }
    >
      {unreadable ? (
        <UnreadableWords
          draft={unreadable}
          after={intl.formatMessage({
            id: 'corrections.unreadable',
            defaultMessage: 'Its text is below. Copy out what you need, and write the note anew.',
          })}
          start={intl.formatMessage({ id: 'versions.close', defaultMessage: 'Close' })}
          onStart={onClose}
        />
      ) : (
        <p>
          {intl.formatMessage({
            id: 'corrections.no-draft',
            defaultMessage: 'This note was saved or thrown away meanwhile.',
          })}
        </p>
      )}
    </Dialog>
  );
};
