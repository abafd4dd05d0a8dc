import { CircleCheck, OctagonX } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { TemplateProblem } from '../../../shared/templates/problem.ts';
import { Icon } from '../../ui/icon.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useProblemWords } from './problem-words.ts';
import styles from './studio.module.css';

interface Props {
  readonly id: string;
  readonly problems: readonly TemplateProblem[];
  readonly onGo: (problem: TemplateProblem) => void;
}

/** What is wrong with the text, each with its line and column; pressing one goes there. */
export const ProblemList = ({ id, problems, onGo }: Props) => {
  const intl = useIntl();
  const words = useProblemWords();
  return (
    <section id={id} className={styles.problems} aria-live="polite">
      {problems.length === 0 ? (
        <Tag icon={CircleCheck} tone="ok">
          {intl.formatMessage({
            id: 'studio.no-problem',
            defaultMessage: 'Every field and clause is understood',
          })}
        </Tag>
      ) : (
        <>
          <h2 className="label">
            {intl.formatMessage(
              {
                id: 'studio.problems',
                defaultMessage: '{count, plural, one {# place to mend} other {# places to mend}}',
              },
              { count: problems.length },
            )}
          </h2>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.code} ${problem.offset} ${problem.word}`}>
                <button type="button" className={styles.problem} onClick={() => onGo(problem)}>
                  <Icon of={OctagonX} className="stop" small />
                  <span className={styles.place}>
                    {intl.formatMessage(
                      { id: 'studio.place', defaultMessage: 'Line {line}, column {column}' },
                      { line: problem.line, column: problem.column },
                    )}
                  </span>
                  <span>{words(problem)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
