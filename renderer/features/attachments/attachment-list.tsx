import { Ban, FileText, FileX2, Paperclip } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import {
  type Attachment,
  type AttachmentKind,
  pictureAddress,
} from '../../../shared/attachments/attachment.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { AttachDialog } from './attach-dialog.tsx';
import { useAttachmentWords } from './attachment-words.ts';
import styles from './attachments.module.css';
import { DropPlace, useFileChoice } from './drop-place.tsx';
import { useImport } from './use-import.ts';
import { ViewerDialog } from './viewer-dialog.tsx';

/** So many are shown before somebody asks for all. */
const shownFirst = 10;

interface AttachmentListProps {
  readonly patient: string;
  /** Only those of a sealed session, and what is attached here belongs to it; null: all of the patient. */
  readonly session: string | null;
  /** What a file is taken for at first; by its type when it is not said. */
  readonly suggested?: AttachmentKind;
}

/** Scans, photos and documents of a patient or a session: what is there, and the way to attach another one. */
export const AttachmentList = ({ patient, session, suggested }: AttachmentListProps) => {
  const intl = useIntl();
  const { today } = useLocalDay();
  const refusal = useRefusal()('attachments:attach');
  const list = useAnswer('attachments:list', { patient, session });
  const { state, bring, stop } = useImport();
  const bringFirst = ([file]: readonly File[]): void => {
    if (file) bring(file);
  };
  const choice = useFileChoice({ kind: 'any', several: false, onFiles: bringFirst });
  const [open, setOpen] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const attachments = list.data ?? [];
  const shown = all ? attachments : attachments.slice(0, shownFirst);
  return (
    <DropPlace onFiles={refusal === undefined ? bringFirst : undefined}>
      {list.error && <FailureNotice failure={list.error.failure} />}
      {list.data?.length === 0 && (
        <p className={`caption ${styles.none}`}>
          {intl.formatMessage({
            id: 'attachments.none',
            defaultMessage: 'Scanned paper sheets, photos and PDFs. A file can also be dropped here.',
          })}
        </p>
      )}
      <ul className={styles.list}>
        {shown.map((attachment) => (
          <li key={attachment.id}>
            <AttachmentItem attachment={attachment} onOpen={() => setOpen(attachment.id)} />
          </li>
        ))}
      </ul>
      {shown.length < attachments.length && (
        <Button kind="bare" onPress={() => setAll(true)}>
          {intl.formatMessage(
            { id: 'attachments.all', defaultMessage: 'Show all {count, number}' },
            { count: attachments.length },
          )}
        </Button>
      )}
      <div className={styles.add}>
        <Button icon={Paperclip} onPress={choice.choose} notYet={refusal}>
          {intl.formatMessage({ id: 'attachments.add', defaultMessage: 'Attach a file' })}
        </Button>
        {choice.element}
      </div>
      {state.step !== 'none' && (
        <AttachDialog
          state={state}
          of={{ patient, session, consent: null, document: null }}
          today={today}
          suggested={suggested}
          onAnother={choice.choose}
          onClose={stop}
        />
      )}
      {open !== null && <ViewerDialog id={open} onClose={() => setOpen(null)} />}
    </DropPlace>
  );
};

interface AttachmentItemProps {
  readonly attachment: Attachment;
  readonly onOpen: () => void;
}

const AttachmentItem = ({ attachment, onOpen }: AttachmentItemProps) => {
  const intl = useIntl();
  const words = useAttachmentWords();
  const { id, label, content, state, invalid } = attachment;
  return (
    <button type="button" className={styles.item} onClick={onOpen}>
      <span className={styles.thumbnail}>
        {content.type === 'pdf' || state === 'missing' ? (
          <Icon of={state === 'missing' ? FileX2 : FileText} />
        ) : (
          <img src={pictureAddress(id, 'small')} alt="" loading="lazy" decoding="async" draggable={false} />
        )}
      </span>
      <span className={styles.lines}>
        <span className={classNames('strong', invalid !== null && styles.struck)}>
          <bdi>{label}</bdi>
        </span>
        <span className="caption">{words.summary(attachment)}</span>
        {state !== 'here' && (
          <Tag icon={FileX2} tone="stop">
            {state === 'missing'
              ? intl.formatMessage({ id: 'attachments.missing', defaultMessage: 'File missing' })
              : intl.formatMessage({ id: 'attachments.changed', defaultMessage: 'File not as it was kept' })}
          </Tag>
        )}
        {invalid && (
          <Tag icon={Ban} tone="caution">
            {intl.formatMessage(
              { id: 'attachments.invalid', defaultMessage: 'Not valid: {reason}' },
              { reason: invalid.reason },
            )}
          </Tag>
        )}
      </span>
    </button>
  );
};
