import { useState } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import { formatTime } from '../../../shared/dates/format.ts';
import type { LockedBy, VaultStatus } from '../../../shared/ipc/vault-views.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { OnlyReadNotice } from '../storage/only-read-notice.tsx';
import { StorageNotice } from '../storage/storage-notice.tsx';
import { BareClocks } from './bare-clocks.tsx';
import { FreshCode } from './fresh-code.tsx';
import styles from './lock-page.module.css';
import { RecoverForm } from './recover-form.tsx';
import { StartPage } from './start-page.tsx';
import { SystemUnlock, useSystemReady } from './system-unlock.tsx';
import { UnlockForm } from './unlock-form.tsx';
import { useWait } from './use-wait.ts';

interface Props {
  readonly status: VaultStatus;
  readonly onUnlocked: () => Promise<void>;
  readonly onRestore: () => void;
}

/** The locked vault: a passphrase, the recovery code, or the button of a computer that unlocks by itself. Nothing stored is readable here, so nobody is named. */
export const LockPage = ({ status, onUnlocked, onRestore }: Props) => {
  const intl = useIntl();
  const wait = useWait();
  const ready = useSystemReady();
  const [typing, setTyping] = useState(false);
  const [recovering, setRecovering] = useState(false);
  const [fresh, setFresh] = useState<string | null>(null);
  if (fresh !== null) {
    return (
      <StartPage
        title={intl.formatMessage({ id: 'lock.fresh-title', defaultMessage: 'Keep the new recovery code' })}
        note={intl.formatMessage({
          id: 'lock.fresh-note',
          defaultMessage:
            'The old passphrase and the code that you just used open nothing any more. From now on this one does.',
        })}
        status={status}
        wide
      >
        <FreshCode code={fresh} onDone={onUnlocked} />
      </StartPage>
    );
  }
  const title = recovering
    ? intl.formatMessage({ id: 'lock.recover-title', defaultMessage: 'Open with the recovery code' })
    : intl.formatMessage({ id: 'lock.title', defaultMessage: 'Stria is locked' });
  return (
    <StartPage title={title} note={lockNote(intl, status)} status={status} wide={recovering}>
      <div className={styles.disk}>
        <StorageNotice />
        <OnlyReadNotice />
      </div>
      <BareClocks clocks={status.clocks} heardUntil={status.lockedAt ?? undefined} />
      {recovering ? (
        <RecoverForm wait={wait} onBack={() => setRecovering(false)} onRecovered={setFresh} />
      ) : ready === undefined ? null : ready && !typing ? (
        <SystemUnlock onUnlocked={onUnlocked} onType={() => setTyping(true)} />
      ) : (
        <UnlockForm
          wait={wait}
          onUnlocked={onUnlocked}
          onRecover={() => setRecovering(true)}
          onRestore={onRestore}
        />
      )}
    </StartPage>
  );
};

const lockNote = (intl: IntlShape, { lockedAt, lockedBy }: VaultStatus): string => {
  if (lockedAt === null || lockedBy === null) {
    return intl.formatMessage({ id: 'lock.here', defaultMessage: 'Records are on this computer only.' });
  }
  return intl.formatMessage(lockedBecause[lockedBy], { time: formatTime(lockedAt) });
};

const lockedBecause: Readonly<Record<LockedBy, Message>> = {
  person: {
    id: 'lock.by-person',
    defaultMessage: 'Locked at {time}. Records are on this computer only.',
  },
  change: {
    id: 'lock.by-change',
    defaultMessage: 'Locked at {time} for somebody else. Everybody unlocks with their own passphrase.',
  },
  idle: {
    id: 'lock.by-idle',
    defaultMessage: 'Locked at {time} because nobody used it. Drafts are kept.',
  },
  day: {
    id: 'lock.by-day',
    defaultMessage: 'Locked at {time}, 12 hours after it was unlocked. Drafts are kept.',
  },
  computer: {
    id: 'lock.by-computer',
    defaultMessage: 'Locked at {time} with the computer. Drafts are kept.',
  },
  pin: {
    id: 'lock.by-pin',
    defaultMessage: 'Locked at {time} after five wrong PINs. Drafts are kept.',
  },
  'vault-ended': {
    id: 'lock.by-fault',
    defaultMessage: 'The vault stopped by itself at {time}. What was saved is kept; unlock to go on.',
  },
  'page-ended': {
    id: 'lock.by-page-fault',
    defaultMessage: 'The screen stopped by itself at {time}. Drafts are kept; unlock to go on.',
  },
};
