import type { ReactNode } from 'react';
import styles from './row-list.module.css';

interface RowListProps {
  /** Their order says something. */
  readonly ordered?: boolean;
  readonly children: ReactNode;
}

/** Rows under one frame, each with words and, at its end, what can be done about it. */
export const RowList = ({ ordered = false, children }: RowListProps) => {
  const List = ordered ? 'ol' : 'ul';
  return <List className={styles.list}>{children}</List>;
};

interface ListRowProps {
  /** The buttons at the end. */
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** One row of the list. */
export const ListRow = ({ actions, children }: ListRowProps) => (
  <li className={styles.row}>
    <div className={styles.words}>{children}</div>
    <div className={styles.actions}>{actions}</div>
  </li>
);

interface RowHeadProps {
  /** It speaks of somewhere else. */
  readonly muted?: boolean;
  readonly children: ReactNode;
}

/** What a row is called, with its tags. */
export const RowHead = ({ muted = false, children }: RowHeadProps) => (
  <h3 className={`${muted ? 'muted' : 'strong'} ${styles.head}`}>{children}</h3>
);
