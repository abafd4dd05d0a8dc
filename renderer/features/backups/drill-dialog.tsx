import { useState } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import type { BackupPlace, BackupTarget } from '../../../shared/backups/backup.ts';
import type { DrillsStatus } from '../../../shared/backups/drill.ts';
import { call } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Picker } from '../../ui/picker.tsx';
import { ProgressWords } from '../restores/progress-words.tsx';
import { SecretField } from '../restores/secret-field.tsx';
import { useSecret } from '../restores/use-secret.ts';
import users from '../users/users.module.css';
import { useHome } from '../vault/home-context.tsx';
import { momentWords } from './backup-words.ts';

interface Props {
  /** Folders with a good backup. */
  readonly targets: readonly BackupTarget[];
  readonly running: DrillsStatus['running'];
  readonly onClose: () => Promise<void>;
}

const placeWords = (intl: IntlShape, place: BackupPlace): string =>
  place === 'home'
    ? intl.formatMessage({ id: 'drills.home', defaultMessage: 'The newest beside your records' })
    : intl.formatMessage({ id: 'drills.folder', defaultMessage: 'The newest in the folder you chose' });

/** Asks which backup and with what it is opened, and shows how far it is; closed meanwhile, the drill goes on. */
export const DrillDialog = ({ targets, running, onClose }: Props) => {
  const intl = useIntl();
  const { timeZone } = useHome();
  const secret = useSecret();
  const outside = targets.find(({ place }) => place === 'folder') ?? targets[0];
  const [place, setPlace] = useState<BackupPlace>(outside?.place ?? 'home');
  const start = async (): Promise<void> => {
    if (running) return;
    const done = await secret.send((typed) => call('drills:start', { place, secret: typed }));
    if (done) await onClose();
  };
  return (
    <Dialog
      open
      onClose={() => void onClose()}
      title={intl.formatMessage({ id: 'drills.ask', defaultMessage: 'Which backup shall be tried?' })}
      actions={
        running ? (
          <>
            <Button onPress={() => void call('drills:cancel', {})}>
              {intl.formatMessage({ id: 'drills.cancel', defaultMessage: 'Break the drill off' })}
            </Button>
            <Button kind="primary" onPress={onClose}>
              {intl.formatMessage({ id: 'drills.go-on', defaultMessage: 'Go on working meanwhile' })}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={onClose}>
              {intl.formatMessage({ id: 'drills.not-now', defaultMessage: 'Not now' })}
            </Button>
            <Button kind="primary" onPress={start}>
              {intl.formatMessage({ id: 'drills.start', defaultMessage: 'Start the drill' })}
            </Button>
          </>
        )
      }
    >
      <form className={users.form} noValidate onSubmit={(event) => event.preventDefault()}>
        <p className="muted">
          {intl.formatMessage({
            id: 'drills.what',
            defaultMessage:
              'It is copied to a folder of its own, opened and checked from the first entry to the last, and the copy is removed. Your records are not touched.',
          })}
        </p>
        <Picker
          label={intl.formatMessage({ id: 'drills.which', defaultMessage: 'Backup' })}
          rows={targets.map((target) => ({
            value: target.place,
            label: placeWords(intl, target.place),
            detail: target.lastAt === null ? '' : momentWords(target.lastAt, timeZone),
          }))}
          value={place}
          onChange={setPlace}
        />
        <SecretField secret={secret} autoFocus onEnter={() => void start()} />
        <ProgressWords progress={running} />
      </form>
    </Dialog>
  );
};
