import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { scopeOnly } from '../../../shared/consents/fresh-draft.ts';
import { readConsentDraft } from '../../../shared/consents/read-draft.ts';
import { useAnswer } from '../../api.ts';
import { failureText } from '../../failure-messages.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { Notice } from '../../ui/notice.tsx';
import { UnreadableDraft } from '../drafts/unreadable-draft.tsx';
import { useStoredDraft } from '../drafts/use-one-draft.ts';
import { ConsentSteps } from './consent-steps.tsx';

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
      <ConsentSteps
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
