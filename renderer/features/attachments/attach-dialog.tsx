import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import {
  type AttachmentFields,
  type AttachmentKind,
  attachmentKinds,
  attachmentSchema,
  type Belonging,
  type FileContent,
} from '../../../shared/attachments/attachment.ts';
import { attachmentKindLabels } from '../../../shared/labels/attachment-labels.ts';
import { takenProblems } from '../../../shared/labels/photo-labels.ts';
import { dayTaken } from '../../../shared/photos/taken.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useAttachmentWords } from './attachment-words.ts';
import styles from './attachments.module.css';
import type { ImportState } from './use-import.ts';

interface AttachDialogProps {
  readonly state: Exclude<ImportState, { readonly step: 'none' }>;
  readonly of: Belonging;
  readonly today: string;
  readonly suggested: AttachmentKind | undefined;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

/** A file on its way: how far it is, why it was refused, or what it is, to be attached. */
export const AttachDialog = ({ state, onAnother, onClose, ...rest }: AttachDialogProps) => {
  const intl = useIntl();
  if (state.step === 'ready')
    return <AttachForm key={state.import} ready={state} onClose={onClose} {...rest} />;
  const title = intl.formatMessage({ id: 'attachments.attach.title', defaultMessage: 'Attach a file' });
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'attachments.attach.cancel', defaultMessage: 'Attach nothing' })}
          </Button>
          {state.step === 'failed' && (
            <Button kind="primary" onPress={onAnother}>
              {intl.formatMessage({
                id: 'attachments.attach.another',
                defaultMessage: 'Choose another file',
              })}
            </Button>
          )}
        </>
      }
    >
      {state.step === 'failed' ? (
        <FailureNotice failure={state.failure} />
      ) : (
        <div className={styles.progress} role="status">
          <p>
            {state.step === 'sending'
              ? intl.formatMessage({ id: 'attachments.sending', defaultMessage: 'Reading the file' })
              : intl.formatMessage({ id: 'attachments.looking', defaultMessage: 'Checking what is in it' })}
          </p>
          <progress
            aria-label={title}
            max={1}
            value={state.step === 'sending' ? state.done / Math.max(1, state.of) : undefined}
          />
        </div>
      )}
      <p className={styles.fileName}>
        <bdi>{state.name}</bdi>
      </p>
    </Dialog>
  );
};

/** Without its ending; a file's name is only a first proposal for the label. */
const labelOf = (name: string): string => name.replace(/\.[A-Za-z]{3,4}$/, '').slice(0, 300);

const firstFields = (
  { name, content }: { readonly name: string; readonly content: FileContent },
  today: string,
  suggested: AttachmentKind | undefined,
): AttachmentFields => {
  const kind = suggested ?? (content.type === 'pdf' ? 'document' : 'photo');
  const takenOn = dayTaken(content.capturedAt, { broughtOn: today, born: null });
  return { kind, label: labelOf(name), note: '', takenOn };
};

interface AttachFormProps extends Pick<AttachDialogProps, 'of' | 'today' | 'suggested' | 'onClose'> {
  readonly ready: Extract<ImportState, { readonly step: 'ready' }>;
}

const AttachForm = ({ ready, of, today, suggested, onClose }: AttachFormProps) => {
  const intl = useIntl();
  const words = useAttachmentWords();
  const attach = useChange('attachments:attach', [
    'attachments:list',
    'photos:list',
    'patients:timeline',
    'patients:chart',
    'shelf:list',
  ]);
  const [id] = useState(() => newId());
  const [fields, setFields] = useState(() => firstFields(ready, today, suggested));
  const [day, setDay] = useState<string | null>(fields.takenOn);
  const [asked, setAsked] = useState(false);
  const needed = intl.formatMessage({ id: 'field-problem.empty', defaultMessage: 'Fill this in.' });
  const tooLate = fields.kind === 'photo' && day !== null && day > today;
  const save = async (): Promise<void> => {
    setAsked(true);
    if (tooLate) return;
    const whole = attachmentSchema.safeParse({ ...fields, takenOn: day });
    if (!whole.success) return;
    const input = { import: ready.import, id, of, fields: whole.data };
    await attach.mutateAsync(input).then(onClose, () => undefined);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage({ id: 'attachments.attach.title', defaultMessage: 'Attach a file' })}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'attachments.attach.cancel', defaultMessage: 'Attach nothing' })}
          </Button>
          <Button kind="primary" onPress={save}>
            {intl.formatMessage({ id: 'attachments.attach.save', defaultMessage: 'Attach' })}
          </Button>
        </>
      }
    >
      <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
        {attach.error && <FailureNotice failure={attach.error.failure} />}
        <p className="caption">
          <bdi>{ready.name}</bdi>, {words.size(ready.content)}
        </p>
        <Segmented
          label={intl.formatMessage({ id: 'attachments.kind', defaultMessage: 'What it is' })}
          full
          options={attachmentKinds.map((value) => ({
            value,
            label: intl.formatMessage(attachmentKindLabels[value]),
          }))}
          value={fields.kind}
          onChange={(kind) => setFields({ ...fields, kind })}
        />
        <TextInput
          label={intl.formatMessage({ id: 'attachments.label', defaultMessage: 'Name in the record' })}
          value={fields.label}
          onChange={(label) => setFields({ ...fields, label })}
          error={asked && fields.label.trim() === '' ? needed : undefined}
        />
        <DateInput
          label={intl.formatMessage({ id: 'attachments.day', defaultMessage: 'Day that it is of' })}
          value={day}
          today={today}
          reserveLine
          onChange={setDay}
          error={
            tooLate
              ? intl.formatMessage(takenProblems.afterBrought)
              : asked && day === null
                ? needed
                : undefined
          }
        />
        <TextInput
          label={intl.formatMessage({ id: 'attachments.note', defaultMessage: 'Note' })}
          value={fields.note}
          onChange={(note) => setFields({ ...fields, note })}
        />
      </form>
    </Dialog>
  );
};
