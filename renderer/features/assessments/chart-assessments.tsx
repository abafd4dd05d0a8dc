import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { NotValidTag } from '../corrections/not-valid-notice.tsx';
import styles from '../patients/column.module.css';
import { ColumnPart, NothingYet } from '../patients/column.tsx';
import { useFresh } from '../patients/use-fresh.ts';
import { useAssessmentWords } from './assessment-words.ts';

/** Assessments that are shown in the chart. */
const shown = 3;

/** The newest assessments of a patient, and the way to the curves. */
export const ChartAssessments = ({ patient: patientId }: { readonly patient: string }) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const words = useAssessmentWords();
  useFresh(['assessments:list']);
  const { data: list, error } = useAnswer('assessments:list', { patient: patientId });
  const newest = (list?.assessments ?? [])
    .toSorted((one, other) => other.on.localeCompare(one.on) || other.at - one.at)
    .slice(0, shown);
  return (
    <ColumnPart
      title={intl.formatMessage({ id: 'chart.assessments', defaultMessage: 'Assessments' })}
      action={intl.formatMessage({ id: 'chart.assessments.all', defaultMessage: 'Open curves' })}
      onAction={() => void navigate({ to: '/patients/$patientId/assessments', params: { patientId } })}
    >
      {error && <FailureNotice failure={error.failure} />}
      {list && newest.length === 0 && (
        <NothingYet>
          {intl.formatMessage({
            id: 'chart.assessments.none',
            defaultMessage: 'How the skin is rated and measured, as a curve of each area.',
          })}
        </NothingYet>
      )}
      <ul>
        {newest.map((assessment) => (
          <li key={assessment.id}>
            <button
              type="button"
              className={styles.item}
              onClick={() =>
                void navigate({
                  to: '/patients/$patientId/assessments/$assessmentId',
                  params: { patientId, assessmentId: assessment.id },
                })
              }
            >
              <span className="strong">{words.scale(assessment)}</span>
              <span className="caption">
                {formatDate(assessment.on)}: {words.result(assessment)}
              </span>
              {assessment.invalid && <NotValidTag />}
            </button>
          </li>
        ))}
      </ul>
    </ColumnPart>
  );
};
