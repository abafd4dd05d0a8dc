import { useNavigate } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';

/** The way from a session to the patient's chart; what was entered stays as a draft. */
export const ToChart = ({ patient }: { readonly patient: string }) => {
  const intl = useIntl();
  const navigate = useNavigate();
  return (
    <Button
      leaves
      kind="bare"
      icon={ArrowLeft}
      label={intl.formatMessage({ id: 'sessions.to-chart', defaultMessage: 'To the patient’s chart' })}
      onPress={() => void navigate({ to: '/patients/$patientId', params: { patientId: patient } })}
    />
  );
};
