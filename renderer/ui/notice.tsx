import { Info, OctagonX, TriangleAlert, type LucideIcon, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './notice.module.css';
import { UnbrokenDates } from './unbroken-dates.tsx';

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
        <span className="strong">
          <UnbrokenDates>{title}</UnbrokenDates>
        </span>{' '}
        {children}
      </p>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
