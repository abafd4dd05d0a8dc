import type { LucideIcon } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { classNames } from './class-names.ts';
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

/** Something to do from every place. */
export type RailAct = {
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly onPress: () => void;
};

type RailProps = {
  readonly label: string;
  readonly items: readonly RailItem[];
  readonly onGo: (item: RailItem) => void;
  /** Finds from every place; stands above the places. */
  readonly find?: RailAct;
  /** What one does at the foot: cover, change person, lock. */
  readonly acts: readonly RailAct[];
  /** The anaesthetic clocks, above what one does. */
  readonly clocks?: ReactNode;
  /** A quiet switch above the acts. */
  readonly beside?: ReactNode;
};

/** The slim rail: places on top, clocks and lock at the foot; icons only when the window is narrow. */
export function Rail({ label, items, onGo, find, acts, clocks, beside }: RailProps) {
  const go = (item: RailItem) => (event: MouseEvent) => {
    event.preventDefault();
    onGo(item);
  };
  return (
    <nav className={styles.rail} aria-label={label}>
      <div className={classNames(styles.places, 'faded-edges')}>
        <div className={styles.mark}>
          <Mark />
        </div>
        {find && <Act act={find} />}
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
      </div>
      <div className={classNames(styles.clocks, 'faded-edges')}>{clocks}</div>
      <div className={styles.foot}>
        {beside}
        {acts.map((act) => (
          <Act key={act.id} act={act} />
        ))}
      </div>
    </nav>
  );
}

function Act({ act }: { readonly act: RailAct }) {
  return (
    <button type="button" className={styles.item} onClick={act.onPress}>
      <Icon of={act.icon} />
      <span>{act.label}</span>
    </button>
  );
}
