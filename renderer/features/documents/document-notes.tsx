import { Ban, FilePenLine } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { notValid } from '../../../shared/corrections/correction.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import { useAnswer } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { NotValidDialog } from '../corrections/not-valid-dialog.tsx';
import { RecordDialog } from '../corrections/record-dialog.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';

/** What was noted on a document since it was made: how many notes, and whether it is not valid. */
export const useDocumentNotes = (
  info: DocumentInfo | undefined,
): { readonly count: number; readonly invalid: ReturnType<typeof notValid> } => {
  const patient = info?.patient ?? null;
  const { data } = useAnswer('corrections:list', { patient: patient ?? '' }, { enabled: patient !== null });
  const notes = (data ?? []).filter(
    ({ of }) =>
      (of.type === 'document' && of.id === info?.id) ||
      (of.type === 'consent' && info?.kind === 'consent' && of.id === info.source),
  );
  return { count: notes.length, invalid: notValid(notes) };
};

/** Corrections of a consent; for what is not signed on the screen, the mark that it is not valid. */
export const DocumentNotes = ({
  info,
  isInvalid,
}: {
  readonly info: DocumentInfo;
  readonly isInvalid: boolean;
}) => {
  const intl = useIntl();
  const { dateOf } = useLocalDay();
  const refusal = useRefusal();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  if (info.patient === null || info.kind === 'addendum') return null;
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
  if (isInvalid) return null;
  return (
    <>
      <Button icon={Ban} onPress={() => setOpen(true)} notYet={refusal('corrections:add')}>
        {intl.formatMessage({ id: 'attachments.invalidate', defaultMessage: 'Mark as not valid' })}
      </Button>
      {open && <NotValidDialog document={info} onClose={close} />}
    </>
  );
};
