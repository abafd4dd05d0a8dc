import { useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { ListedUser } from '../../../shared/users/user.ts';
import { call } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { OwnPassphraseField } from './own-passphrase-field.tsx';
import { useOwnPassphrase } from './use-own-passphrase.ts';
import styles from './users.module.css';

interface Props {
  readonly user: ListedUser;
  readonly onClose: () => void;
}

/** Lets a person try their passphrase again; says what happened and what it does. */
export const AllowTriesDialog = ({ user, onClose }: Props) => {
  const intl = useIntl();
  const queries = useQueryClient();
  const own = useOwnPassphrase();
  const allow = async (): Promise<void> => {
    const done = await own.send((passphrase) => call('users:allow-tries', { id: user.id, passphrase }));
    if (done === undefined) return;
    await queries.invalidateQueries({ queryKey: ['users:list'] });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage(
        { id: 'users.allow.title', defaultMessage: 'Allow {name} to try again?' },
        { name: user.name },
      )}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'users.allow.keep', defaultMessage: 'Not now' })}
          </Button>
          <Button kind="primary" onPress={allow}>
            {intl.formatMessage({ id: 'users.allow.do', defaultMessage: 'Allow tries again' })}
          </Button>
        </>
      }
    >
      <form className={styles.form} noValidate onSubmit={(event) => event.preventDefault()}>
        <p className="muted">
          {intl.formatMessage({
            id: 'users.allow.what',
            defaultMessage:
              'While they were at work, a wrong passphrase was typed 100 times where theirs was asked for. Ask them whether it was them. If it was not, give them a new passphrase under Change.',
          })}
        </p>
        <OwnPassphraseField own={own} autoFocus onEnter={() => void allow()} />
      </form>
    </Dialog>
  );
};
