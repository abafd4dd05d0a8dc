import { Ban, FilePenLine, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { firstNotValid, notValid, type NotValid } from '../../../shared/corrections/correction.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import { printedRecord } from '../../../shared/documents/printed-record.ts';
import { useAnswer } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { NotValidDialog } from '../corrections/not-valid-dialog.tsx';
import { RecordDialog } from '../corrections/record-dialog.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';

/** What was noted on a document since it was made, and on the record that it prints. */
export const useDocumentNotes = (
  info: DocumentInfo | undefined,
): { readonly count: number; readonly invalid: NotValid | null; readonly isOwn: boolean } => {
  const patient = info?.patient ?? null;
  const { data } = useAnswer('corrections:list', { patient: patient ?? '' }, { enabled: patient !== null });
  const record = info && printedRecord(info);
  const own = (data ?? []).filter(({ of }) => of.type === 'document' && of.id === info?.id);
  const notes = (data ?? []).filter(({ of }) => of.type === record?.type && of.id === record.id);
  return {
    count: own.length + notes.length,
    invalid: firstNotValid([...own, ...notes]),
    isOwn: notValid(own) !== null,
  };
};

/** Corrections of a consent; for what is not signed on the screen, the mark that it is not valid, and taking it back. */
export const DocumentNotes = ({
  info,
  isInvalid,
}: {
  readonly info: DocumentInfo;
  /** The document itself is marked, not only the record that it prints. */
  readonly isInvalid: boolean;
}) => {
  const intl = useIntl();
  const { dateOf } = useLocalDay();
  const refusal = useRefusal();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const { patient } = info;
  if (patient === null || info.kind === 'addendum') return null;
  if (info.kind === 'consent') {
    return (
      <>
        <Button icon={FilePenLine} onPress={() => setOpen(true)}>
          {intl.formatMessage({ id: 'chart.consent.correct', defaultMessage: 'Corrections' })}
        </Button>
        {open && (
          <RecordDialog
            type="consent"
            id={info.source}
            patient={patient}
            title={intl.formatMessage(
              { id: 'chart.consent.record', defaultMessage: 'Consent of {date}' },
              { date: formatDate(dateOf(info.at)) },
            )}
            onClose={close}
          />
        )}
      </>
    );
  }
  return (
    <>
      <Button
        icon={isInvalid ? RotateCcw : Ban}
        onPress={() => setOpen(true)}
        notYet={refusal('corrections:add')}
      >
        {isInvalid
          ? intl.formatMessage({ id: 'valid-again.do', defaultMessage: 'Take back the mark' })
          : intl.formatMessage({ id: 'attachments.invalidate', defaultMessage: 'Mark as not valid' })}
      </Button>
      {open && (
        <NotValidDialog
          of={{ type: 'document', id: info.id }}
          patient={patient}
          title={info.title}
          what={isInvalid ? 'valid-again' : 'not-valid'}
          onClose={close}
        />
      )}
    </>
  );
};
