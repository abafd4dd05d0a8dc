import { useIntl } from 'react-intl';
import { noDevice, several } from '../../../shared/outcomes/outcome.ts';
import { useAnswer } from '../../api.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import { dayOf, type AskedOutcomes } from './asked-outcomes.ts';
import styles from './outcomes.module.css';

interface OutcomeFiltersProps {
  readonly asked: AskedOutcomes;
  /** Whether the last day is before the first. */
  readonly reversed: boolean;
  readonly change: (next: Partial<AskedOutcomes>) => void;
}

/** Which cases: by the day of their first session, who treated, and the device. */
export const OutcomeFilters = ({ asked, reversed, change }: OutcomeFiltersProps) => {
  const intl = useIntl();
  const { today } = useLocalDay();
  const { data: people = [] } = useAnswer('sheets:people', {});
  const { data: devices = [] } = useAnswer('devices:list', {});
  return (
    <form className={styles.filters} noValidate onSubmit={(event) => event.preventDefault()}>
      <DateInput
        label={intl.formatMessage({ id: 'outcomes.from', defaultMessage: 'First session from' })}
        today={today}
        value={dayOf(asked.from, today)}
        draft={asked.from}
        onChange={(value, typed) => change({ from: value ?? typed.text })}
      />
      <DateInput
        label={intl.formatMessage({ id: 'outcomes.until', defaultMessage: 'First session until' })}
        today={today}
        value={dayOf(asked.until, today)}
        draft={asked.until}
        error={
          reversed
            ? intl.formatMessage({
                id: 'exposures.reversed',
                defaultMessage: 'The last day is before the first.',
              })
            : undefined
        }
        onChange={(value, typed) => change({ until: value ?? typed.text })}
      />
      <ComboBox
        label={intl.formatMessage({ id: 'outcomes.person', defaultMessage: 'Treated by' })}
        options={[
          ...people.map(({ id, name }) => ({ value: id, label: name })),
          {
            value: several,
            label: intl.formatMessage({ id: 'outcomes.person.several', defaultMessage: 'Several people' }),
          },
        ]}
        value={asked.person}
        onChange={(person) => change({ person })}
      />
      <ComboBox
        label={intl.formatMessage({ id: 'outcomes.device', defaultMessage: 'Device' })}
        options={[
          ...devices.map(({ id, make, model, serial }) => ({
            value: id,
            label: [make, model].filter(Boolean).join(' '),
            detail: serial,
          })),
          {
            value: several,
            label: intl.formatMessage({ id: 'outcomes.device.several', defaultMessage: 'Several devices' }),
          },
          {
            value: noDevice,
            label: intl.formatMessage({ id: 'outcomes.device.none', defaultMessage: 'Not recorded' }),
          },
        ]}
        value={asked.device}
        onChange={(device) => change({ device })}
      />
    </form>
  );
};
