import { useNavigate } from '@tanstack/react-router';
import { Wrench } from 'lucide-react';
import { useIntl } from 'react-intl';
import { isServiceDue } from '../../../shared/devices/device.ts';
import { useAnswer } from '../../api.ts';
import { Icon } from '../../ui/icon.tsx';
import { useServiceWords } from '../products/service-words.ts';
import { AsideList } from './aside-list.tsx';
import styles from './aside-list.module.css';

/** The devices whose service is due; nothing where none is. */
export const ToService = ({ today }: { readonly today: string }) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const words = useServiceWords(today);
  const devices = useAnswer('devices:list', {});
  const due = (devices.data ?? []).filter((device) => isServiceDue(device, today));
  if (due.length === 0) return null;
  return (
    <AsideList title={intl.formatMessage({ id: 'today.service', defaultMessage: 'Devices to service' })}>
      {due.map((device) => (
        <li key={device.id}>
          <button
            type="button"
            className={styles.item}
            onClick={() =>
              void navigate({ to: '/products', state: { record: { kind: 'device', id: device.id } } })
            }
          >
            <Icon of={Wrench} className="muted" />
            <span className={styles.words}>
              <span className="strong">{[device.make, device.model].filter(Boolean).join(' ')}</span>
              <span className="caption">{words(device)}</span>
            </span>
          </button>
        </li>
      ))}
    </AsideList>
  );
};
