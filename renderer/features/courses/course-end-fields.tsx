import { useIntl } from 'react-intl';
import { courseOutcomes, type CourseEnd } from '../../../shared/courses/course.ts';
import { courseFieldLabels, courseStateLabels } from '../../../shared/labels/course-labels.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import type { CourseEndDraft } from './course-end-draft.ts';
import styles from './courses.module.css';
import { EndWords } from './end-words.tsx';

type Problem = 'missing' | 'long' | null;
export interface EndProblems {
  readonly reason: Problem;
  readonly conclusion: Problem;
  readonly correction: Problem;
}

interface CourseEndFieldsProps {
  /** How it ended, where that is corrected; null while the course runs. */
  readonly ended: CourseEnd | null;
  readonly state: CourseEndDraft;
  readonly problems: EndProblems;
  /** What is missing is said once it was tried. */
  readonly tried: boolean;
  readonly onChange: (next: Partial<CourseEndDraft>) => void;
}

/** How a course ends, why it is stopped, what came of it, and why that is corrected. */
export const CourseEndFields = ({ ended, state, problems, tried, onChange }: CourseEndFieldsProps) => {
  const intl = useIntl();
  const { outcome, reason, conclusion, correction } = state;
  const long = intl.formatMessage({
    id: 'courses.problem.too-long',
    defaultMessage: 'This is more than fits here.',
  });
  const said = (problem: Problem, missing: string): string | undefined =>
    problem === 'long' ? long : problem === 'missing' && tried ? missing : undefined;
  return (
    <>
      {ended && (
        <div className={styles.span}>
          <EndWords ended={ended} />
        </div>
      )}
      <Segmented
        label={intl.formatMessage({ id: 'courses.outcome', defaultMessage: 'How it ends' })}
        tick
        value={outcome}
        options={courseOutcomes.map((value) => ({
          value,
          label: intl.formatMessage(courseStateLabels[value]),
        }))}
        onChange={(next) => onChange({ outcome: next })}
      />
      {outcome === 'stopped' && (
        <TextInput
          label={intl.formatMessage(courseFieldLabels.reason)}
          value={reason}
          required
          error={said(
            problems.reason,
            intl.formatMessage({
              id: 'courses.reason.needed',
              defaultMessage: 'Say why it is stopped before everything was done.',
            }),
          )}
          onChange={(next) => onChange({ reason: next })}
        />
      )}
      <TextArea
        label={intl.formatMessage(courseFieldLabels.conclusion)}
        note={intl.formatMessage({
          id: 'courses.conclusion.note',
          defaultMessage: 'printed in the summary',
        })}
        rows={5}
        value={conclusion}
        error={said(problems.conclusion, long)}
        onChange={(next) => onChange({ conclusion: next })}
      />
      {ended && (
        <TextInput
          label={intl.formatMessage({ id: 'courses.correction', defaultMessage: 'Why it is corrected' })}
          value={correction}
          required
          error={said(
            problems.correction,
            intl.formatMessage({
              id: 'courses.correction.needed',
              defaultMessage: 'Say why it is corrected.',
            }),
          )}
          onChange={(next) => onChange({ correction: next })}
        />
      )}
      <p className={styles.span}>
        {ended
          ? intl.formatMessage({
              id: 'courses.correction.text',
              defaultMessage:
                'What stood here before stays readable under “Earlier versions” and in the summary. The day on which the course ended stays.',
            })
          : intl.formatMessage({
              id: 'courses.end.text',
              defaultMessage:
                'The plan of a course that ended is not changed any more; how it ended can be corrected with a reason. Its sessions stay as they are, and the skin goes on changing for three to six months.',
            })}
      </p>
    </>
  );
};
