import type { ReactNode } from 'react';
import styles from './column.module.css';

/** A quiet column beside the sheet; scrolls by itself. */
export const Column = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <aside className={styles.column} aria-label={label}>
    {children}
  </aside>
);

interface ColumnPartProps {
  readonly title: string;
  /** A word to press at the heading's end. */
  readonly action?: string;
  readonly onAction?: () => void;
  readonly children: ReactNode;
}

/** A part of a column under its heading. */
export const ColumnPart = ({ title, action, onAction, children }: ColumnPartProps) => (
  <section className={styles.part}>
    <div className={styles.head}>
      <h2 className="heading">{title}</h2>
      {action && (
        <button type="button" className={`hitarea ${styles.link}`} onClick={onAction}>
          {action}
        </button>
      )}
    </div>
    {children}
  </section>
);

/** What a part says while it is empty. */
export const NothingYet = ({ children }: { readonly children: ReactNode }) => (
  <p className={`caption ${styles.quiet}`}>{children}</p>
);
