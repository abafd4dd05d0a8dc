import { useNavigate, useParams } from '@tanstack/react-router';
import { ArrowLeft, Ban, ChartLine, FilePenLine, Lock, Printer, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Assessment } from '../../../shared/assessments/assessment.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { instrumentNotes } from '../../../shared/labels/assessment-labels.ts';
import { call, useAnswer } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { AsItWas } from '../corrections/as-it-was.tsx';
import { NotValidDialog } from '../corrections/not-valid-dialog.tsx';
import { NotValidNotice } from '../corrections/not-valid-notice.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useFresh } from '../patients/use-fresh.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import styles from './assessments.module.css';
import { useAssessmentWords } from './assessment-words.ts';

/** One assessment as it was kept, with what was amended in its place. */
export const AssessmentPage = () => {
  const intl = useIntl();
  const { patientId, assessmentId } = useParams({
    from: '/patients/$patientId/assessments/$assessmentId',
  });
  useFresh(['patients:chart', 'assessments:list', 'versions:list']);
  const { data: chart, error: noChart } = useAnswer('patients:chart', { id: patientId });
  const { data: list, error } = useAnswer('assessments:list', { patient: patientId });
  const failure = (noChart ?? error)?.failure;
  if (!chart || !list)
    return (
      <WorkFrame current="patients" banner={failure && <FailureNotice failure={failure} />}>
        {null}
      </WorkFrame>
    );
  const assessment = list.assessments.find(({ id }) => id === assessmentId);
  if (assessment) return <AssessmentView key={assessmentId} chart={chart} assessment={assessment} />;
  return (
    <WorkFrame
      current="patients"
      banner={<ChartBanner chart={chart} />}
      actions={<ActionBar back={<ToCurves patient={patientId} />}>{null}</ActionBar>}
    >
      <Empty
        icon={ChartLine}
        title={intl.formatMessage({
          id: 'assessments.missing',
          defaultMessage: 'This assessment could not be found',
        })}
      >
        {intl.formatMessage({
          id: 'assessments.missing.text',
          defaultMessage: 'Nothing was changed. The curves show what there is.',
        })}
      </Empty>
    </WorkFrame>
  );
};

const ToCurves = ({ patient: patientId }: { readonly patient: string }) => {
  const intl = useIntl();
  const navigate = useNavigate();
  return (
    <Button
      kind="bare"
      leaves
      icon={ArrowLeft}
      label={intl.formatMessage({ id: 'assessments.back', defaultMessage: 'Back to the curves' })}
      onPress={() => void navigate({ to: '/patients/$patientId/assessments', params: { patientId } })}
    />
  );
};

interface AssessmentViewProps {
  readonly chart: Chart;
  readonly assessment: Assessment;
}

const AssessmentView = ({ chart, assessment }: AssessmentViewProps) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const navigate = useNavigate();
  const refusal = useRefusal();
  const words = useAssessmentWords();
  const { today, timeZone, dateOf } = useLocalDay();
  const { id, patient, at, by, revision, invalid } = assessment;
  const { data: versions, error } = useAnswer('versions:list', { type: 'assessment', id });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [noting, setNoting] = useState(false);
  const print = async (): Promise<void> => {
    setFailure(null);
    const made = await call('documents:create', { kind: 'assessment', source: id });
    if (made.ok) go.document(made.value.id);
    else setFailure(made.error);
  };
  const shown = failure ?? error?.failure;
  return (
    <WorkFrame
      current="patients"
      banner={
        <>
          <ChartBanner chart={chart} />
          {shown && <FailureNotice failure={shown} />}
          {invalid && <NotValidNotice invalid={invalid} />}
        </>
      }
      actions={
        <ActionBar back={<ToCurves patient={patient} />}>
          <Button
            icon={invalid ? RotateCcw : Ban}
            notYet={refusal('corrections:add')}
            onPress={() => setNoting(true)}
          >
            {invalid
              ? intl.formatMessage({ id: 'valid-again.do', defaultMessage: 'Take back the mark' })
              : intl.formatMessage({ id: 'attachments.invalidate', defaultMessage: 'Mark as not valid' })}
          </Button>
          <Button
            icon={FilePenLine}
            notYet={refusal('assessments:save')}
            onPress={() =>
              void navigate({
                to: '/patients/$patientId/assessments',
                params: { patientId: patient },
                state: { form: { kind: 'assessment', id } },
              })
            }
          >
            {intl.formatMessage({ id: 'assessments.amend', defaultMessage: 'Amend' })}
          </Button>
          <Button kind="primary" icon={Printer} onPress={print}>
            {intl.formatMessage({ id: 'assessments.print', defaultMessage: 'Print assessment' })}
          </Button>
        </ActionBar>
      }
    >
      <div className={styles.record}>
        <h2 className="title">{words.scale(assessment)}</h2>
        <p className="display">{words.result(assessment)}</p>
        <p className="caption">{intl.formatMessage(instrumentNotes[assessment.instrument])}</p>
        <Tag icon={revision > 1 ? FilePenLine : Lock} {...(revision > 1 ? { tone: 'info' as const } : {})}>
          {revision > 1
            ? intl.formatMessage(
                {
                  id: 'assessments.amended',
                  defaultMessage: 'Amended {count, plural, one {once} other {# times}}',
                },
                { count: revision - 1 },
              )
            : intl.formatMessage(
                { id: 'assessments.kept', defaultMessage: 'Kept {date}, {time}, by {by}' },
                { date: formatDate(dateOf(at)), time: formatTime(at, timeZone), by },
              )}
        </Tag>
        {versions && <AsItWas versions={versions} today={today} />}
      </div>
      {noting && (
        <NotValidDialog
          of={{ type: 'assessment', id }}
          patient={patient}
          title={`${words.scale(assessment)}, ${formatDate(assessment.on)}`}
          what={invalid ? 'valid-again' : 'not-valid'}
          onClose={() => setNoting(false)}
        />
      )}
    </WorkFrame>
  );
};
