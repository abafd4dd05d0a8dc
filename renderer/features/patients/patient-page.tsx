import { Navigate, useParams } from '@tanstack/react-router';
import { UserX } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Chart } from '../../../shared/ipc/views.ts';
import { useAnswer } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { BodyShape } from '../../ui/body-shape.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { EventForm } from '../adverse-events/event-form.tsx';
import { HoldNotice } from '../keeping/chart-keeping.tsx';
import { ConcernForm } from '../concerns/concern-form.tsx';
import { PaperForm } from '../papers/paper-form.tsx';
import { KeptNote } from '../corrections/kept-note.tsx';
import { CourseEndForm } from '../courses/course-end-form.tsx';
import { CourseForm } from '../courses/course-form.tsx';
import { FollowUpForm } from '../follow-ups/follow-up-form.tsx';
import { ScreeningForm } from '../screenings/screening-form.tsx';
import { useHome } from '../vault/home-context.tsx';
import { ChartActions } from './chart-actions.tsx';
import { ChartAside } from './chart-aside.tsx';
import { ChartSide } from './chart-side.tsx';
import { History } from './history.tsx';
import { useGoToPatients, useOpenForm } from './open-form.ts';
import { patientFacts } from './patient-facts.ts';
import { PatientForm } from './patient-form.tsx';
import styles from './patient-page.module.css';
import { useFresh } from './use-fresh.ts';
import { useLocalDay } from './use-local-day.ts';

/** A patient's chart: who it is, what to mind, what happened, and the one next step. */
export const PatientPage = () => {
  const intl = useIntl();
  const { patientId } = useParams({ from: '/patients/$patientId' });
  const go = useGoToPatients();
  const form = useOpenForm();
  useFresh(['patients:chart', 'patients:timeline', 'documents:list']);
  const chart = useAnswer('patients:chart', { id: patientId });
  if (chart.error?.failure.code === 'not-found') {
    return (
      <WorkFrame current="patients">
        <div className={styles.missing}>
          <Empty
            icon={UserX}
            title={intl.formatMessage({
              id: 'chart.missing',
              defaultMessage: 'This patient could not be found',
            })}
            action={
              <Button kind="primary" onPress={go.list}>
                {intl.formatMessage({ id: 'chart.missing.action', defaultMessage: 'Find a patient' })}
              </Button>
            }
          >
            {intl.formatMessage({
              id: 'chart.missing.text',
              defaultMessage: 'Nothing was changed. Look for the name in the list.',
            })}
          </Empty>
        </div>
      </WorkFrame>
    );
  }
  if (!chart.data) {
    return (
      <WorkFrame current="patients" banner={chart.error && <FailureNotice failure={chart.error.failure} />}>
        {null}
      </WorkFrame>
    );
  }
  // The chart of a merged patient is read in another one; its address may still be in a list that was left.
  if (chart.data.patient.id !== patientId)
    return <Navigate to="/patients/$patientId" params={{ patientId: chart.data.patient.id }} replace />;
  const open = (data: Chart) => {
    if (form?.kind === 'patient') return <PatientForm key={form.id} id={form.id} patient={data.patient} />;
    if (form?.kind === 'screening') return <ScreeningForm key={form.id} id={form.id} chart={data} />;
    if (form?.kind === 'concern') return <ConcernForm key={form.id} id={form.id} chart={data} />;
    if (form?.kind === 'course')
      return <CourseForm key={form.id} id={form.id} chart={data} after={form.after ?? null} />;
    if (form?.kind === 'course-end')
      return <CourseEndForm key={form.id} id={form.id} chart={data} course={form.course ?? null} />;
    if (form?.kind === 'adverse-event')
      return <EventForm key={form.id} id={form.id} chart={data} session={form.session ?? null} />;
    if (form?.kind === 'follow-up')
      return (
        <FollowUpForm
          key={form.id}
          id={form.id}
          chart={data}
          session={form.session ?? null}
          look={form.look ?? null}
          reached={form.reached ?? false}
        />
      );
    if (form?.kind === 'paper')
      return <PaperForm key={form.id} id={form.id} chart={data} event={form.event ?? null} />;
    return (
      <>
        <ChartView key={patientId} chart={data} />
        {form?.kind === 'correction' && (
          <KeptNote key={form.id} id={form.id} person={data.patient} onClose={() => go.patient(patientId)} />
        )}
      </>
    );
  };
  return <BodyShape value={chart.data.patient.shape}>{open(chart.data)}</BodyShape>;
};

const ChartView = ({ chart }: { readonly chart: Chart }) => {
  const home = useHome();
  const day = useLocalDay();
  const facts = patientFacts(chart, home, day);
  return (
    <WorkFrame
      current="patients"
      banner={
        <>
          <ChartBanner chart={chart} />
          <HoldNotice patient={chart.patient.id} />
        </>
      }
      actions={<ChartActions chart={chart} facts={facts} />}
    >
      <div className={styles.chart}>
        <div className={styles.sides}>
          <ChartSide chart={chart} facts={facts} />
          <ChartAside chart={chart} />
        </div>
        <div className={styles.history}>
          <History chart={chart} />
        </div>
      </div>
    </WorkFrame>
  );
};
