import { useIntl } from 'react-intl';
import { useAnswer } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from '../users/users.module.css';

/** The key was changed: who cannot unlock until the owner gives them a passphrase, and what is kept until when. */
export const KeyChanged = ({ onClose }: { readonly onClose: () => void }) => {
  const intl = useIntl();
  const users = useAnswer('users:list', {});
  const out = (users.data ?? []).filter(({ unlocks, removedAt }) => !unlocks && removedAt === null);
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage({ id: 'keys.done.title', defaultMessage: 'The vault has a new key' })}
      actions={
        <Button kind="primary" onPress={onClose}>
          {intl.formatMessage({ id: 'keys.done.close', defaultMessage: 'Back to the practice' })}
        </Button>
      }
    >
      <div className={styles.form}>
        {out.length > 0 && (
          <>
            <p>
              {intl.formatMessage({
                id: 'keys.done.people',
                defaultMessage:
                  'These people cannot unlock yet. Press “Change” beside each name and let them type a new passphrase:',
              })}
            </p>
            <ul>
              {out.map(({ id, name }) => (
                <li key={id}>
                  <bdi className="strong">{name}</bdi>
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          {intl.formatMessage({
            id: 'keys.done.old',
            defaultMessage:
              'The records as they were before are kept beside the new ones until the next good backup, and are then removed. Make one now under Backups, also on your stick.',
          })}
        </p>
      </div>
    </Dialog>
  );
};
