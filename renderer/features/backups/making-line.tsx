import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import type { BackupMaking, BackupStep } from '../../../shared/backups/backup.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { call } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Bar, leftWords } from '../works/work-line.tsx';
import styles from '../works/works.module.css';

const lookAgainMs = 500;

const copying: Message = { id: 'backups.copying', defaultMessage: 'Copying the records…' };
const words: Readonly<Record<BackupStep, Message>> = {
  clearing: { id: 'backups.preparing', defaultMessage: 'Looking at the backups that are there…' },
  holding: { id: 'backups.counting', defaultMessage: 'Counting what the backup has to hold…' },
  ring: copying,
  copying,
  comparing: { id: 'backups.comparing', defaultMessage: 'Reading the copy again…' },
  files: { id: 'backups.files', defaultMessage: 'Copying the attached files…' },
  checking: { id: 'backups.checking', defaultMessage: 'Opening and checking the copy…' },
  signing: { id: 'backups.signing', defaultMessage: 'Signing for the copy…' },
  thinning: { id: 'backups.thinning', defaultMessage: 'Removing backups that are too many…' },
  done: { id: 'backups.made', defaultMessage: 'The backup is made.' },
};

const useMaking = (): BackupMaking | null => {
  const [making, setMaking] = useState<BackupMaking | null>(null);
  useEffect(() => {
    let isLeft = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const answer = await call('backups:making', {});
      if (isLeft) return;
      setMaking(answer.ok ? answer.value : null);
      timer = setTimeout(() => void look(), lookAgainMs);
    };
    void look();
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, []);
  return making;
};

/** What is done with the backup that is being made, also one that began by itself, how far it is, and a way out. */
export const MakingLine = () => {
  const intl = useIntl();
  const making = useMaking();
  const text = making ? intl.formatMessage(words[making.step]) : '';
  const far = making && { ...making, total: making.of > 0 ? making.of : null };
  return (
    <div className={making ? classNames(styles.line, styles.flush) : 'visually-hidden'}>
      <span className={styles.what} role="status">
        {text}
      </span>
      {far && (
        <>
          <Bar running={far} label={text} />
          <span className="caption tabular">{leftWords(intl, far)}</span>
          <Button icon={X} onPress={() => void call('backups:cancel', {})}>
            {intl.formatMessage({ id: 'backups.cancel', defaultMessage: 'Break the backup off' })}
          </Button>
        </>
      )}
    </div>
  );
};
