import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { classNames } from './class-names.ts';
import styles from './finding.module.css';
import { Icon } from './icon.tsx';
import { type Level, LEVEL_ICONS, LEVEL_WORDS } from './level.ts';

type FindingProps = {
  readonly level: Level;
  /** What was found, in one sentence. */
  readonly children: ReactNode;
  readonly why?: ReactNode;
  /** What to do: chips for a reason, buttons for a way out. */
  readonly actions?: ReactNode;
  readonly id?: string;
};

/** A finding under the value it speaks of: icon, word and colour say the level; what, why, what to do. */
export function Finding({ level, children, why, actions, id }: FindingProps) {
  const intl = useIntl();
  return (
    <div className={classNames(styles.finding, styles[level])} role="note" id={id}>
      <Icon of={LEVEL_ICONS[level]} />
      <div className={styles.text}>
        <p>
          <span className={styles.level}>{intl.formatMessage(LEVEL_WORDS[level])}</span> {children}
        </p>
        {why && <p className={styles.why}>{why}</p>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}

type FindingLineProps = {
  readonly level: Level;
  readonly children: ReactNode;
  /** Goes to the value it speaks of. */
  readonly onGo?: () => void;
};

/** The same finding as one line, gathered in the completeness strip. */
export function FindingLine({ level, children, onGo }: FindingLineProps) {
  const intl = useIntl();
  const text = (
    <span>
      <span className={styles.level}>{intl.formatMessage(LEVEL_WORDS[level])}</span> {children}
    </span>
  );
  const className = classNames(styles.line, styles[level]);
  if (!onGo) {
    return (
      <div className={className} role="note">
        <Icon of={LEVEL_ICONS[level]} small />
        {text}
      </div>
    );
  }
  return (
    <button type="button" className={className} onClick={onGo}>
      <Icon of={LEVEL_ICONS[level]} small />
      {text}
    </button>
  );
}
