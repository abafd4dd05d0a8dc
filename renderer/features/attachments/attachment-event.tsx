import { Ban, Image, Paperclip } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { TimelineEvent } from '../../../shared/ipc/views.ts';
import { timelineMessages } from '../../../shared/labels/timeline-labels.ts';
import { photoLine } from '../../../shared/timelines/describe-event.ts';
import { classNames } from '../../ui/class-names.ts';
import { Tag } from '../../ui/tag.tsx';
import { TimelineRow } from '../../ui/timeline.tsx';
import { SmallPhotos } from '../photos/small-photos.tsx';
import { useEventWords } from '../timelines/session-glyph.tsx';
import { useAttachmentWords } from './attachment-words.ts';
import styles from './attachments.module.css';
import { ViewerDialog } from './viewer-dialog.tsx';

interface AttachmentEventProps {
  readonly event: Extract<TimelineEvent, { readonly kind: 'attachment' }>;
  readonly date: string;
}

/** In the history: that a file was attached, and the way to look at it. */
export const AttachmentEvent = ({ event, date }: AttachmentEventProps) => {
  const intl = useIntl();
  const words = useAttachmentWords();
  const [open, setOpen] = useState(false);
  const { attachment, photo, by } = event;
  const { say } = useEventWords();
  return (
    <>
      <TimelineRow
        date={date}
        mark={{ icon: photo ? Image : Paperclip }}
        title={
          photo
            ? intl.formatMessage(timelineMessages.photo)
            : intl.formatMessage({ id: 'history.attachment', defaultMessage: 'File attached' })
        }
        state={
          attachment.invalid && (
            <Tag icon={Ban} tone="caution">
              {intl.formatMessage({ id: 'history.attachment.invalid', defaultMessage: 'Not valid' })}
            </Tag>
          )
        }
        onOpen={() => setOpen(true)}
      >
        <span className={classNames(attachment.invalid !== null && styles.struck)}>
          <bdi>{photo ? photoLine(photo, attachment.label, say) : attachment.label}</bdi>
        </span>
        {photo === null && `. ${words.summary(attachment)}`}
        <br />
        {by}
        {photo && attachment.invalid === null && <SmallPhotos photos={[attachment.id]} />}
      </TimelineRow>
      {open && <ViewerDialog id={attachment.id} onClose={() => setOpen(false)} />}
    </>
  );
};
