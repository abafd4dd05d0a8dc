import { Lock, type LucideIcon } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { Mark } from './mark.tsx';
import styles from './rail.module.css';

/** One place of the program. */
export type RailItem = {
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly href: string;
  readonly current: boolean;
};

type RailProps = {
  readonly label: string;
  readonly items: readonly RailItem[];
  readonly onGo: (item: RailItem) => void;
  readonly lockLabel: string;
  readonly onLock: () => void;
  /** The anaesthetic clocks, above the lock. */
  readonly clocks?: ReactNode;
};

/** The slim rail: places on top, clocks and lock at the foot; icons only when the window is narrow. */
export function Rail({ label, items, onGo, lockLabel, onLock, clocks }: RailProps) {
  const go = (item: RailItem) => (event: MouseEvent) => {
    event.preventDefault();
    onGo(item);
  };
  return (
    <nav className={styles.rail} aria-label={label}>
      <div className={styles.mark}>
        <Mark />
      </div>
      {items.map((item) => (
        <a
          key={item.id}
          className={styles.item}
          href={item.href}
          aria-current={item.current ? 'page' : undefined}
          onClick={go(item)}
        >
          <Icon of={item.icon} />
          <span>{item.label}</span>
        </a>
      ))}
      <div className={styles.foot}>
        {clocks}
        <button type="button" className={styles.item} onClick={onLock}>
          <Icon of={Lock} />
          <span>{lockLabel}</span>
        </button>
      </div>
    </nav>
  );
}
