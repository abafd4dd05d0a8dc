import { useParams } from '@tanstack/react-router';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { ConsentDraft } from '../../../shared/consents/consent-draft.ts';
import { courseCovering, emptyConsentDraft, scopeOnly } from '../../../shared/consents/fresh-draft.ts';
import { readConsentDraft } from '../../../shared/consents/read-draft.ts';
import { effectiveScope } from '../../../shared/consents/effective-scope.ts';
import type { CourseSession } from '../../../shared/courses/progress.ts';
import type { Course } from '../../../shared/courses/course.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { Device } from '../../../shared/devices/device.ts';
import type { RouteClass } from '../../../shared/products/product.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { consentInForce } from '../../../shared/rules/chart-facts.ts';
import { useAnswer } from '../../api.ts';
import { failureText } from '../../failure-messages.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { BodyShape } from '../../ui/body-shape.ts';
import { Notice } from '../../ui/notice.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { UnreadableDraft } from '../drafts/unreadable-draft.tsx';
import { useStoredDraft } from '../drafts/use-one-draft.ts';
import { useHome } from '../vault/home-context.tsx';
import { ConsentFormContext, type ConsentForm } from './consent-form.ts';
import { CountersignStep } from './countersign-step.tsx';
import { AddendumStep } from './addendum-step.tsx';
import { ScopeStep } from './scope-step.tsx';
import { firstChoice, useConsentTexts } from './text-choice.tsx';
import { WithPatientStep } from './with-patient-step.tsx';

interface StepsProps {
  readonly id: string;
  readonly chart: Chart;
  readonly devices: readonly Device[];
  readonly classes: readonly RouteClass[];
  readonly stored: ConsentDraft | null;
  /** The patient's courses and what was done of them. */
  readonly plans: { readonly courses: readonly Course[]; readonly sessions: readonly CourseSession[] };
}

const Steps = ({ id, chart, devices, classes, stored, plans }: StepsProps): ReactNode => {
  const today = dateOfInstant(Date.now());
  const only = devices.length === 1 ? (devices[0]?.id ?? null) : null;
  const { consentHabits: habits } = useHome();
  const texts = useConsentTexts();
  const [draft, setDraft] = useState(
    () =>
      stored ??
      emptyConsentDraft({
        concerns: chart.concerns,
        today,
        now: Date.now(),
        device: chart.lastSession?.device?.device ?? only,
        habits,
        classes,
        template: firstChoice(texts, consentInForce(chart.consents, null)),
        plans,
      }),
  );
  const newest = useRef(draft);
  const keeper = useDraft({ id, kind: 'consent', patient: chart.patient.id });
  const form = useMemo<ConsentForm>(() => {
    const change = (part: Partial<ConsentDraft>): void => {
      const next = { ...newest.current, ...part };
      const course =
        next.extends === null && part.areas ? courseCovering(plans.courses, next.areas) : next.course;
      newest.current = { ...next, course };
      keeper.keep(newest.current);
      setDraft(newest.current);
    };
    const extended = chart.consents.find(({ id: consent }) => consent === draft.extends) ?? null;
    const device = devices.find((one) => one.id === draft.device) ?? null;
    return {
      id,
      chart,
      devices,
      device,
      extended: extended && { consent: extended, scope: effectiveScope(extended) },
      today,
      draft,
      change,
      flush: keeper.flush,
      stop: keeper.stop,
      savedAt: keeper.savedAt,
      failing: keeper.failing,
    };
  }, [id, chart, devices, today, draft, keeper, plans]);
  const step = {
    scope: draft.extends === null ? <ScopeStep /> : <AddendumStep />,
    patient: <WithPatientStep />,
    countersign: <CountersignStep />,
  }[draft.step];
  return (
    <BodyShape value={chart.patient.shape}>
      <ConsentFormContext value={form}>{step}</ConsentFormContext>
    </BodyShape>
  );
};

/** Preparing a consent, the patient's own reading and decision, and the practitioner's signature under it. */
export const ConsentPage = (): ReactNode => {
  const intl = useIntl();
  const { patientId, consentId } = useParams({ from: '/patients/$patientId/consent/$consentId' });
  const chart = useAnswer('patients:chart', { id: patientId });
  const devices = useAnswer('devices:list', {});
  const products = useAnswer('products:list', {});
  const courses = useAnswer('courses:list', { patient: patientId });
  const stored = useStoredDraft('consent', patientId, consentId, true);
  const failure =
    chart.error?.failure ??
    devices.error?.failure ??
    products.error?.failure ??
    courses.error?.failure ??
    (stored.state === 'failed' ? stored.failure : undefined);
  const [beginAnew, setBeginAnew] = useState(false);
  if (chart.data && devices.data && products.data && courses.data && stored.state === 'known') {
    const draft = stored.draft ? readConsentDraft(stored.draft.body) : null;
    if (stored.draft && !draft && !beginAnew) {
      const banner = <ChartBanner chart={chart.data} />;
      return <UnreadableDraft draft={stored.draft} banner={banner} onStart={() => setBeginAnew(true)} />;
    }
    const start = draft && stored.draft?.by !== '' ? scopeOnly(draft) : draft;
    return (
      <Steps
        key={consentId}
        id={consentId}
        chart={chart.data}
        devices={devices.data}
        classes={products.data.map(({ routeClass }) => routeClass)}
        stored={start}
        plans={courses.data}
      />
    );
  }
  const text = failure && failureText(intl, failure);
  return (
    <WorkFrame current="patients">
      {text && (
        <Notice level="stop" title={text.what}>
          {text.next}
        </Notice>
      )}
    </WorkFrame>
  );
};
