import { useNavigate } from '@tanstack/react-router';
import { ArrowLeft, Images } from 'lucide-react';
import { useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';

/** The ways from a session to the patient's chart and photos; what was entered stays as a draft. */
export const ToChart = ({ patient }: { readonly patient: string }) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const params = { patientId: patient };
  return (
    <>
      <Button
        leaves
        kind="bare"
        icon={ArrowLeft}
        label={intl.formatMessage({ id: 'sessions.to-chart', defaultMessage: 'To the patient’s chart' })}
        onPress={() => void navigate({ to: '/patients/$patientId', params })}
      />
      <Button
        kind="bare"
        icon={Images}
        label={intl.formatMessage({ id: 'sessions.to-photos', defaultMessage: 'To the patient’s photos' })}
        onPress={() => void navigate({ to: '/patients/$patientId/photos', params })}
      />
    </>
  );
};
