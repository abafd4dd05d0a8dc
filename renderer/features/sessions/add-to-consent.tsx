import { useParams } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { additionWanted } from '../../../shared/consents/addition-wanted.ts';
import { consentInForce } from '../../../shared/rules/chart-facts.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { useBeginAddendum } from '../consents/use-begin-addendum.ts';
import { useSessionForm } from './form-context.ts';

/** From what lies outside the signed consent to a short form with just that. */
export const AddToConsent = () => {
  const intl = useIntl();
  const { patientId, sessionId } = useParams({ from: '/patients/$patientId/sessions/$sessionId' });
  const { chart, findings, record } = useSessionForm();
  const { begin, failure } = useBeginAddendum(patientId);
  const consent = consentInForce(chart.consents, record.fields.consent);
  if (!consent) return null;
  return (
    <>
      {failure && <FailureNotice failure={failure} />}
      <Button onPress={() => begin(consent, additionWanted(findings, record.fields), sessionId)}>
        {intl.formatMessage({ id: 'sessions.consent.add', defaultMessage: 'Add to the consent' })}
      </Button>
    </>
  );
};
