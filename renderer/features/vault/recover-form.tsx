import { useRef, useState } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { call } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { NewPassphraseFields } from './new-passphrase.tsx';
import styles from './unlock-form.module.css';
import { UnlockFailure } from './unlock-failure.tsx';
import { useNewPassphrase } from './use-new-passphrase.ts';
import type { Wait } from './use-wait.ts';
import { hasWords, isBraked, notYetText, overText, WaitWords } from './wait-words.tsx';

interface Props {
  readonly wait: Wait;
  readonly onBack: () => void;
  /** The vault is open; the new code is shown next, once. */
  readonly onRecovered: (recoveryCode: string) => void;
}

const wrongCode: Message = {
  id: 'recover.wrong-code',
  defaultMessage: 'This code does not open these records. It may be an older one, or another computer’s.',
};
const codeProblems: Readonly<Record<string, Message>> = {
  'code-length': {
    id: 'recover.code-length',
    defaultMessage: 'The code has 27 characters in seven groups. Compare it with the paper.',
  },
  'code-symbol': {
    id: 'recover.code-symbol',
    defaultMessage: 'There is a character in it that no code has. Compare it with the paper.',
  },
  'code-check': {
    id: 'recover.code-check',
    defaultMessage: 'One character is wrong or two are exchanged. Compare it with the paper.',
  },
  'wrong-code': wrongCode,
};

/** The recovery code and a new passphrase; the used code stops working, so a new one comes afterwards. */
export const RecoverForm = ({ wait, onBack, onRecovered }: Props) => {
  const intl = useIntl();
  const codeInput = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const chosen = useNewPassphrase([]);

  const recover = async (): Promise<void> => {
    setFailure(null);
    const passphrase = await chosen.check();
    if (code.trim() === '') setFailure({ code: 'invalid', reason: 'code-length' });
    if (passphrase === null || code.trim() === '') return;
    const result = await call('vault:recover', { code: code.slice(0, 200), passphrase });
    if (!result.ok) {
      setFailure(isBraked(result.error) ? null : result.error);
      await wait.ask();
      requestAnimationFrame(() => codeInput.current?.select());
      return;
    }
    chosen.clear();
    setCode('');
    onRecovered(result.value.recoveryCode);
  };

  const codeError = failure && codeSentence(intl, failure);
  const words = { wait, by: 'code', error: codeError } as const;
  return (
    <form className={styles.form} noValidate onSubmit={(event) => event.preventDefault()}>
      <TextInput
        kind="code"
        label={intl.formatMessage({ id: 'recover.code', defaultMessage: 'Recovery code' })}
        help={
          wait.over
            ? overText(intl)
            : intl.formatMessage({
                id: 'recover.code-help',
                defaultMessage: 'From your paper. Capital letters, spaces and dashes do not matter.',
              })
        }
        value={code}
        onChange={(text) => {
          setCode(text);
          setFailure(null);
        }}
        error={hasWords(words) && <WaitWords {...words} />}
        inputRef={codeInput}
        autoFocus
      />
      <NewPassphraseFields chosen={chosen} />
      <p className="caption">
        {intl.formatMessage({
          id: 'recover.burns',
          defaultMessage:
            'The old passphrase stops working. You get a new code to keep on paper; it takes the place of this one.',
        })}
      </p>
      {failure && !codeError && <UnlockFailure failure={failure} />}
      <div className={styles.foot}>
        <Button kind="bare" className={styles.other} onPress={onBack}>
          {intl.formatMessage({ id: 'recover.back', defaultMessage: 'Use the passphrase' })}
        </Button>
        <Button kind="primary" onPress={recover} notYet={notYetText(intl, wait, 'code')}>
          {intl.formatMessage({ id: 'recover.go', defaultMessage: 'Set the new passphrase' })}
        </Button>
      </div>
    </form>
  );
};

const codeSentence = (intl: IntlShape, failure: Failure): string | null => {
  const message = failure.reason === undefined ? undefined : codeProblems[failure.reason];
  if (message) return intl.formatMessage(message);
  if (failure.code !== 'wrong-passphrase') return null;
  return intl.formatMessage(wrongCode);
};
