import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './empty.module.css';
import { Icon } from './icon.tsx';

type EmptyProps = {
  readonly icon: LucideIcon;
  readonly title: string;
  /** What this place is for. */
  readonly children: ReactNode;
  /** The first step. */
  readonly action?: ReactNode;
};

/** An empty place: what it is for, and the first step. */
export function Empty({ icon, title, children, action }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <Icon of={icon} className="muted" />
      <h2 className="heading">{title}</h2>
      <p className="muted">{children}</p>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
