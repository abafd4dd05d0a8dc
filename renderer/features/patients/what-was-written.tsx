import { useNavigate } from '@tanstack/react-router';
import { ScrollText } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Patient } from '../../../shared/patients/patient.ts';
import { Button } from '../../ui/button.tsx';
import { useFullName } from './person-name.tsx';

/** For owners: who wrote or opened what of this patient. */
export const WhatWasWritten = ({ patient }: { readonly patient: Patient }) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const fullName = useFullName();
  const state = { entriesOf: { id: patient.id, name: fullName(patient) } };
  return (
    <div className="row-wrap">
      <Button kind="bare" icon={ScrollText} onPress={() => void navigate({ to: '/entries', state })}>
        {intl.formatMessage({ id: 'chart.entries', defaultMessage: 'Who wrote and opened what' })}
      </Button>
    </div>
  );
};
