import { type ReactNode, useRef } from 'react';
import styles from './action-bar.module.css';
import { useBarKeys } from './use-bar-keys.ts';

type ActionBarProps = {
  /** An icon that leads back to where the page belongs. */
  readonly back?: ReactNode;
  /** What the program did: "Draft saved 14:32:05", an undo. */
  readonly state?: ReactNode;
  /** Quiet buttons, then the one primary button, which keeps its place at the right end. */
  readonly children: ReactNode;
};

/** The foot of the work area: what was saved at the left, the next step at the right, always in the same place. */
export function ActionBar({ back, state, children }: ActionBarProps) {
  const bar = useRef<HTMLElement>(null);
  useBarKeys(bar);
  return (
    <footer ref={bar} className={styles.bar}>
      {back}
      <div className={styles.state}>{state}</div>
      <div className={styles.actions}>{children}</div>
    </footer>
  );
}
