import { useParams } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import {
  consentDraftSchema,
  emptyConsentDraft,
  scopeOnly,
  type ConsentDraft,
} from '../../../shared/consents/consent-draft.ts';
import { sessionsToCome } from '../../../shared/courses/dates.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { Device } from '../../../shared/devices/device.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { useAnswer } from '../../api.ts';
import { failureText } from '../../failure-messages.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { BodyShape } from '../../ui/body-shape.ts';
import { Notice } from '../../ui/notice.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { UnreadableDraft } from '../drafts/unreadable-draft.tsx';
import { useStoredDraft } from '../drafts/use-one-draft.ts';
import { ConsentFormContext, type ConsentForm } from './consent-form.ts';
import { CountersignStep } from './countersign-step.tsx';
import { DecideStep } from './decide-step.tsx';
import { ReadStep } from './read-step.tsx';
import { ScopeStep } from './scope-step.tsx';

const storedDraft = (body: string | undefined): ConsentDraft | null => {
  if (body === undefined) return null;
  try {
    const parsed = consentDraftSchema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

interface StepsProps {
  readonly id: string;
  readonly chart: Chart;
  readonly devices: readonly Device[];
  readonly stored: ConsentDraft | null;
  /** Sessions still to come of the patient's courses; null where none runs. */
  readonly planned: number | null;
}

const Steps = ({ id, chart, devices, stored, planned }: StepsProps): ReactNode => {
  const today = dateOfInstant(Date.now());
  const only = devices.length === 1 ? (devices[0]?.id ?? null) : null;
  const [draft, setDraft] = useState(
    () =>
      stored ?? emptyConsentDraft(chart.concerns, today, chart.lastSession?.device?.device ?? only, planned),
  );
  const keeper = useDraft({ id, kind: 'consent', patient: chart.patient.id });
  const form = useMemo<ConsentForm>(() => {
    const change = (part: Partial<ConsentDraft>): void =>
      setDraft((before) => {
        const next = { ...before, ...part };
        keeper.keep(next);
        return next;
      });
    const device = devices.find((one) => one.id === draft.device) ?? null;
    return {
      id,
      chart,
      devices,
      device,
      today,
      draft,
      change,
      flush: keeper.flush,
      stop: keeper.stop,
      savedAt: keeper.savedAt,
      failing: keeper.failing,
    };
  }, [id, chart, devices, today, draft, keeper]);
  const step = {
    scope: <ScopeStep />,
    read: <ReadStep />,
    decide: <DecideStep />,
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
  const courses = useAnswer('courses:list', { patient: patientId });
  const stored = useStoredDraft('consent', patientId, consentId, true);
  const failure =
    chart.error?.failure ??
    devices.error?.failure ??
    courses.error?.failure ??
    (stored.state === 'failed' ? stored.failure : undefined);
  const [beginAnew, setBeginAnew] = useState(false);
  if (chart.data && devices.data && courses.data && stored.state === 'known') {
    const draft = storedDraft(stored.draft?.body);
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
        stored={start}
        planned={sessionsToCome(courses.data, dateOfInstant(Date.now()))}
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
