import { type ReactNode, useRef } from 'react';
import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import { classNames } from '../../ui/class-names.ts';
import { useBarKeys } from '../../ui/use-bar-keys.ts';
import { useHome } from '../vault/home-context.tsx';
import { useConsentForm } from './consent-form.ts';
import styles from './patient-paper.module.css';

const pages = [1, 2, 3] as const;

interface PatientPaperProps {
  readonly title: string;
  /** 1 reading, 2 the sentences, 3 the decision. */
  readonly page: (typeof pages)[number];
  readonly children: ReactNode;
  readonly actions: ReactNode;
}

/** What the patient holds: one sheet of paper, large type, nothing else on the screen, light in every theme. */
export const PatientPaper = ({ title, page, children, actions }: PatientPaperProps): ReactNode => {
  const intl = useIntl();
  const home = useHome();
  const { chart } = useConsentForm();
  const foot = useRef<HTMLElement>(null);
  useBarKeys(foot);
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
            <span className="nowrap">
              {intl.formatMessage(
                { id: 'consent.paper.born', defaultMessage: 'born {date}' },
                { date: formatDate(born) },
              )}
            </span>
          </span>
        </header>
        <h1 className={styles.title}>{title}</h1>
        <div className={styles.body}>{children}</div>
        <footer ref={foot} className={styles.foot}>
          {actions}
          <span className={styles.pages}>
            <span className={styles.dots} aria-hidden="true">
              {pages.map((each) => (
                <span key={each} className={classNames(styles.dot, each <= page && styles.reached)} />
              ))}
            </span>
            {intl.formatMessage(
              { id: 'consent.paper.page', defaultMessage: 'Page {page} of {pages}' },
              { page, pages: pages.length },
            )}
          </span>
        </footer>
      </main>
    </div>
  );
};
