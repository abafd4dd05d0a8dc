import { Check, History } from 'lucide-react';
import { useIntl } from 'react-intl';
import { confirmCarried } from '../../../shared/sessions/carry.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useSessionForm } from './form-context.ts';

/** Confirms the device that was carried over. */
export const ConfirmDevice = () => {
  const intl = useIntl();
  const { draft, change } = useSessionForm();
  if (draft.device.carried !== 'open') return null;
  const label = intl.formatMessage({
    id: 'sessions.carried.confirm-device',
    defaultMessage: 'Confirm device',
  });
  return (
    <div className="row-wrap">
      <Tag icon={History} carried>
        {intl.formatMessage({ id: 'sessions.area.carried', defaultMessage: 'Carried over' })}
      </Tag>
      <Button
        icon={Check}
        onPress={() =>
          change({ key: 'carry.confirm.device', label: label.toLowerCase() }, (before) =>
            confirmCarried(before, { device: true }),
          )
        }
      >
        {label}
      </Button>
    </div>
  );
};
