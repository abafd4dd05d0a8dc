import { CircleCheck, FolderOpen, HardDrive, TriangleAlert, Usb } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { BackupTarget } from '../../../shared/backups/backup.ts';
import { useAnswer, useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Tag } from '../../ui/tag.tsx';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import { useFresh } from '../patients/use-fresh.ts';
import { useHome } from '../vault/home-context.tsx';
import { failureWords, lastWords, momentWords } from './backup-words.ts';
import { DrillPart } from './drill-part.tsx';
import { MakingLine } from './making-line.tsx';
import styles from './backups-section.module.css';

/** The backups of these records: where they are, when the last good one was made, and two things to do. */
export const BackupsSection = () => {
  const intl = useIntl();
  const { user } = useHome();
  useFresh(['backups:status']);
  const status = useAnswer('backups:status', {});
  const make = useChange('backups:make', ['backups:status', 'keys:status']);
  const choose = useChange('backups:choose-folder', ['backups:status']);
  const failure = make.error ?? choose.error ?? status.error;
  const busy = make.isPending || choose.isPending;
  const targets = status.data?.targets ?? [];
  const chosen = targets.some(({ place }) => place === 'folder');
  return (
    <section aria-labelledby="practice-backups">
      <h2 id="practice-backups" className="heading">
        {intl.formatMessage({ id: 'backups.title', defaultMessage: 'Backups' })}
      </h2>
      {failure && <FailureNotice failure={failure.failure} />}
      {status.data && (
        <ul className={styles.targets}>
          {targets.map((target) => (
            <Target key={target.place} target={target} />
          ))}
          {!chosen && <NoFolder />}
        </ul>
      )}
      <div className={styles.actions}>
        <Button
          icon={CircleCheck}
          notYet={
            busy ? intl.formatMessage({ id: 'backups.busy', defaultMessage: 'Backing up.' }) : undefined
          }
          onPress={() => make.mutate({})}
        >
          {intl.formatMessage({ id: 'backups.make', defaultMessage: 'Back up now' })}
        </Button>
        {user.role === 'owner' && (
          <Button icon={FolderOpen} onPress={() => choose.mutate({})}>
            {chosen
              ? intl.formatMessage({ id: 'backups.choose-other', defaultMessage: 'Choose another folder' })
              : intl.formatMessage({ id: 'backups.choose', defaultMessage: 'Choose a folder' })}
          </Button>
        )}
      </div>
      <MakingLine />
      {user.role === 'owner' && <DrillPart targets={targets} />}
      <p className="caption">
        {intl.formatMessage({
          id: 'backups.note',
          defaultMessage:
            'Stria makes a backup by itself once a day and checks each copy before it counts. Once a week it reads older ones again. It keeps the last 7 days, 5 weeks and 12 months. A backup opens only with a passphrase or recovery code that was valid when it was made.',
        })}
      </p>
    </section>
  );
};

const Target = ({ target }: { readonly target: BackupTarget }) => {
  const intl = useIntl();
  const { timeZone } = useHome();
  const failed = failureWords(intl, target, timeZone);
  return (
    <li className={styles.target}>
      <Icon of={target.place === 'home' ? HardDrive : Usb} className="muted" />
      <div className={styles.words}>
        <span className="strong">
          {target.place === 'home'
            ? intl.formatMessage({ id: 'backups.home', defaultMessage: 'Beside your records' })
            : intl.formatMessage({ id: 'backups.folder', defaultMessage: 'In the folder you chose' })}
        </span>
        <span>
          <UnbrokenDates>{lastWords(intl, target, timeZone)}</UnbrokenDates>
        </span>
        {failed && (
          <Tag icon={TriangleAlert} tone="caution">
            <UnbrokenDates>{failed}</UnbrokenDates>
          </Tag>
        )}
        {target.unfinished > 0 && (
          <Tag icon={TriangleAlert} tone="caution">
            {intl.formatMessage(
              {
                id: 'backups.unfinished',
                defaultMessage:
                  '{count, plural, one {# copy does} other {# copies do}} not count: not finished, or changed since.',
              },
              { count: target.unfinished },
            )}
          </Tag>
        )}
        {target.damaged.map(({ folder, at }) => (
          <Tag key={folder} icon={TriangleAlert} tone="caution">
            <UnbrokenDates>
              {intl.formatMessage(
                {
                  id: 'backups.damaged',
                  defaultMessage:
                    'The backup of {when} is damaged and does not count: {name}. You can delete that folder.',
                },
                { when: momentWords(at, timeZone), name: folder.split(/[\\/]/).at(-1) },
              )}
            </UnbrokenDates>
          </Tag>
        ))}
        <span className={`caption ${styles.path}`}>{target.path}</span>
      </div>
    </li>
  );
};

const NoFolder = () => {
  const intl = useIntl();
  return (
    <li className={styles.target}>
      <Icon of={Usb} className="muted" />
      <div className={styles.words}>
        <span className="strong">
          {intl.formatMessage({ id: 'backups.no-folder', defaultMessage: 'No second folder yet' })}
        </span>
        <span>
          {intl.formatMessage({
            id: 'backups.no-folder.text',
            defaultMessage:
              'Choose one on a stick or on another disk. If this computer is lost or breaks, only that backup is left.',
          })}
        </span>
      </div>
    </li>
  );
};
