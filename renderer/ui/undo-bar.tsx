import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Icon } from './icon.tsx';
import { uiMessages } from './ui-messages.ts';
import styles from './undo-bar.module.css';

type UndoBarProps = {
  /** What happened: "Lower abdomen, right, is taken out". Null while there is nothing to put back. */
  readonly words: string | null;
  readonly onUndo: () => void;
  /** What the bar lies above: an `ActionBar`. */
  readonly children: ReactNode;
};

/** Floats over the foot of the work area at its start, far from the primary button; nothing moves when it comes or goes. */
export function UndoBar({ words, onUndo, children }: UndoBarProps) {
  const intl = useIntl();
  return (
    <div className={styles.around}>
      <div className={styles.place} role="status">
        {words !== null && (
          <div className={styles.bar}>
            <span>{words}</span>
            <button type="button" className={styles.undo} onClick={onUndo}>
              <Icon of={Undo2} />
              <span>{intl.formatMessage(uiMessages.putBack)}</span>
            </button>
          </div>
        )}
      </div>
      {children}
    </div>
  );
}
