import { useState } from 'react';
import { useIntl } from 'react-intl';
import { call } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { OwnPassphraseField } from '../users/own-passphrase-field.tsx';
import { useOwnPassphrase } from '../users/use-own-passphrase.ts';
import styles from '../users/users.module.css';
import { KeyChanged } from './key-changed.tsx';
import { NewKeyCode } from './new-key-code.tsx';

type Step = { readonly at: 'why' } | { readonly at: 'code'; readonly code: string } | { readonly at: 'done' };

/** A new key for the vault in three steps: what it does and the own passphrase, the new code typed back, who is next. */
export const ChangeKeyDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const intl = useIntl();
  const own = useOwnPassphrase();
  const [step, setStep] = useState<Step>({ at: 'why' });
  const prepare = async (): Promise<void> => {
    const made = await own.send((passphrase) => call('keys:prepare', { passphrase }));
    if (made) setStep({ at: 'code', code: made.recoveryCode });
  };
  if (step.at === 'code')
    return <NewKeyCode code={step.code} onClose={onClose} onChanged={() => setStep({ at: 'done' })} />;
  if (step.at === 'done') return <KeyChanged onClose={onClose} />;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={intl.formatMessage({ id: 'keys.change.title', defaultMessage: 'Change the key of the vault?' })}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'keys.change.leave', defaultMessage: 'Keep the present key' })}
          </Button>
          <Button kind="primary" onPress={prepare}>
            {intl.formatMessage({ id: 'keys.change.go-on', defaultMessage: 'Show the new recovery code' })}
          </Button>
        </>
      }
    >
      <form className={styles.form} noValidate onSubmit={(event) => event.preventDefault()}>
        <p>
          {intl.formatMessage({
            id: 'keys.change.what',
            defaultMessage:
              'Stria makes a backup, writes all records again under a new key and checks them. You unlock with your passphrase as before and get a new recovery code. Nobody else can unlock until you give them a new passphrase; their recovery codes stop working, and PINs are chosen again.',
          })}
        </p>
        <p>
          {intl.formatMessage({
            id: 'keys.change.not',
            defaultMessage:
              'A copy that somebody has already still opens with the passphrases of then, and so do the backups made until now. Keep those locked away, or destroy them when you have newer ones.',
          })}
        </p>
        <OwnPassphraseField
          own={own}
          autoFocus
          help={intl.formatMessage({
            id: 'keys.change.own',
            defaultMessage: 'If somebody may know it, change it afterwards as well.',
          })}
          onEnter={() => void prepare()}
        />
      </form>
    </Dialog>
  );
};
