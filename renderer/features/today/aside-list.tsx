import type { ReactNode } from 'react';
import styles from './aside-list.module.css';

interface AsideListProps {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}

/** A list beside the day's sheet, under its heading. */
export const AsideList = ({ title, note, children }: AsideListProps) => (
  <section aria-label={title}>
    <div className={styles.head}>
      <h2 className="heading">{title}</h2>
      {note && <span className="caption">{note}</span>}
    </div>
    <ul>{children}</ul>
  </section>
);
