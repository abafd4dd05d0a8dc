import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './columns.module.css';

interface ColumnsProps {
  /** The narrow column: what is chosen from, what narrows the rest. */
  readonly side: ReactNode;
  /** Classes of the page for the whole and for the narrow column. */
  readonly className?: string | undefined;
  readonly sideClassName?: string | undefined;
  /** What was chosen; scrolls by itself. */
  readonly children: ReactNode;
}

/** A narrow column and the sheet it leads to; under each other on a narrow window. */
export const Columns = ({ side, className, sideClassName, children }: ColumnsProps) => (
  <div className={classNames(styles.columns, className)}>
    <div className={classNames(styles.side, sideClassName)}>{side}</div>
    {children}
  </div>
);
