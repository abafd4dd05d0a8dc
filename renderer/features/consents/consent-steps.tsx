import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { ConsentDraft } from '../../../shared/consents/consent-draft.ts';
import { courseCovering, emptyConsentDraft } from '../../../shared/consents/fresh-draft.ts';
import { effectiveScope } from '../../../shared/consents/effective-scope.ts';
import type { CourseSession } from '../../../shared/courses/progress.ts';
import type { Course } from '../../../shared/courses/course.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { Device } from '../../../shared/devices/device.ts';
import type { RouteClass } from '../../../shared/products/product.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { consentInForce } from '../../../shared/rules/chart-facts.ts';
import { BodyShape } from '../../ui/body-shape.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { useHome } from '../vault/home-context.tsx';
import { AddendumStep } from './addendum-step.tsx';
import { ConsentFormContext, type ConsentForm } from './consent-form.ts';
import { CountersignStep } from './countersign-step.tsx';
import { ScopeStep } from './scope-step.tsx';
import { SmallConsentStep } from './small-consent-step.tsx';
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

/** The steps of a form that a patient signs: what is asked, with the patient, the practitioner's signature. */
export const ConsentSteps = ({ id, chart, devices, classes, stored, plans }: StepsProps): ReactNode => {
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
  const isTreatment = draft.kind === 'treatment';
  const keeper = useDraft({
    id,
    kind: isTreatment ? 'consent' : 'small-consent',
    patient: chart.patient.id,
  });
  const form = useMemo<ConsentForm>(() => {
    const change = (part: Partial<ConsentDraft>): void => {
      const next = { ...newest.current, ...part };
      const course =
        isTreatment && next.extends === null && part.areas
          ? courseCovering(plans.courses, next.areas)
          : next.course;
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
  }, [id, chart, devices, today, draft, isTreatment, keeper, plans]);
  const step = {
    scope: !isTreatment ? <SmallConsentStep /> : draft.extends === null ? <ScopeStep /> : <AddendumStep />,
    patient: <WithPatientStep />,
    countersign: <CountersignStep />,
  }[draft.step];
  return (
    <BodyShape value={chart.patient.shape}>
      <ConsentFormContext value={form}>{step}</ConsentFormContext>
    </BodyShape>
  );
};
