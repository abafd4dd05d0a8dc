import { CircleCheck, Printer } from 'lucide-react';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import { formatTime } from '../../../shared/dates/format.ts';
import { groupsOf, sameGroup, type TypedBack } from '../../../shared/passphrase/recovery-groups.ts';
import { call } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import styles from './recovery-code.module.css';
import { fairNumber } from './suggest-words.ts';

interface Props {
  readonly code: string;
  /** Told when one group was typed back from paper; null when it no longer matches. */
  readonly onKept: (kept: TypedBack | null) => void;
}

/** The recovery code, shown only this once: to print or write down, then one group typed back from the paper. */
export const RecoveryCode = ({ code, onKept }: Props) => {
  const intl = useIntl();
  const groups = groupsOf(code);
  const [asked] = useState(() => fairNumber(groups.length));
  const [typed, setTyped] = useState('');
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const document = useRef<string>(undefined);
  const wanted = groups[asked] ?? '';
  const matches = sameGroup(typed, wanted);
  const wrong = !matches && typed.trim().length >= wanted.length;

  const save = async (): Promise<void> => {
    setFailure(null);
    if (document.current === undefined) {
      const made = await call('documents:recovery-code', { code });
      if (!made.ok) return setFailure(made.error);
      document.current = made.value.id;
    }
    const saved = await call('documents:save-pdf', { leaving: null, id: document.current });
    if (!saved.ok) return setFailure(saved.error);
    if (saved.value.saved) setSavedAt(Date.now());
  };
  const type = (text: string): void => {
    setTyped(text);
    onKept(sameGroup(text, wanted) ? { group: asked + 1, typed: text.slice(0, 40) } : null);
  };

  return (
    <>
      <section className={styles.sheet} aria-labelledby="recovery-code-title">
        <div className={styles.head}>
          <div>
            <h2 id="recovery-code-title" className="heading">
              {intl.formatMessage({ id: 'recovery-code.title', defaultMessage: 'Recovery code' })}
            </h2>
            <p className="caption">
              {intl.formatMessage({
                id: 'recovery-code.once',
                defaultMessage:
                  'Made just now. Shown only this once. Write it down or print it, and keep the paper away from this computer.',
              })}
            </p>
          </div>
          <Button icon={Printer} onPress={save}>
            {intl.formatMessage({ id: 'recovery-code.save', defaultMessage: 'Save as PDF to print' })}
          </Button>
        </div>
        <ol className={styles.groups}>
          {groups.map((group, index) => (
            <li key={`${index}-${group}`}>
              <span className={styles.number}>{index + 1}</span>
              <span className={styles.group}>{group}</span>
            </li>
          ))}
        </ol>
        <div className={styles.check}>
          <TextInput
            kind="code"
            label={intl.formatMessage(
              { id: 'recovery-code.type-back', defaultMessage: 'Type group {number} from your paper' },
              { number: asked + 1 },
            )}
            value={typed}
            onChange={type}
            trailing={matches && <Icon of={CircleCheck} className={styles.tick} />}
            help={
              matches ? (
                <span className={styles.matches}>
                  {intl.formatMessage({ id: 'recovery-code.matches', defaultMessage: 'It matches.' })}
                </span>
              ) : undefined
            }
            error={
              wrong
                ? intl.formatMessage({
                    id: 'recovery-code.differs',
                    defaultMessage: 'This is not the same. Compare it with the paper.',
                  })
                : undefined
            }
          />
          {savedAt !== null && (
            <p className="caption" role="status">
              {intl.formatMessage(
                {
                  id: 'recovery-code.saved',
                  defaultMessage:
                    'Saved at {time}. Print it, then remove the file: whoever has it can open the records.',
                },
                { time: formatTime(savedAt) },
              )}
            </p>
          )}
        </div>
      </section>
      {failure && <FailureNotice failure={failure} />}
    </>
  );
};
