import type { ReactNode } from 'react';
import styles from './form-pages.module.css';

/** What the patient is asked for, beside where it is missing. */
export const Ask = ({ children }: { readonly children: string }): ReactNode => (
  <p className={styles.ask} role="alert">
    {children}
  </p>
);
