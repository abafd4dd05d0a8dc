import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useQueryClient } from '@tanstack/react-query';
import type { VaultStatus } from '../../../shared/ipc/vault-views.ts';
import type { FoundBackup } from '../../../shared/restores/restore.ts';
import { call, useAnswer, useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Picker } from '../../ui/picker.tsx';
import { StartPage } from '../vault/start-page.tsx';
import { momentOf } from './moment-of.ts';
import { ProgressWords } from './progress-words.tsx';
import { RestoredPage } from './restored-page.tsx';
import styles from './restore-page.module.css';
import { SecretField } from './secret-field.tsx';
import { useProgress } from './use-progress.ts';
import { useSecret } from './use-secret.ts';

interface Props {
  readonly status: VaultStatus;
  /** Back to where it was opened from, or on to the lock page. */
  readonly onLeave: () => Promise<void>;
}

/** Chooses a backup, has it checked, and puts it in the place of the records, which are kept. */
export const RestorePage = ({ status, onLeave }: Props) => {
  const intl = useIntl();
  const queries = useQueryClient();
  const secret = useSecret();
  useProgress('restores:status');
  const answer = useAnswer('restores:status', {}, { keepPrevious: true });
  const choose = useChange('restores:choose-folder', ['restores:status']);
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [offered, setOffered] = useState<readonly FoundBackup[]>([]);
  const backups = busy ? offered : (answer.data?.backups ?? []);
  const id = chosen ?? backups[0]?.id ?? null;
  const failure = answer.error?.failure ?? choose.error?.failure;

  if (answer.data?.done && !busy) {
    return <RestoredPage status={status} done={answer.data.done} onLeave={onLeave} />;
  }

  const start = async (): Promise<void> => {
    if (busy || id === null) return;
    setOffered(backups); // while it runs, main does not look for backups
    setBusy(true);
    await secret.send((typed) => call('restores:start', { id, secret: typed }));
    await queries.invalidateQueries({ queryKey: ['restores:status'] });
    setBusy(false);
  };
  const none = intl.formatMessage({
    id: 'restores.none',
    defaultMessage: 'No backup was found beside the records. Look in another folder.',
  });
  const running = intl.formatMessage({
    id: 'restores.running',
    defaultMessage: 'The backup is being checked.',
  });

  return (
    <StartPage
      title={intl.formatMessage({ id: 'restores.title', defaultMessage: 'Restore a backup' })}
      note={intl.formatMessage({
        id: 'restores.note',
        defaultMessage: 'It is checked first. The records that are here now are kept beside it.',
      })}
      status={status}
      wide
    >
      <form className={styles.form} noValidate onSubmit={(event) => event.preventDefault()}>
        {failure && <FailureNotice failure={failure} />}
        {backups.length === 0 ? (
          <p>{none}</p>
        ) : (
          <Picker
            label={intl.formatMessage({ id: 'restores.which', defaultMessage: 'Backup' })}
            rows={backups.map(({ id: value, at, path }) => ({ value, label: momentOf(at), detail: path }))}
            value={id}
            onChange={setChosen}
          />
        )}
        <Button icon={FolderOpen} onPress={() => choose.mutate({})} notYet={busy ? running : undefined}>
          {intl.formatMessage({ id: 'restores.choose', defaultMessage: 'Look in another folder' })}
        </Button>
        <SecretField secret={secret} onEnter={() => void start()} />
        <p className="caption">
          {intl.formatMessage({
            id: 'restores.owners',
            defaultMessage: 'Only an owner of the practice can restore: it has to be an owner’s.',
          })}
        </p>
        <ProgressWords progress={busy ? (answer.data?.running ?? null) : null} />
        <div className={styles.foot}>
          {busy ? (
            <Button onPress={() => void call('restores:cancel', {})}>
              {intl.formatMessage({ id: 'restores.cancel', defaultMessage: 'Break it off' })}
            </Button>
          ) : (
            <Button onPress={onLeave}>
              {intl.formatMessage({ id: 'restores.back', defaultMessage: 'Back without restoring' })}
            </Button>
          )}
          <Button kind="primary" onPress={start} notYet={busy ? running : id === null ? none : undefined}>
            {intl.formatMessage({ id: 'restores.start', defaultMessage: 'Check and restore' })}
          </Button>
        </div>
      </form>
    </StartPage>
  );
};
