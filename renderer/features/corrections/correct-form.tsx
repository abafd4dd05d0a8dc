import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { type Correction, longestStood } from '../../../shared/corrections/correction.ts';
import type { RecordVersion } from '../../../shared/versions/version.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import styles from './corrections.module.css';

interface CorrectFormProps {
  readonly of: Correction['of'];
  /** As the record says now. */
  readonly facts: RecordVersion['facts'];
  readonly title: string;
  readonly onClose: () => void;
}

const longestRight = 4000;

/** Notes what is right in place of a value that was signed or answered; what stands stays and prints too. */
export const CorrectForm = ({ of, facts, title, onClose }: CorrectFormProps) => {
  const intl = useIntl();
  const add = useChange('corrections:add', ['versions:list', 'corrections:list', 'patients:timeline']);
  const [id] = useState(() => newId());
  const [label, setLabel] = useState<string | null>(null);
  const [right, setRight] = useState('');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const stood = facts.find(([name]) => name === label)?.[1].slice(0, longestStood) ?? '';
  const needed = intl.formatMessage({ id: 'field-problem.empty', defaultMessage: 'Fill this in.' });
  const missing = (text: string): string | undefined => (asked && text.trim() === '' ? needed : undefined);
  const same = asked && right.trim() !== '' && right.trim() === stood.trim();
  const save = async (): Promise<void> => {
    setAsked(true);
    const empty = label === null || right.trim() === '' || reason.trim() === '';
    if (empty || right.trim() === stood.trim() || right.length > longestRight) return;
    const fields = { what: 'value', label, stood, right: right.trim(), reason: reason.trim() } as const;
    await add.mutateAsync({ id, of, fields }).then(onClose, () => undefined);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage({ id: 'corrections.title', defaultMessage: 'Correct: {title}' }, { title })}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'corrections.cancel', defaultMessage: 'Note nothing' })}
          </Button>
          <Button kind="primary" onPress={save}>
            {intl.formatMessage({ id: 'corrections.save', defaultMessage: 'Note correction' })}
          </Button>
        </>
      }
    >
      {add.error && <FailureNotice failure={add.error.failure} />}
      <p className="muted">
        {of.type === 'consent'
          ? intl.formatMessage({
              id: 'corrections.text.consent',
              defaultMessage:
                'What was signed stays as it is. The note stands beside it and prints with it. It widens nothing: for that, have an addendum signed.',
            })
          : intl.formatMessage({
              id: 'corrections.text.screening',
              defaultMessage:
                'What was answered stays as it is, and the note stands beside it. The warnings go on following the answers: when one of them changes, ask the questions again.',
            })}
      </p>
      <ComboBox
        label={intl.formatMessage({ id: 'corrections.label', defaultMessage: 'What is wrong' })}
        options={facts.map(([name]) => ({ value: name, label: name }))}
        value={label}
        onChange={setLabel}
        error={missing(label ?? '')}
      />
      {label !== null && (
        <div>
          <p className="label">
            {intl.formatMessage({ id: 'corrections.stands', defaultMessage: 'What stands there' })}
          </p>
          <p className={styles.stands}>
            <bdi>{stood}</bdi>
          </p>
        </div>
      )}
      <TextArea
        label={intl.formatMessage({ id: 'corrections.right', defaultMessage: 'What is right' })}
        rows={2}
        limit={longestRight}
        value={right}
        onChange={setRight}
        error={
          same
            ? intl.formatMessage({
                id: 'corrections.same',
                defaultMessage: 'This is what stands there already.',
              })
            : missing(right)
        }
      />
      <TextInput
        label={intl.formatMessage({ id: 'corrections.reason', defaultMessage: 'Why it is corrected' })}
        value={reason}
        onChange={setReason}
        reserveLine
        error={missing(reason)}
      />
    </Dialog>
  );
};
