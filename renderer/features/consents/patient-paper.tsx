import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import { useHome } from '../vault/home-context.tsx';
import { useConsentForm } from './consent-form.ts';
import styles from './patient-paper.module.css';

interface PatientPaperProps {
  readonly title: string;
  /** 1 reading, 2 decision. */
  readonly page: 1 | 2;
  readonly children: ReactNode;
  readonly actions: ReactNode;
}

/** What the patient holds: one sheet of paper, large type, nothing else on the screen, light in every theme. */
export const PatientPaper = ({ title, page, children, actions }: PatientPaperProps): ReactNode => {
  const intl = useIntl();
  const home = useHome();
  const { chart } = useConsentForm();
  const { family, given, born } = chart.patient;
  return (
    <div className={styles.desk} data-theme="light">
      <main className={styles.paper}>
        <header className={styles.top}>
          <span className={styles.muted}>
            <bdi>{home.practice.name}</bdi>
          </span>
          <span>
            <bdi>
              {given} <b>{family.toLocaleUpperCase(intl.locale)}</b>
            </bdi>
            {', '}
            {intl.formatMessage(
              { id: 'consent.paper.born', defaultMessage: 'born {date}' },
              { date: formatDate(born) },
            )}
          </span>
        </header>
        <h1 className={styles.title}>{title}</h1>
        <div className={styles.body}>{children}</div>
        <footer className={styles.foot}>
          {actions}
          <span className={styles.pages}>
            {intl.formatMessage({ id: 'consent.paper.page', defaultMessage: 'Page {page} of 2' }, { page })}
          </span>
        </footer>
      </main>
    </div>
  );
};
