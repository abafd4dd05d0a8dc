import { ArrowDown } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Finding } from '../../../shared/rules/finding.ts';
import { displayValues } from '../../../shared/rules/message-values.ts';
import { findingMessages } from '../../../shared/rules/messages.ts';
import { parseSubject } from '../../../shared/rules/subjects.ts';
import { questionIds, type QuestionId } from '../../../shared/screenings/questions.ts';
import { Button } from '../../ui/button.tsx';
import { FindingLine } from '../../ui/finding.tsx';
import styles from './screening-progress.module.css';

interface ScreeningProgressProps {
  /** How many questions are asked, and how many of them have no answer. */
  readonly total: number;
  readonly open: number;
  readonly findings: readonly Finding[];
  readonly next: QuestionId | undefined;
  readonly onGo: (question: QuestionId) => void;
}

/** How far the questions are, and what was found so far. */
export const ScreeningProgress = ({ total, open, findings, next, onGo }: ScreeningProgressProps) => {
  const intl = useIntl();
  const questionOf = (finding: Finding): QuestionId | undefined => {
    const subject = parseSubject(finding.subject);
    return questionIds.find((id) => subject?.kind === 'question' && subject.question === id);
  };
  return (
    <>
      <section className={styles.part}>
        <h2 className="heading">
          {intl.formatMessage({ id: 'screenings.progress', defaultMessage: 'Screening' })}
        </h2>
        <p>
          {intl.formatMessage(
            { id: 'screenings.answered', defaultMessage: '{answered} of {total} answered' },
            { answered: total - open, total },
          )}
        </p>
        <progress className={styles.bar} value={total - open} max={total} aria-hidden="true" />
        <p className="caption">
          {intl.formatMessage({
            id: 'screenings.keys',
            defaultMessage: 'Keys: N for no and on to the next, Y for yes.',
          })}
        </p>
        {next && open < total && (
          <div>
            <Button icon={ArrowDown} onPress={() => onGo(next)}>
              {intl.formatMessage({ id: 'screenings.next-open', defaultMessage: 'Next open question' })}
            </Button>
          </div>
        )}
      </section>
      {findings.length > 0 && (
        <section className={styles.part} aria-live="polite">
          <h2 className="heading">
            {intl.formatMessage({ id: 'screenings.found', defaultMessage: 'Found so far' })}
          </h2>
          {findings.map((finding) => {
            const question = questionOf(finding);
            return (
              <FindingLine
                key={`${finding.rule} ${finding.subject}`}
                level={finding.level}
                onGo={question && (() => onGo(question))}
              >
                {intl.formatMessage(
                  findingMessages(finding).what,
                  displayValues(finding.values, intl.locale),
                )}
              </FindingLine>
            );
          })}
        </section>
      )}
    </>
  );
};
