import { useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { call } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useHome } from '../vault/home-context.tsx';
import { NewPassphraseFields } from '../vault/new-passphrase.tsx';
import { useNewPassphrase } from '../vault/use-new-passphrase.ts';
import { OwnPassphraseField } from './own-passphrase-field.tsx';
import { useOwnPassphrase } from './use-own-passphrase.ts';
import styles from './users.module.css';

interface Props {
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** The present passphrase and another one, typed twice; the present one stops working. */
export const ChangePassphraseDialog = ({ onClose, onChanged }: Props) => {
  const intl = useIntl();
  const home = useHome();
  const queries = useQueryClient();
  const own = useOwnPassphrase();
  const chosen = useNewPassphrase([home.practice.name, home.user.name]);
  const change = async (): Promise<void> => {
    const newPassphrase = await chosen.check();
    if (newPassphrase === null) return;
    const done = await own.send((passphrase) =>
      call('users:change-passphrase', { passphrase, newPassphrase }),
    );
    if (done === undefined) return;
    await queries.invalidateQueries({ queryKey: ['system-keys:status'] });
    onChanged();
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={intl.formatMessage({ id: 'passphrase.change.title', defaultMessage: 'Change your passphrase' })}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'passphrase.change.cancel', defaultMessage: 'Keep the present one' })}
          </Button>
          <Button kind="primary" onPress={change}>
            {intl.formatMessage({ id: 'passphrase.change', defaultMessage: 'Change passphrase' })}
          </Button>
        </>
      }
    >
      <form className={styles.form} noValidate onSubmit={(event) => event.preventDefault()}>
        <p className="muted">
          {intl.formatMessage({
            id: 'passphrase.change.what',
            defaultMessage:
              'The present passphrase stops working at once. Your recovery code stays as it is.',
          })}
        </p>
        <OwnPassphraseField own={own} autoFocus />
        <NewPassphraseFields
          chosen={chosen}
          labels={{
            first: intl.formatMessage({ id: 'passphrase.new', defaultMessage: 'New passphrase' }),
            again: intl.formatMessage({ id: 'passphrase.new.again', defaultMessage: 'New passphrase again' }),
          }}
        />
      </form>
    </Dialog>
  );
};
