import { FileText, Paperclip } from 'lucide-react';
import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import type { ShelfEntry } from '../../../shared/documents/shelf-entry.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Tag } from '../../ui/tag.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useGoToShelf } from './use-go-to-shelf.ts';
import { shelfKindLabels, shelfNeedLabels, shelfStateWords } from './shelf-words.ts';
import styles from './shelf.module.css';

export interface ShelfRowProps {
  readonly entry: ShelfEntry;
  readonly patient: string;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
  /** Opens an attached file. */
  readonly onSee: (attachment: string) => void;
  /** Attaches the scan of a printed form that came back signed. */
  readonly onReturned: (document: string) => void;
}

/** One line of the shelf: what it is, how it stands, and the way to it. */
export const ShelfRow = (props: ShelfRowProps) => {
  const intl = useIntl();
  const { entry, chosen, onChoose } = props;
  const { icon, tone, label } = shelfStateWords[entry.state];
  return (
    <li className={styles.row}>
      {entry.document === null && entry.attachment === null ? (
        <div className={styles.bare}>
          <Words entry={entry} />
        </div>
      ) : (
        <Checkbox checked={chosen} onChange={onChoose}>
          <Words entry={entry} />
        </Checkbox>
      )}
      <span className={styles.state}>
        <Tag icon={icon} tone={tone}>
          {intl.formatMessage(label)}
        </Tag>
      </span>
      <Actions {...props} />
    </li>
  );
};

const Words = ({ entry }: { readonly entry: ShelfEntry }) => {
  const intl = useIntl();
  const { kind, title, day, need, draft, reason, state } = entry;
  const kindWords = intl.formatMessage(shelfKindLabels[kind]);
  const caption =
    need === null
      ? [title === '' ? '' : kindWords, day === null ? '' : formatDate(day)].filter((part) => part !== '')
      : [intl.formatMessage(shelfNeedLabels[need])];
  return (
    <span className={styles.words}>
      <span className={classNames('strong', state === 'not-valid' && styles.struck)}>
        <bdi>{title === '' ? kindWords : title}</bdi>
      </span>
      <br />
      <span className="caption">
        {caption.join(', ')}
        {draft !== null &&
          intl.formatMessage({ id: 'shelf.draft', defaultMessage: ', being read on the screen' })}
        {reason !== '' && (
          <>
            <br />
            {intl.formatMessage(
              { id: 'shelf.not-valid', defaultMessage: 'Not valid: {reason}' },
              { reason: <bdi key="reason">{reason}</bdi> },
            )}
          </>
        )}
      </span>
    </span>
  );
};

const Actions = ({ entry, patient, onSee, onReturned }: ShelfRowProps) => {
  const intl = useIntl();
  const refusal = useRefusal();
  const goTo = useGoToShelf(patient);
  const { document, attachment, draft, need, kind, state, returned, title } = entry;
  const named = title === '' ? intl.formatMessage(shelfKindLabels[kind]) : title;
  const open = intl.formatMessage({ id: 'shelf.open', defaultMessage: 'Open' });
  const opened = intl.formatMessage(
    { id: 'shelf.open.what', defaultMessage: 'Open {title}' },
    { title: named },
  );
  const scan = intl.formatMessage({ id: 'shelf.returned.row', defaultMessage: 'Attach scan' });
  return (
    <span className={styles.acts}>
      {need !== null && goTo.remedy(kind) && (
        <Button onPress={goTo.remedy(kind)} notYet={refusal('drafts:save')}>
          {intl.formatMessage(goTo.remedyWords(kind))}
        </Button>
      )}
      {draft !== null && (
        <Button onPress={() => goTo.draft(draft, kind)} notYet={refusal('drafts:save')}>
          {intl.formatMessage({ id: 'shelf.go-on', defaultMessage: 'Go on' })}
        </Button>
      )}
      {state === 'offered' && document !== null && (
        <Button
          icon={Paperclip}
          label={`${scan}: ${named}`}
          onPress={() => onReturned(document)}
          notYet={refusal('attachments:attach')}
        >
          {scan}
        </Button>
      )}
      {returned !== null && (
        <Button icon={Paperclip} onPress={() => onSee(returned)}>
          {intl.formatMessage({ id: 'shelf.see-returned', defaultMessage: 'Signed paper' })}
        </Button>
      )}
      {document !== null && (
        <Button icon={FileText} label={opened} onPress={() => goTo.document(document)}>
          {open}
        </Button>
      )}
      {attachment !== null && (
        <Button icon={FileText} label={opened} onPress={() => onSee(attachment)}>
          {open}
        </Button>
      )}
    </span>
  );
};
