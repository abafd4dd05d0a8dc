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
  readonly onRemoved: () => void;
}

/** Takes a person's ways in away; says what stays and what this cannot do. */
export const RemoveUserDialog = ({ user, onClose, onRemoved }: Props) => {
  const intl = useIntl();
  const queries = useQueryClient();
  const own = useOwnPassphrase();
  const remove = async (): Promise<void> => {
    const done = await own.send((passphrase) =>
      call('users:remove', { id: user.id, revision: user.revision, passphrase }),
    );
    if (done === undefined) return;
    await Promise.all(
      ['users:list', 'practice:home', 'system-keys:status'].map((name) =>
        queries.invalidateQueries({ queryKey: [name] }),
      ),
    );
    onRemoved();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage(
        { id: 'users.remove.title', defaultMessage: 'Remove {name}?' },
        { name: user.name },
      )}
      danger={
        <Button kind="danger-solid" onPress={remove}>
          {intl.formatMessage({ id: 'users.remove.do', defaultMessage: 'Remove person' })}
        </Button>
      }
      actions={
        <Button onPress={onClose}>
          {intl.formatMessage({ id: 'users.remove.keep', defaultMessage: 'Keep person' })}
        </Button>
      }
    >
      <form className={styles.form} noValidate onSubmit={(event) => event.preventDefault()}>
        <p className="muted">
          {intl.formatMessage({
            id: 'users.remove.what',
            defaultMessage:
              'Their passphrase and recovery code open nothing here from then on. Their name stays on the records they made. Sessions and consents they left open stay with the patient; other drafts of theirs are not shown any more.',
          })}
        </p>
        <p className="muted">
          {intl.formatMessage({
            id: 'users.remove.not',
            defaultMessage: 'A copy of the records that was taken before is not changed by this.',
          })}
        </p>
        <OwnPassphraseField own={own} autoFocus onEnter={() => void remove()} />
      </form>
    </Dialog>
  );
};
