import { Ban, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Attachment } from '../../../shared/attachments/attachment.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { NotValidDialog } from '../corrections/not-valid-dialog.tsx';
import { NotValidNotice } from '../corrections/not-valid-notice.tsx';
import { useValidity, ValidityNotes } from '../corrections/validity-notes.tsx';

type Marked = Pick<Attachment, 'id' | 'label' | 'patient' | 'invalid'>;

/** Marks an attached file as not valid or takes the mark back; the question stands over the dialog that shows the file. */
export const MarkFile = ({ attachment }: { readonly attachment: Marked }) => {
  const intl = useIntl();
  const refusal = useRefusal();
  const [open, setOpen] = useState(false);
  const { id, label, patient, invalid } = attachment;
  return (
    <>
      <Button
        icon={invalid ? RotateCcw : Ban}
        onPress={() => setOpen(true)}
        notYet={refusal('attachments:mark')}
      >
        {invalid
          ? intl.formatMessage({ id: 'valid-again.do', defaultMessage: 'Take back the mark' })
          : intl.formatMessage({ id: 'attachments.invalidate', defaultMessage: 'Mark as not valid' })}
      </Button>
      {open && (
        <NotValidDialog
          of={{ type: 'attachment', id }}
          patient={patient}
          title={label}
          what={invalid ? 'valid-again' : 'not-valid'}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
};

/** The mark that stands on an attached file, with every one before it and how it was taken back. */
export const FileValidity = ({ attachment: { id, patient, invalid } }: { readonly attachment: Marked }) => {
  const { notes, failure } = useValidity(patient, { type: 'attachment', id });
  return (
    <>
      {failure && <FailureNotice failure={failure} />}
      {invalid && <NotValidNotice invalid={invalid} />}
      {(invalid === null || notes.length > 1) && <ValidityNotes notes={notes} />}
    </>
  );
};
