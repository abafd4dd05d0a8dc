import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { scopeOnly } from '../../../shared/consents/fresh-draft.ts';
import { readConsentDraft } from '../../../shared/consents/read-draft.ts';
import { useAnswer } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useStoredDraft } from '../drafts/use-one-draft.ts';
import { ConsentSteps } from './consent-steps.tsx';

const noPlans = { courses: [], sessions: [] };

/** One of the smaller consents, or a record of a no: begun from the patient's page, so its draft is always there. */
export const SmallConsentPage = (): ReactNode => {
  const intl = useIntl();
  const navigate = useNavigate();
  const { patientId, consentId } = useParams({ from: '/patients/$patientId/form/$consentId' });
  const chart = useAnswer('patients:chart', { id: patientId });
  const stored = useStoredDraft('small-consent', patientId, consentId, true);
  const failure = chart.error?.failure ?? (stored.state === 'failed' ? stored.failure : undefined);
  const draft = stored.state === 'known' && stored.draft ? readConsentDraft(stored.draft.body) : null;
  if (chart.data && stored.state === 'known' && draft) {
    return (
      <ConsentSteps
        key={consentId}
        id={consentId}
        chart={chart.data}
        devices={[]}
        classes={[]}
        stored={stored.draft?.by === '' ? draft : scopeOnly(draft)}
        plans={noPlans}
      />
    );
  }
  return (
    <WorkFrame current="patients" banner={chart.data && <ChartBanner chart={chart.data} titled />}>
      {failure && <FailureNotice failure={failure} />}
      {stored.state === 'known' && !draft && (
        <Notice
          level="caution"
          title={intl.formatMessage({
            id: 'small-consent.gone',
            defaultMessage: 'This form is not open any more.',
          })}
          actions={
            <Button onPress={() => void navigate({ to: '/patients/$patientId', params: { patientId } })}>
              {intl.formatMessage({ id: 'consent.back', defaultMessage: 'Back to the patient' })}
            </Button>
          }
        >
          {intl.formatMessage({
            id: 'small-consent.gone.next',
            defaultMessage: 'What was signed stands on the patient’s page, where another one can be begun.',
          })}
        </Notice>
      )}
    </WorkFrame>
  );
};
