import { useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { call } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { OwnPassphraseField } from '../users/own-passphrase-field.tsx';
import { useOwnPassphrase } from '../users/use-own-passphrase.ts';
import styles from '../users/users.module.css';

/** What unlocking without typing costs and what ends it, and the own passphrase. */
export const SystemKeyDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const intl = useIntl();
  const queries = useQueryClient();
  const own = useOwnPassphrase();
  const start = async (): Promise<void> => {
    const done = await own.send((passphrase) => call('system-keys:start', { passphrase }));
    if (done === undefined) return;
    await queries.invalidateQueries({ queryKey: ['system-keys:status'] });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage({
        id: 'system-key.dialog',
        defaultMessage: 'Unlock here without the passphrase?',
      })}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'system-key.cancel', defaultMessage: 'Change nothing' })}
          </Button>
          <Button kind="primary" onPress={start}>
            {intl.formatMessage({ id: 'system-key.do', defaultMessage: 'Switch on' })}
          </Button>
        </>
      }
    >
      <form className={styles.form} noValidate onSubmit={(event) => event.preventDefault()}>
        <p className="muted">
          {intl.formatMessage({
            id: 'system-key.price',
            defaultMessage:
              'Whoever sits at this computer while your account is logged in can then open the records, in your name. A lock after a pause hides them only from people who are not logged in.',
          })}
        </p>
        <p className="muted">
          {intl.formatMessage({
            id: 'system-key.ends',
            defaultMessage:
              'Your passphrase and recovery code go on working. A new passphrase, a new vault key or a second person who unlocks here switches this off.',
          })}
        </p>
        <OwnPassphraseField own={own} autoFocus onEnter={() => void start()} />
      </form>
    </Dialog>
  );
};
