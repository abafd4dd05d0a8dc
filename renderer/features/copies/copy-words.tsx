import { Printer } from 'lucide-react';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import { formatTime } from '../../../shared/dates/format.ts';
import { call } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { FormPart } from '../patients/form-page.tsx';
import styles from './copies.module.css';

interface Props {
  readonly id: string;
  readonly words: string;
}

/** The six words, shown only here, and a note with them to print and hand over. */
export const CopyWords = ({ id, words }: Props) => {
  const intl = useIntl();
  const note = useRef<string>(undefined);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const print = async (): Promise<void> => {
    setFailure(null);
    if (note.current === undefined) {
      const made = await call('copies:note', { id });
      if (!made.ok) return setFailure(made.error);
      note.current = made.value.id;
    }
    const saved = await call('documents:save-pdf', { leaving: null, id: note.current });
    if (!saved.ok) return setFailure(saved.error);
    if (saved.value.saved) setSavedAt(Date.now());
  };
  return (
    <FormPart title={intl.formatMessage({ id: 'copy.words', defaultMessage: 'The six words' })}>
      <p>
        {intl.formatMessage({
          id: 'copy.words.once',
          defaultMessage:
            'Only these words open the file. They are shown here once and kept nowhere. Write them down or print the note, and give it to the patient apart from the file.',
        })}
      </p>
      <ol className={styles.words}>
        {words.split(' ').map((word, index) => (
          <li key={`${index}-${word}`}>
            <span className={styles.number}>{index + 1}</span>
            <span className={styles.word}>{word}</span>
          </li>
        ))}
      </ol>
      <div className="row-wrap">
        <Button icon={Printer} onPress={print}>
          {intl.formatMessage({ id: 'copy.words.print', defaultMessage: 'Save the note as PDF to print' })}
        </Button>
        {savedAt !== null && (
          <p className="caption" role="status">
            {intl.formatMessage(
              {
                id: 'copy.words.saved',
                defaultMessage: 'Saved at {time}. Print it, then remove the file.',
              },
              { time: formatTime(savedAt) },
            )}
          </p>
        )}
      </div>
      {failure && <FailureNotice failure={failure} />}
    </FormPart>
  );
};
