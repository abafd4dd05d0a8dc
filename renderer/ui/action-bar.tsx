import type { ReactNode } from 'react';
import styles from './action-bar.module.css';

type ActionBarProps = {
  /** What the program did: "Draft saved 14:32:05", an undo. */
  readonly state?: ReactNode;
  /** Quiet buttons, then the one primary button, which keeps its place at the right end. */
  readonly children: ReactNode;
};

/** The foot of the work area: what was saved at the left, the next step at the right, always in the same place. */
export function ActionBar({ state, children }: ActionBarProps) {
  return (
    <footer className={styles.bar}>
      <div className={styles.state}>{state}</div>
      <div className={styles.actions}>{children}</div>
    </footer>
  );
}
