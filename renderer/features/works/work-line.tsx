import { X } from 'lucide-react';
import { useIntl, type IntlShape } from 'react-intl';
import type { Message } from '../../../shared/labels/message.ts';
import { type Far, type LongWork, timeLeft } from '../../../shared/works/long-work.ts';
import { call } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useIntoView } from '../../ui/use-into-view.ts';
import { useRunningWork } from './use-running-work.ts';
import styles from './works.module.css';
import { wordsOf } from './work-words.ts';

interface WorkLineProps {
  readonly work: LongWork | null;
  /** Without the margin of a page, in a dialog. */
  readonly flush?: boolean;
}

/** How far the work is that somebody waits for, how long it still takes, and a way out; nothing for one that is done at once. */
export const WorkLine = ({ work, flush = false }: WorkLineProps) => {
  const running = useRunningWork(work);
  return (
    <WaitLine
      going={running}
      message={running && wordsOf(running)}
      flush={flush}
      onCancel={() => running && void call('works:cancel', { work: running.work })}
    />
  );
};

interface WaitLineProps {
  /** Null while there is nothing to tell. */
  readonly going: Going | null;
  readonly message: Message | null;
  readonly flush: boolean;
  readonly onCancel: () => void;
}

/** The line itself, of whatever is under way. */
export const WaitLine = ({ going, message, flush, onCancel }: WaitLineProps) => {
  const intl = useIntl();
  const words = going && message ? intl.formatMessage(message) : '';
  const place = useIntoView<HTMLDivElement>(flush && going !== null);
  return (
    <div ref={place} className={going ? classNames(styles.line, flush && styles.flush) : 'visually-hidden'}>
      <span className={styles.what} role="status">
        {words}
      </span>
      {going && (
        <>
          <Bar running={going} label={words} />
          <span className="caption tabular">{leftWords(intl, going)}</span>
          <Button icon={X} onPress={onCancel}>
            {intl.formatMessage({ id: 'works.cancel', defaultMessage: 'Cancel' })}
          </Button>
        </>
      )}
    </div>
  );
};

/** How far a work is, and for how long it has been going on, ms. */
type Going = Far & { readonly since: number };

/** Without a value where it is not known how much there is. */
export const Bar = ({ running, label }: { readonly running: Far; readonly label: string }) => {
  const { done, total } = running;
  return total === null ? (
    <progress aria-label={label} />
  ) : (
    <progress aria-label={label} value={Math.min(done, total)} max={Math.max(1, total)} />
  );
};

const minute = 60_000;

/** How long it still takes, in words; nothing while nothing can be said. */
export const leftWords = (intl: IntlShape, running: Going): string => {
  const left = timeLeft(running);
  if (left === null) return '';
  return left < 1.5 * minute
    ? intl.formatMessage(
        { id: 'works.seconds', defaultMessage: 'about {count, number} s left' },
        { count: Math.max(1, Math.round(left / 1000)) },
      )
    : intl.formatMessage(
        { id: 'works.minutes', defaultMessage: 'about {count, number} min left' },
        { count: Math.round(left / minute) },
      );
};
