import { useState } from 'react';
import { useIntl } from 'react-intl';
import { call } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RecoveryCode } from '../vault/recovery-code.tsx';
import { OwnPassphraseField } from './own-passphrase-field.tsx';
import { useOwnPassphrase } from './use-own-passphrase.ts';
import styles from './users.module.css';

/** The own passphrase, then a new recovery code, shown once and typed back before the dialog can be closed. */
export const NewCodeDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const intl = useIntl();
  const own = useOwnPassphrase();
  const [code, setCode] = useState<string | null>(null);
  const [kept, setKept] = useState(false);
  const make = async (): Promise<void> => {
    const made = await own.send((passphrase) => call('users:new-recovery-code', { passphrase }));
    if (made) setCode(made.recoveryCode);
  };
  const notYet = intl.formatMessage({
    id: 'passphrase.code.not-kept',
    defaultMessage: 'First type the group that is asked for from your paper.',
  });
  const title = intl.formatMessage({ id: 'passphrase.code.title', defaultMessage: 'Your new recovery code' });
  if (code !== null) {
    return (
      <Dialog
        open
        wide
        onClose={() => (kept ? onClose() : undefined)}
        title={title}
        actions={
          <Button kind="primary" onPress={onClose} notYet={kept ? undefined : notYet}>
            {intl.formatMessage({ id: 'passphrase.code.done', defaultMessage: 'The paper is put away' })}
          </Button>
        }
      >
        <RecoveryCode code={code} onKept={setKept} />
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'passphrase.code.cancel', defaultMessage: 'Keep the present code' })}
          </Button>
          <Button kind="primary" onPress={make}>
            {intl.formatMessage({ id: 'passphrase.code.make', defaultMessage: 'Make a new code' })}
          </Button>
        </>
      }
    >
      <form className={styles.form} noValidate onSubmit={(event) => event.preventDefault()}>
        <p className="muted">
          {intl.formatMessage({
            id: 'passphrase.code.what',
            defaultMessage:
              'The code on your old paper stops working at once. Have a pen or a printer ready: the new one is shown only once.',
          })}
        </p>
        <OwnPassphraseField own={own} autoFocus onEnter={() => void make()} />
      </form>
    </Dialog>
  );
};
