import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import type { VaultStatus } from '../../../shared/ipc/vault-views.ts';
import { failureText } from '../../failure-messages.ts';
import { Button } from '../../ui/button.tsx';
import styles from './problem-page.module.css';
import { problemWording } from './problem-wording.ts';
import { StartPage } from './start-page.tsx';

interface ProblemProps {
  readonly status: VaultStatus;
  readonly onTryAgain: () => Promise<unknown>;
  readonly onRestore: () => void;
}

/** The vault is there and cannot be opened: what happened, what is safe, what to do. */
export const ProblemPage = ({ status, onTryAgain, onRestore }: ProblemProps) => {
  const intl = useIntl();
  const wording = problemWording[status.problem ?? 'setting'];
  return (
    <StartPage title={intl.formatMessage(wording.what)} status={status} wide>
      <p>{intl.formatMessage(wording.safe)}</p>
      <p className={styles.next}>{intl.formatMessage(wording.next)}</p>
      <TryAgain onTryAgain={onTryAgain}>
        <Button onPress={onRestore}>
          {intl.formatMessage({ id: 'problem.restore-backup', defaultMessage: 'Restore a backup' })}
        </Button>
      </TryAgain>
    </StartPage>
  );
};

interface FailureProps {
  readonly failure: Failure;
  readonly onTryAgain: () => Promise<unknown>;
}

/** A question without which nothing can be shown could not be answered. */
export const FailurePage = ({ failure, onTryAgain }: FailureProps) => {
  const { what, next } = failureText(useIntl(), failure);
  return (
    <StartPage title={what} wide>
      <p>{next}</p>
      <TryAgain onTryAgain={onTryAgain} />
    </StartPage>
  );
};

interface TryAgainProps {
  readonly onTryAgain: () => Promise<unknown>;
  /** Another way out. */
  readonly children?: ReactNode;
}

/** The button at the foot of a page on which something could not be done. */
export const TryAgain = ({ onTryAgain, children }: TryAgainProps) => {
  const intl = useIntl();
  return (
    <div className={styles.foot}>
      {children}
      <Button kind="primary" icon={RotateCcw} onPress={onTryAgain}>
        {intl.formatMessage({ id: 'problem.try-again', defaultMessage: 'Try again' })}
      </Button>
    </div>
  );
};
