import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import styles from './frame.module.css';
import { uiMessages } from './ui-messages.ts';

type FrameProps = {
  readonly rail: ReactNode;
  /** The patient banner or the page head; never scrolls. */
  readonly banner?: ReactNode;
  /** The work area; lays out its own columns and scrolls inside. */
  readonly children: ReactNode;
  readonly actionBar?: ReactNode;
};

/** Rail | banner, work, action bar. Read and tabbed in the order banner, work, action bar, rail. */
export function Frame({ rail, banner, children, actionBar }: FrameProps) {
  const intl = useIntl();
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#work" onClick={focusWork}>
        {intl.formatMessage(uiMessages.skipToWork)}
      </a>
      <div className={styles.main}>
        <div className={styles.banner}>{banner}</div>
        <main id="work" className={styles.work} tabIndex={-1}>
          {children}
        </main>
        {actionBar}
      </div>
      <div className={styles.rail}>{rail}</div>
    </div>
  );
}

function focusWork(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('work')?.focus();
}

type PageHeadProps = {
  readonly title: string;
  readonly note?: ReactNode;
  /** A search line and buttons. */
  readonly children?: ReactNode;
};

/** The head of a page without a patient: title, a note, and what one does here. */
export function PageHead({ title, note, children }: PageHeadProps) {
  return (
    <header className={styles.pageHead}>
      <h1 className="title">{title}</h1>
      {note && <span className="caption">{note}</span>}
      {children}
    </header>
  );
}
