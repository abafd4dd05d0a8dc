import { AArrowDown, AArrowUp } from 'lucide-react';
import { type ReactNode, type Ref, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { patientLanguageNames } from '../../../shared/consents/languages.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { useBarKeys } from '../../ui/use-bar-keys.ts';
import { patientDate } from './patient-dates.ts';
import { usePaper } from './paper-context.ts';
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
  const paper = usePaper();
  const foot = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useBarKeys(foot);
  // Whoever listens begins at the top of each page.
  useEffect(() => heading.current?.focus(), [title]);
  const { family, given, born } = paper.patient;
  return (
    <div className={styles.desk} data-theme="light" data-px={paper.textPx}>
      <main className={styles.paper} lang={paper.language}>
        <header className={styles.top}>
          <span className={styles.muted}>
            <bdi>{paper.practice}</bdi>
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
  const { chosen, languages, chooseLanguage, textPx, setTextPx } = usePaper();
  const end = intl.formatMessage({
    id: 'patient.size.end',
    defaultMessage: 'There is no other size beyond.',
  });
  return (
    <div className={styles.reading}>
      {/* What was decided was decided on the words that were read. */}
      {languages.length > 1 && (
        <Segmented
          label={intl.formatMessage({ id: 'patient.language', defaultMessage: 'Language' })}
          hideLabel
          options={languages.map((each) => ({ value: each, label: patientLanguageNames[each] }))}
          value={chosen}
          onChange={chooseLanguage}
        />
      )}
      <Button
        icon={AArrowDown}
        label={intl.formatMessage({ id: 'patient.size.down', defaultMessage: 'Smaller letters' })}
        notYet={isLastSize(textPx, -1) ? end : undefined}
        onPress={() => setTextPx(nextSize(textPx, -1))}
      />
      <Button
        icon={AArrowUp}
        label={intl.formatMessage({ id: 'patient.size.up', defaultMessage: 'Larger letters' })}
        notYet={isLastSize(textPx, 1) ? end : undefined}
        onPress={() => setTextPx(nextSize(textPx, 1))}
      />
    </div>
  );
};

const Progress = ({ page }: { readonly page: number }): ReactNode => {
  const intl = useIntl();
  const { pages } = usePaper();
  return (
    <span className={styles.pages}>
      <span className={styles.dots} aria-hidden="true">
        {Array.from({ length: pages }, (_, index) => (
          <span key={index} className={classNames(styles.dot, index <= page && styles.reached)} />
        ))}
      </span>
      <span role="status">
        {intl.formatMessage(
          { id: 'consent.paper.page', defaultMessage: 'Page {page} of {pages}' },
          { page: page + 1, pages },
        )}
      </span>
    </span>
  );
};
