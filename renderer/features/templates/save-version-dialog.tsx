import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnswer, useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { fieldsOfDraft, type StudioDraft } from './studio-draft.ts';
import { refreshedByTexts } from './refreshed.ts';

/** The longest note that the record takes. */
const longestNote = 300;

interface Props {
  readonly draft: StudioDraft;
  readonly draftId: string;
  /** Keeps the newest words before they are sent. */
  readonly onBefore: () => Promise<void>;
  readonly onClose: () => void;
  /** The person has seen that somebody else saved a version meanwhile, and goes on over it. */
  readonly onOnTop: (after: number) => void;
  readonly onSaved: () => void;
}

/** Asks what was changed, and keeps the text as its next version. Adopting is another step. */
export const SaveVersionDialog = ({ draft, draftId, onBefore, onClose, onOnTop, onSaved }: Props) => {
  const intl = useIntl();
  const save = useChange('templates:save', refreshedByTexts);
  const history = useAnswer('templates:history', draft.key);
  const [note, setNote] = useState('');
  const newest = history.data?.versions[0];
  const overtaken = newest !== undefined && newest.version !== draft.after;
  const tooLong = note.trim().length > longestNote;
  const send = async (): Promise<void> => {
    const fields = fieldsOfDraft(draft);
    if (fields === null || tooLong || overtaken) return;
    await onBefore();
    const { key, after } = draft;
    await save
      .mutateAsync({ ...key, after, fields, note: note.trim(), draft: draftId })
      .then(onSaved, () => history.refetch());
  };
  const tooLongWords = intl.formatMessage(
    { id: 'studio.note.too-long', defaultMessage: 'At most {most} characters.' },
    { most: longestNote },
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage(
        { id: 'studio.save.title', defaultMessage: 'Save version {version} of “{title}”' },
        { version: draft.after + 1, title: draft.title.trim() },
      )}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'studio.save.cancel', defaultMessage: 'Go on writing' })}
          </Button>
          {overtaken ? (
            <Button kind="primary" onPress={() => onOnTop(newest.version)}>
              {intl.formatMessage(
                { id: 'studio.save.on-top', defaultMessage: 'Save over it as version {version}' },
                { version: newest.version + 1 },
              )}
            </Button>
          ) : (
            <Button kind="primary" notYet={tooLong ? tooLongWords : ''} onPress={send}>
              {intl.formatMessage({ id: 'studio.save.go', defaultMessage: 'Save version' })}
            </Button>
          )}
        </>
      }
    >
      {overtaken ? (
        <Notice
          level="caution"
          title={intl.formatMessage(
            {
              id: 'studio.overtaken',
              defaultMessage: '{name} saved version {version} while you were writing.',
            },
            { name: newest.by ?? '', version: newest.version },
          )}
        >
          {intl.formatMessage({
            id: 'studio.overtaken.what',
            defaultMessage:
              'Both are kept. Your text can become the version after it; the differences are in the history of the text.',
          })}
        </Notice>
      ) : (
        <p>
          {intl.formatMessage({
            id: 'studio.save.what',
            defaultMessage:
              'It is used only after a practitioner has read and adopted it. Older versions stay as they are, and so does everything signed on them.',
          })}
        </p>
      )}
      <TextInput
        label={intl.formatMessage({ id: 'studio.note', defaultMessage: 'What was changed' })}
        value={note}
        onChange={setNote}
        autoFocus
        onKeyDown={({ key }) => {
          if (key === 'Enter') void send();
        }}
        error={tooLong ? tooLongWords : undefined}
      />
      {save.error && !overtaken && <FailureNotice failure={save.error.failure} />}
    </Dialog>
  );
};
