import { useIntl } from 'react-intl';
import type { DeviceFields } from '../../../shared/devices/device.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import type { KeptRecordForm } from '../drafts/use-kept-fields.ts';
import type { DeviceDraft } from './device-fields.ts';
import styles from './products-page.module.css';

interface Props {
  readonly form: KeptRecordForm<DeviceDraft, DeviceFields>;
  readonly today: string;
}

/** What tells one device from another of its kind, and when it was bought and is serviced. */
export const DeviceUpkeep = ({ form, today }: Props) => {
  const intl = useIntl();
  const { values, set, leave, errorOf, text } = form.fields;
  const day = (key: 'purchasedOn' | 'servicedOn' | 'serviceDue') => ({
    value: values[key].date,
    draft: values[key].unread,
    today,
    onChange: (date: string | null, typed: { readonly text: string }) =>
      set(key, { date, unread: date === null ? typed.text.trim() : '' }),
    onCommit: () => leave(key),
    error: values[key].unread === '' && values[key].date === null ? undefined : errorOf(key),
  });
  return (
    <>
      <div className={styles.three}>
        <TextInput
          kind="code"
          label={intl.formatMessage({ id: 'device.serial', defaultMessage: 'Serial number' })}
          {...text('serial')}
        />
        <TextInput
          kind="code"
          label={intl.formatMessage({ id: 'device.udi', defaultMessage: 'UDI or article number' })}
          {...text('udi')}
        />
        <TextInput
          label={intl.formatMessage({ id: 'device.software', defaultMessage: 'Software version' })}
          {...text('software')}
        />
      </div>
      <div className={styles.three}>
        <DateInput
          label={intl.formatMessage({ id: 'device.purchased', defaultMessage: 'Bought on' })}
          {...day('purchasedOn')}
        />
        <DateInput
          label={intl.formatMessage({ id: 'device.serviced', defaultMessage: 'Last service' })}
          {...day('servicedOn')}
        />
        <DateInput
          label={intl.formatMessage({ id: 'device.service-due', defaultMessage: 'Next service due' })}
          {...day('serviceDue')}
        />
      </div>
    </>
  );
};
