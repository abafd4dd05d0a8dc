import { useNavigate } from '@tanstack/react-router';
import { Eraser, FileOutput } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Patient } from '../../../shared/patients/patient.ts';
import { useRefusal } from '../../use-refusal.ts';
import { Button } from '../../ui/button.tsx';

/** The two ways in which a record leaves: a copy for the patient, and erasing it; each only for whom it is. */
export const RecordLeaves = ({ patient }: { readonly patient: Patient }) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const refusal = useRefusal();
  const params = { patientId: patient.id };
  return (
    <>
      {refusal('copies:prepare') === undefined && (
        <div className="row-wrap">
          <Button
            kind="bare"
            icon={FileOutput}
            onPress={() => void navigate({ to: '/patients/$patientId/copy', params })}
          >
            {intl.formatMessage({ id: 'chart.copy', defaultMessage: 'Give the patient a copy' })}
          </Button>
        </div>
      )}
      {refusal('erasures:erase') === undefined && (
        <div className="row-wrap">
          <Button
            kind="bare"
            icon={Eraser}
            onPress={() => void navigate({ to: '/patients/$patientId/erase', params })}
          >
            {intl.formatMessage({ id: 'chart.erase', defaultMessage: 'Erase this patient' })}
          </Button>
        </div>
      )}
    </>
  );
};
