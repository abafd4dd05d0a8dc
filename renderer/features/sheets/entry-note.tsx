import { FileClock, Paperclip } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Session } from '../../../shared/sessions/session.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import { useEntryWords } from './entry-words.ts';
import styles from './sheets.module.css';

interface EntryNoteProps {
  readonly session: Session;
  readonly timeZone: string;
  /** Whether a picture of the written sheet is kept with the session. */
  readonly sheetAttached: boolean;
  /** Leads to where the sheet is attached. */
  readonly onAttach: () => void;
}

/** That a session was entered from paper, late, or by a clock that stood behind; nothing where it was at its time. */
export const EntryNote = ({ session, timeZone, sheetAttached, onAttach }: EntryNoteProps) => {
  const intl = useIntl();
  const words = useEntryWords()(session, timeZone);
  if (words.length === 0) return null;
  return (
    <div className={styles.note}>
      {words.map((sentence) => (
        <Tag key={sentence} icon={FileClock} tone="caution">
          <UnbrokenDates>{sentence}</UnbrokenDates>
        </Tag>
      ))}
      {session.paper && (
        <p className="caption">
          {sheetAttached
            ? intl.formatMessage({
                id: 'sheets.attached',
                defaultMessage: 'A picture of the sheet is attached.',
              })
            : intl.formatMessage({
                id: 'sheets.not-attached',
                defaultMessage:
                  'The sheet is not attached yet. Keep the paper: it is the first record of this treatment.',
              })}
        </p>
      )}
      {session.paper && !sheetAttached && (
        <div>
          <Button icon={Paperclip} onPress={onAttach}>
            {intl.formatMessage({ id: 'sheets.attach', defaultMessage: 'Attach the sheet' })}
          </Button>
        </div>
      )}
    </div>
  );
};
