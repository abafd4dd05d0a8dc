import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { FileText, FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { BackupTarget } from '../../../shared/backups/backup.ts';
import { call, useAnswer } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import { useFresh } from '../patients/use-fresh.ts';
import { ProgressWords } from '../restores/progress-words.tsx';
import { useProgress } from '../restores/use-progress.ts';
import { useHome } from '../vault/home-context.tsx';
import { momentWords } from './backup-words.ts';
import styles from './backups-section.module.css';
import { DrillDialog } from './drill-dialog.tsx';

/** The restore drill: when the last one held, its certificate, and a new one. For owners. */
export const DrillPart = ({ targets }: { readonly targets: readonly BackupTarget[] }) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { timeZone } = useHome();
  useFresh(['drills:status']);
  useProgress('drills:status');
  const [asking, setAsking] = useState(false);
  const status = useAnswer('drills:status', {}, { keepPrevious: true }).data;
  const ready = targets.filter(({ reachable, good }) => reachable && good > 0);
  const close = async (): Promise<void> => {
    setAsking(false);
    for (const name of ['drills:status', 'backups:status'])
      await queries.invalidateQueries({ queryKey: [name] });
  };
  if (!status) return null;
  const { last, running } = status;
  const none = intl.formatMessage({
    id: 'drills.no-backup',
    defaultMessage: 'There is no backup that could be tried.',
  });
  return (
    <div className={styles.drill}>
      <h3 className="strong">
        {intl.formatMessage({ id: 'drills.title', defaultMessage: 'Restore drill' })}
      </h3>
      <p>
        <UnbrokenDates>
          {last
            ? intl.formatMessage(
                {
                  id: 'drills.last',
                  defaultMessage: 'On {when} a backup was restored for a trial, and everything in it held.',
                },
                { when: momentWords(last.at, timeZone) },
              )
            : intl.formatMessage({
                id: 'drills.never',
                defaultMessage:
                  'No backup was restored for a trial yet. Only that shows that the records would come back; do it once a month.',
              })}
        </UnbrokenDates>
      </p>
      <div className={styles.actions}>
        {running ? (
          <Button onPress={() => void call('drills:cancel', {})}>
            {intl.formatMessage({ id: 'drills.cancel', defaultMessage: 'Break the drill off' })}
          </Button>
        ) : (
          <Button
            icon={FlaskConical}
            onPress={() => setAsking(true)}
            notYet={ready.length === 0 ? none : undefined}
          >
            {intl.formatMessage({ id: 'drills.begin', defaultMessage: 'Try a restore' })}
          </Button>
        )}
        {last && (
          <Button
            icon={FileText}
            onPress={() =>
              void navigate({ to: '/documents/$documentId', params: { documentId: last.document } })
            }
          >
            {intl.formatMessage({ id: 'drills.certificate', defaultMessage: 'Open the certificate' })}
          </Button>
        )}
        {!asking && <ProgressWords progress={running} />}
      </div>
      {asking && <DrillDialog targets={ready} running={running} onClose={close} />}
    </div>
  );
};
