import { useParams } from '@tanstack/react-router';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { BodyShape } from '../../ui/body-shape.ts';
import { useOpenForm } from '../patients/open-form.ts';
import { useFresh } from '../patients/use-fresh.ts';
import { AssessmentForm } from './assessment-form.tsx';
import { AssessmentsView } from './assessments-view.tsx';

/** How a patient's skin was assessed: curves with their tables, and the form over them. */
export const AssessmentsPage = () => {
  const { patientId } = useParams({ from: '/patients/$patientId/assessments' });
  const form = useOpenForm();
  useFresh(['patients:chart', 'assessments:list', 'photos:list']);
  const { data: chart, error: noChart } = useAnswer('patients:chart', { id: patientId });
  const { data: list, error } = useAnswer('assessments:list', { patient: patientId });
  const { data: kept, error: noPhotos } = useAnswer('photos:list', { patient: patientId });
  const failure = (noChart ?? error ?? noPhotos)?.failure;
  if (!chart || !list || !kept)
    return (
      <WorkFrame current="patients" banner={failure && <FailureNotice failure={failure} />}>
        {null}
      </WorkFrame>
    );
  return form?.kind === 'assessment' ? (
    <BodyShape value={chart.patient.shape}>
      <AssessmentForm key={form.id} id={form.id} chart={chart} list={list} photos={kept.photos} />
    </BodyShape>
  ) : (
    <AssessmentsView chart={chart} list={list} photos={kept.photos} />
  );
};
