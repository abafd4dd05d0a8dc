import { ArrowUp, Minus, Plus } from 'lucide-react';
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
import { useHome } from '../vault/home-context.tsx';
import { PrintDialog } from './print-dialog.tsx';
import { sortMessages } from './printing-messages.ts';
import { beginQueue, choiceOf, movedUp, papersOf, withCopies, type QueueRow } from './queue.ts';
import styles from './printing.module.css';

interface VisitDialogProps {
  readonly patient: string;
  /** Null for papers that belong to no session. */
  readonly session: string | null;
  readonly onClose: () => void;
}

/** All papers of a visit, each ticked or not, with copies and order; what was chosen is ticked the next time. */
export const VisitDialog = ({ patient, session, onClose }: VisitDialogProps) => {
  const intl = useIntl();
  const { data: offered, error } = useAnswer('printing:offer', { patient, session });
  const title =
    session === null
      ? intl.formatMessage({ id: 'printing.patient', defaultMessage: 'Print papers' })
      : intl.formatMessage({ id: 'printing.visit', defaultMessage: 'Print the papers of this visit' });
  if (offered) return <Queue title={title} offered={offered} onClose={onClose} />;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={title}
      actions={
        <Button onPress={onClose}>{intl.formatMessage({ id: 'printing.close', defaultMessage: 'Close' })}</Button>
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
}

const Queue = ({ title, offered, onClose }: QueueProps) => {
  const intl = useIntl();
  const [rows, setRows] = useState(() => beginQueue(offered));
  return (
    <PrintDialog
      title={title}
      papers={papersOf(rows)}
      onClose={onClose}
      onDone={() => void call('printing:remember', { queue: choiceOf(rows) })}
    >
      <ol className={styles.queue} aria-label={intl.formatMessage({ id: 'printing.papers', defaultMessage: 'Papers, in this order' })}>
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
  const about = [
    ...(kind === title ? [] : [kind]),
    ...(at === null ? [] : [formatDate(dateOfInstant(at, timeZone))]),
    ...(language === null ? [] : [intl.formatMessage(templateLanguageLabels[language])]),
  ].join(', ');
  return (
    <div className={styles.row}>
      <Checkbox checked={copies > 0} onChange={(ticked) => onCopies(ticked ? 1 : 0)}>
        <span className="strong">{title}</span>
        {about !== '' && <span className={styles.about}>{about}</span>}
      </Checkbox>
      <div className={styles.copies}>
        <Button
          kind="bare"
          icon={Minus}
          label={intl.formatMessage({ id: 'printing.fewer', defaultMessage: 'Fewer copies: {title}' }, { title })}
          notYet={
            copies > 1 ? undefined : intl.formatMessage({ id: 'printing.one', defaultMessage: 'One copy at least.' })
          }
          onPress={() => onCopies(copies - 1)}
        />
        <output className={styles.count}>
          {intl.formatMessage(
            { id: 'printing.copies', defaultMessage: '{copies, plural, =0 {–} other {# ×}}' },
            { copies },
          )}
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
        <Button
          kind="bare"
          icon={ArrowUp}
          label={intl.formatMessage({ id: 'printing.up', defaultMessage: 'Print earlier: {title}' }, { title })}
          notYet={
            isFirst ? intl.formatMessage({ id: 'printing.first', defaultMessage: 'This is the first one.' }) : undefined
          }
          onPress={onUp}
        />
      </div>
    </div>
  );
};
