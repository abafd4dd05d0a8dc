import { AArrowDown, AArrowUp } from 'lucide-react';
import { type ReactNode, type Ref, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { patientLanguageNames } from '../../../shared/consents/languages.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { useBarKeys } from '../../ui/use-bar-keys.ts';
import { patientDate } from './patient-dates.ts';
import { usePatientForm } from './patient-form-context.ts';
import styles from './patient-paper.module.css';
import { isLastSize, nextSize } from './type-size.ts';

interface PatientPaperProps {
  readonly title: string;
  /** From 0; null for what is no page of the form. */
  readonly page: number | null;
  readonly children: ReactNode;
  readonly actions: ReactNode;
  readonly bodyRef?: Ref<HTMLDivElement>;
}

/** What the patient holds: one sheet of paper, large type, nothing else on the screen, light in every theme. */
export const PatientPaper = ({ title, page, children, actions, bodyRef }: PatientPaperProps): ReactNode => {
  const intl = useIntl();
  const { form, filled } = usePatientForm();
  const foot = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useBarKeys(foot);
  // Whoever listens begins at the top of each page.
  useEffect(() => heading.current?.focus(), [title]);
  const { family, given, born } = form.patient;
  return (
    <div className={styles.desk} data-theme="light" data-px={filled.textPx}>
      <main className={styles.paper} lang={form.language}>
        <header className={styles.top}>
          <span className={styles.muted}>
            <bdi>{form.practice}</bdi>
          </span>
          <span className={styles.who}>
            <bdi>
              {given} <b>{family.toLocaleUpperCase(intl.locale)}</b>
            </bdi>
            {', '}
            <span className="nowrap">
              {intl.formatMessage(
                { id: 'consent.paper.born', defaultMessage: 'born {date}' },
                { date: patientDate(intl, born) },
              )}
            </span>
          </span>
        </header>
        <div className={styles.headline}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          <Reading />
        </div>
        <div ref={bodyRef} className={styles.body} tabIndex={0} role="region" aria-label={title}>
          {children}
        </div>
        <footer ref={foot} className={styles.foot}>
          {page === null ? <span className={styles.pages} /> : <Progress page={page} />}
          {actions}
        </footer>
      </main>
    </div>
  );
};

/** Language and size of the letters. */
const Reading = (): ReactNode => {
  const intl = useIntl();
  const { form, filled, change, chooseLanguage } = usePatientForm();
  const { textPx } = filled;
  const end = intl.formatMessage({
    id: 'patient.size.end',
    defaultMessage: 'There is no other size beyond.',
  });
  return (
    <div className={styles.reading}>
      {/* What was decided was decided on the words that were read. */}
      {form.languages.length > 1 && filled.outcome === null && (
        <Segmented
          label={intl.formatMessage({ id: 'patient.language', defaultMessage: 'Language' })}
          hideLabel
          options={form.languages.map((language) => ({
            value: language,
            label: patientLanguageNames[language],
          }))}
          value={filled.template.language}
          onChange={(language) => void chooseLanguage(language)}
        />
      )}
      <Button
        icon={AArrowDown}
        label={intl.formatMessage({ id: 'patient.size.down', defaultMessage: 'Smaller letters' })}
        notYet={isLastSize(textPx, -1) ? end : undefined}
        onPress={() => change({ textPx: nextSize(textPx, -1) })}
      />
      <Button
        icon={AArrowUp}
        label={intl.formatMessage({ id: 'patient.size.up', defaultMessage: 'Larger letters' })}
        notYet={isLastSize(textPx, 1) ? end : undefined}
        onPress={() => change({ textPx: nextSize(textPx, 1) })}
      />
    </div>
  );
};

const Progress = ({ page }: { readonly page: number }): ReactNode => {
  const intl = useIntl();
  const { form } = usePatientForm();
  return (
    <span className={styles.pages}>
      <span className={styles.dots} aria-hidden="true">
        {form.pages.map((each, index) => (
          <span key={each} className={classNames(styles.dot, index <= page && styles.reached)} />
        ))}
      </span>
      <span role="status">
        {intl.formatMessage(
          { id: 'consent.paper.page', defaultMessage: 'Page {page} of {pages}' },
          { page: page + 1, pages: form.pages.length },
        )}
      </span>
    </span>
  );
};
