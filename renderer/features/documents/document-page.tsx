import { useParams, useRouter } from '@tanstack/react-router';
import { ArrowLeft, CircleCheck, FileDown, FileText, Printer } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime, formatTimeWithSeconds } from '../../../shared/dates/format.ts';
import { type DocumentInfo, mayHavePhotos } from '../../../shared/documents/document.ts';
import { call, useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ExportDialog } from '../exports/export-dialog.tsx';
import { useHome } from '../vault/home-context.tsx';
import { PrintDialog } from '../printing/print-dialog.tsx';
import { PdfLine } from '../works/pdf-line.tsx';
import { NotValidNotice } from '../corrections/not-valid-notice.tsx';
import { DocumentNotes, useDocumentNotes } from './document-notes.tsx';
import { DocumentFrame } from './document-frame.tsx';
import { kindMessages } from './kind-messages.ts';
import { useSavePdf } from './use-save-pdf.ts';

/** One frozen document as it stands, to be saved as a PDF. */
export const DocumentPage = () => {
  const intl = useIntl();
  const router = useRouter();
  const { documentId } = useParams({ from: '/documents/$documentId' });
  const document = useAnswer('documents:get', { id: documentId });
  const info = document.data;
  const pdf = useSavePdf(documentId);
  const [printing, setPrinting] = useState(false);
  const notes = useDocumentNotes(info);
  const title = info?.title ?? intl.formatMessage({ id: 'document.title', defaultMessage: 'Document' });
  const failure = pdf.failure ?? document.error?.failure;

  return (
    <WorkFrame
      current="documents"
      banner={
        <>
          <PageHead title={title}>{info && <DocumentFacts info={info} />}</PageHead>
          {failure && <FailureNotice failure={failure} />}
          <PdfLine waiting={pdf.isSaving} />
          {notes.invalid && <NotValidNotice invalid={notes.invalid} />}
        </>
      }
      actions={
        <ActionBar state={pdf.savedAt !== null && <SavedTag at={pdf.savedAt} />}>
          <Button leaves icon={ArrowLeft} onPress={() => router.history.back()}>
            {intl.formatMessage({ id: 'document.back', defaultMessage: 'Back' })}
          </Button>
          {info && <DocumentNotes info={info} isInvalid={notes.isOwn} />}
          <Button icon={FileDown} onPress={pdf.save}>
            {intl.formatMessage({ id: 'document.save-pdf', defaultMessage: 'Save as PDF' })}
          </Button>
          <Button kind="primary" icon={Printer} onPress={() => setPrinting(true)}>
            {intl.formatMessage({ id: 'document.print', defaultMessage: 'Print' })}
          </Button>
        </ActionBar>
      }
    >
      <DocumentFrame
        key={notes.count}
        id={documentId}
        title={title}
        hasPhotos={info !== undefined && mayHavePhotos(info.kind)}
      />
      {pdf.isAsked && (
        <ExportDialog
          title={intl.formatMessage(
            { id: 'document.save-title', defaultMessage: 'Save {title} as PDF' },
            { title },
          )}
          text={intl.formatMessage({
            id: 'document.save-text',
            defaultMessage: 'The file is not encrypted: whoever has it can read everything in it.',
          })}
          work="documents:save-pdf"
          file="pdf"
          save={(leaving) => call('documents:save-pdf', { id: documentId, leaving })}
          onClose={pdf.leave}
          back={intl.formatMessage({ id: 'document.save-back', defaultMessage: 'Back to the document' })}
        />
      )}
      {printing && (
        <PrintDialog
          title={intl.formatMessage(
            { id: 'document.print-title', defaultMessage: 'Print {title}' },
            { title },
          )}
          papers={[{ paper: { what: 'document', id: documentId }, copies: 1 }]}
          onClose={() => setPrinting(false)}
        />
      )}
    </WorkFrame>
  );
};

/** Kind, date and the first letters of the fingerprint, which the printed foot shows as well. */
const DocumentFacts = ({ info }: { readonly info: DocumentInfo }) => {
  const intl = useIntl();
  const { timeZone } = useHome();
  return (
    <>
      <Tag icon={FileText}>{intl.formatMessage(kindMessages[info.kind])}</Tag>
      <span className="caption">
        {intl.formatMessage(
          { id: 'document.made', defaultMessage: 'Made {date} at {time}' },
          { date: formatDate(dateOfInstant(info.at, timeZone)), time: formatTime(info.at, timeZone) },
        )}
      </span>
      <span className="caption push">
        {intl.formatMessage(
          { id: 'document.fingerprint', defaultMessage: 'Fingerprint {hash}' },
          { hash: info.hash.slice(0, 12) },
        )}
      </span>
    </>
  );
};

/** The quiet proof that the file was written. */
const SavedTag = ({ at }: { readonly at: number }) => {
  const intl = useIntl();
  return (
    <span role="status">
      <Tag icon={CircleCheck} tone="ok">
        {intl.formatMessage(
          { id: 'document.saved', defaultMessage: 'Saved as PDF {time}' },
          { time: formatTimeWithSeconds(at) },
        )}
      </Tag>
    </span>
  );
};
