import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import { isServiceDue, type DeviceFields } from '../../../shared/devices/device.ts';

/** Says that the day of a device's next service has come; undefined before it, and where none is noted. */
export const useServiceWords = (
  today: string,
): ((device: Pick<DeviceFields, 'serviceDue'>) => string | undefined) => {
  const intl = useIntl();
  return (device) =>
    device.serviceDue !== null && isServiceDue(device, today)
      ? intl.formatMessage(
          { id: 'device.service-now', defaultMessage: 'Service due since {date}' },
          { date: formatDate(device.serviceDue) },
        )
      : undefined;
};
