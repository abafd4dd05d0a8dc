import { useIntl } from 'react-intl';
import type { VaultStatus } from '../../../shared/ipc/vault-views.ts';
import type { RestoreDone } from '../../../shared/restores/restore.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { StartPage } from '../vault/start-page.tsx';
import { momentOf } from './moment-of.ts';
import styles from './restore-page.module.css';

interface Props {
  readonly status: VaultStatus;
  readonly done: RestoreDone;
  readonly onLeave: () => Promise<void>;
}

/** What came of a restore: which backup is in place, where the vault that was here lies, and the way back. */
export const RestoredPage = ({ status, done, onLeave }: Props) => {
  const intl = useIntl();
  const undo = useChange('restores:undo', ['restores:status', 'vault:status']);
  const { at, entries, erased, kept, undone } = done;
  return (
    <StartPage
      title={
        undone
          ? intl.formatMessage({ id: 'restored.undone', defaultMessage: 'The old records are back' })
          : intl.formatMessage({ id: 'restored.title', defaultMessage: 'The backup is in place' })
      }
      status={status}
      wide
    >
      <div className={styles.form}>
        {undo.error && <FailureNotice failure={undo.error.failure} />}
        {!undone && (
          <p>
            {intl.formatMessage(
              {
                id: 'restored.what',
                defaultMessage:
                  'It was made on {when}. {entries, plural, one {# entry was} other {# entries were}} checked, and everything held.',
              },
              { when: momentOf(at), entries },
            )}
          </p>
        )}
        {!undone && erased > 0 && (
          <p>
            {intl.formatMessage(
              {
                id: 'restored.erased',
                defaultMessage:
                  '{erased, plural, one {One person who was erased since is} other {# people who were erased since are}} erased in it as well.',
              },
              { erased },
            )}
          </p>
        )}
        {kept !== null && (
          <p>
            {undone
              ? intl.formatMessage(
                  {
                    id: 'restored.kept-restored',
                    defaultMessage: 'What was restored is kept in the folder {kept} beside them.',
                  },
                  { kept },
                )
              : intl.formatMessage(
                  {
                    id: 'restored.kept',
                    defaultMessage:
                      'The records that were here are kept in the folder {kept} beside it. Until you unlock, you can put them back.',
                  },
                  { kept },
                )}
          </p>
        )}
        <div className={styles.foot}>
          {kept !== null && !undone ? (
            <Button onPress={() => undo.mutate({})}>
              {intl.formatMessage({ id: 'restored.undo', defaultMessage: 'Put the old records back' })}
            </Button>
          ) : (
            <span />
          )}
          <Button kind="primary" onPress={onLeave}>
            {intl.formatMessage({ id: 'restored.go-on', defaultMessage: 'Go on to unlock' })}
          </Button>
        </div>
      </div>
    </StartPage>
  );
};
