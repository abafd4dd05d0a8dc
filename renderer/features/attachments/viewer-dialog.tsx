import { lazy, Suspense } from 'react';
import { useIntl } from 'react-intl';
import type { Attachment } from '../../../shared/attachments/attachment.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import { useAttachmentWords } from './attachment-words.ts';
import styles from './attachments.module.css';
import { FileValidity, MarkFile } from './file-validity.tsx';
import { PictureView } from './picture-view.tsx';

const PdfView = lazy(async () => ({ default: (await import('./pdf-view.tsx')).PdfView }));

/** One attachment, as large as there is room; its file is read whole before anything of it is shown. */
export const ViewerDialog = ({ id, onClose }: { readonly id: string; readonly onClose: () => void }) => {
  const intl = useIntl();
  const answer = useAnswer('attachments:get', { id });
  const attachment = answer.data;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={
        attachment?.label ?? intl.formatMessage({ id: 'attachments.viewer', defaultMessage: 'Attachment' })
      }
      actions={
        <>
          {attachment && <MarkFile attachment={attachment} />}
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'attachments.close', defaultMessage: 'Close' })}
          </Button>
        </>
      }
    >
      {answer.error && <FailureNotice failure={answer.error.failure} />}
      {answer.isPending && (
        <p role="status">
          {intl.formatMessage({ id: 'attachments.opening', defaultMessage: 'Reading the file' })}
        </p>
      )}
      {attachment && <Details attachment={attachment} />}
      {attachment?.state === 'here' && <Content attachment={attachment} />}
    </Dialog>
  );
};

const Content = ({ attachment }: { readonly attachment: Attachment }) => {
  const { id, label, content } = attachment;
  if (content.type !== 'pdf') return <PictureView id={id} label={label} content={content} />;
  return (
    <Suspense fallback={null}>
      <PdfView id={id} label={label} />
    </Suspense>
  );
};

const Details = ({ attachment }: { readonly attachment: Attachment }) => {
  const intl = useIntl();
  const words = useAttachmentWords();
  const { dateOf } = useLocalDay();
  const { note, at, by, state } = attachment;
  return (
    <div className={styles.details}>
      {state !== 'here' && <FailureNotice failure={{ code: 'damaged', reason: `file-${state}` }} />}
      <FileValidity attachment={attachment} />
      <p className="caption">
        {intl.formatMessage(
          {
            id: 'attachments.details',
            defaultMessage: '{summary}. {size}. Attached {date} by {by}.',
          },
          {
            summary: words.summary(attachment),
            size: words.size(attachment.content),
            date: formatDate(dateOf(at)),
            by,
          },
        )}
      </p>
      {note.trim() !== '' && (
        <p>
          <bdi>{note}</bdi>
        </p>
      )}
    </div>
  );
};
