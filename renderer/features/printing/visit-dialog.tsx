import { ArrowUp, Minus, Plus, Tag } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { templateLanguageLabels } from '../../../shared/labels/template-labels.ts';
import { mostCopies, type OfferedPaper } from '../../../shared/printing/printing.ts';
import { call, useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useHome } from '../vault/home-context.tsx';
import { PrintDialog } from './print-dialog.tsx';
import { sortMessages } from './printing-messages.ts';
import { beginQueue, choiceOf, movedUp, papersOf, withCopies, type QueueRow } from './queue.ts';
import styles from './printing.module.css';
import { useReadAnew } from './use-read-anew.ts';

interface VisitDialogProps {
  readonly patient: string;
  /** Null for papers that belong to no session. */
  readonly session: string | null;
  readonly onClose: () => void;
  /** Goes on to labels. */
  readonly onLabels: () => void;
}

/** All papers of a visit, each ticked or not, with copies and order; what was chosen is ticked the next time. */
export const VisitDialog = ({ patient, session, onClose, onLabels }: VisitDialogProps) => {
  const intl = useIntl();
  const { data: offered, error } = useAnswer('printing:offer', { patient, session });
  useReadAnew('printing:offer');
  const title =
    session === null
      ? intl.formatMessage({ id: 'printing.patient', defaultMessage: 'Print papers' })
      : intl.formatMessage({ id: 'printing.visit', defaultMessage: 'Print the papers of this visit' });
  if (offered) return <Queue title={title} offered={offered} onClose={onClose} onLabels={onLabels} />;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={title}
      actions={
        <Button onPress={onClose}>
          {intl.formatMessage({ id: 'printing.close', defaultMessage: 'Close' })}
        </Button>
      }
    >
      {error && <FailureNotice failure={error.failure} />}
    </Dialog>
  );
};

interface QueueProps {
  readonly title: string;
  readonly offered: readonly OfferedPaper[];
  readonly onClose: () => void;
  readonly onLabels: () => void;
}

const Queue = ({ title, offered, onClose, onLabels }: QueueProps) => {
  const intl = useIntl();
  const mayLabel = useRefusal()('papers:make') === undefined;
  const [rows, setRows] = useState(() => beginQueue(offered));
  return (
    <PrintDialog
      title={title}
      papers={papersOf(rows)}
      onClose={onClose}
      onDone={() => void call('printing:remember', { queue: choiceOf(rows) })}
    >
      <ol
        className={styles.queue}
        aria-label={intl.formatMessage({ id: 'printing.papers', defaultMessage: 'Papers, in this order' })}
      >
        {rows.map((row, index) => (
          <li key={row.key}>
            <Row
              row={row}
              isFirst={index === 0}
              onCopies={(copies) => setRows(withCopies(rows, row.key, copies))}
              onUp={() => setRows(movedUp(rows, row.key))}
            />
          </li>
        ))}
      </ol>
      {mayLabel && (
        <div className="row-wrap">
          <Button kind="bare" icon={Tag} onPress={onLabels}>
            {intl.formatMessage({ id: 'printing.labels', defaultMessage: 'Labels for a sample or a photo' })}
          </Button>
        </div>
      )}
    </PrintDialog>
  );
};

interface RowProps {
  readonly row: QueueRow;
  readonly isFirst: boolean;
  readonly onCopies: (copies: number) => void;
  readonly onUp: () => void;
}

const Row = ({ row, isFirst, onCopies, onUp }: RowProps) => {
  const intl = useIntl();
  const { timeZone } = useHome();
  const { title, sort, at, language, copies } = row;
  const kind = intl.formatMessage(sortMessages[sort]);
  const day = at === null ? '' : formatDate(dateOfInstant(at, timeZone));
  const about = [
    ...(title.startsWith(kind) ? [] : [kind]),
    ...(day === '' || title.includes(day) ? [] : [day]),
    ...(language === null ? [] : [intl.formatMessage(templateLanguageLabels[language])]),
  ].join(', ');
  return (
    <div className={styles.row}>
      <Checkbox checked={copies > 0} onChange={(ticked) => onCopies(ticked ? 1 : 0)}>
        <span className="strong">{title}</span>
        {about !== '' && <span className={styles.about}>{about}</span>}
      </Checkbox>
      {copies > 0 && <Copies row={row} isFirst={isFirst} onCopies={onCopies} onUp={onUp} />}
    </div>
  );
};

/** How many copies, and one place earlier; of a paper that is printed. */
const Copies = ({ row: { title, copies }, isFirst, onCopies, onUp }: RowProps) => {
  const intl = useIntl();
  return (
    <div className={styles.copies}>
      <Button
        kind="bare"
        icon={Minus}
        label={intl.formatMessage(
          { id: 'printing.fewer', defaultMessage: 'Fewer copies: {title}' },
          { title },
        )}
        onPress={() => onCopies(copies - 1)}
      />
      <output className={styles.count}>
        {intl.formatMessage({ id: 'printing.copies', defaultMessage: '{copies} ×' }, { copies })}
      </output>
      <Button
        kind="bare"
        icon={Plus}
        label={intl.formatMessage({ id: 'printing.more', defaultMessage: 'More copies: {title}' }, { title })}
        notYet={
          copies < mostCopies
            ? undefined
            : intl.formatMessage({ id: 'printing.most', defaultMessage: 'Nine copies at most.' })
        }
        onPress={() => onCopies(copies + 1)}
      />
      <span className={styles.place}>
        {!isFirst && (
          <Button
            kind="bare"
            icon={ArrowUp}
            label={intl.formatMessage(
              { id: 'printing.up', defaultMessage: 'Print earlier: {title}' },
              { title },
            )}
            onPress={onUp}
          />
        )}
      </span>
    </div>
  );
};
