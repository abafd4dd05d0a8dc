import { Info, OctagonX, TriangleAlert, type LucideIcon, Undo2, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './notice.module.css';

type NoticeLevel = 'info' | 'ok' | 'caution' | 'stop';

type NoticeProps = {
  readonly level: NoticeLevel;
  readonly icon?: LucideIcon;
  /** What happened. */
  readonly title: string;
  /** What is safe and what to do. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

const ICONS: Readonly<Record<NoticeLevel, LucideIcon>> = {
  info: Info,
  ok: CircleCheck,
  caution: TriangleAlert,
  stop: OctagonX,
};

/** A line over the work area: what happened, what is safe, what to do. */
export function Notice({ level, icon, title, children, actions }: NoticeProps) {
  return (
    <div className={classNames(styles.notice, styles[level])} role={level === 'stop' ? 'alert' : 'status'}>
      <Icon of={icon ?? ICONS[level]} className={level} />
      <p>
        <span className="strong">{title}</span> {children}
      </p>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

type UndoBarProps = {
  readonly children: ReactNode;
  readonly action: string;
  readonly onUndo: () => void;
  readonly icon?: LucideIcon;
};

/** What was just done and its way back; the caller takes it away after ten seconds. */
export function UndoBar({ children, action, onUndo, icon = Undo2 }: UndoBarProps) {
  return (
    <div className={styles.undo} role="status">
      <Icon of={icon} />
      <span>{children}</span>
      <button type="button" className={styles.undoAction} onClick={onUndo}>
        {action}
      </button>
    </div>
  );
}
