import { Plus, X } from 'lucide-react';
import { useIntl } from 'react-intl';
import { deviceUseLabels, useAnswerLabels } from '../../../shared/labels/device-labels.ts';
import { countryLabels } from '../../../shared/labels/practice-labels.ts';
import { deviceUses } from '../../../shared/devices/uses.ts';
import { countries } from '../../../shared/practice/practice.ts';
import { regionGroupMessages } from '../../../shared/regions/region-messages.ts';
import { regionGroups } from '../../../shared/regions/regions.ts';
import { Button } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { emptyUse, type UseRow } from './device-uses.ts';
import styles from './products-page.module.css';

const answers = ['yes', 'no', 'unknown'] as const;
const mostUses = 60;

interface Props {
  readonly rows: readonly UseRow[];
  readonly onChange: (rows: readonly UseRow[]) => void;
  /** What is missing may be said now. */
  readonly error: string | undefined;
}

/** What a device is authorised for, use by use: where on the body, in which country, yes or no, and where it was read. */
export const UsesField = ({ rows, onChange, error }: Props) => {
  const intl = useIntl();
  const set = (index: number, changed: Partial<UseRow>): void =>
    onChange(rows.map((row, place) => (place === index ? { ...row, ...changed } : row)));
  return (
    <section className={styles.uses} aria-labelledby="uses-title">
      <div className="between">
        <h3 id="uses-title" className="label">
          {intl.formatMessage({ id: 'device.uses', defaultMessage: 'Authorised uses' })}
        </h3>
        {rows.length < mostUses && (
          <Button icon={Plus} onPress={() => onChange([...rows, emptyUse])}>
            {intl.formatMessage({ id: 'device.uses.add', defaultMessage: 'Add a use' })}
          </Button>
        )}
      </div>
      {rows.length === 0 && (
        <p className="muted">
          {intl.formatMessage({
            id: 'device.uses.none',
            defaultMessage:
              'None noted. Consents then say that it is not known whether stretch marks are an authorised use.',
          })}
        </p>
      )}
      {rows.map((row, index) => (
        <UseFields
          key={index}
          row={row}
          number={index + 1}
          error={error}
          onSet={(changed) => set(index, changed)}
          onRemove={() => onChange(rows.filter((_row, place) => place !== index))}
        />
      ))}
    </section>
  );
};

interface UseFieldsProps {
  readonly row: UseRow;
  readonly number: number;
  readonly error: string | undefined;
  readonly onSet: (changed: Partial<UseRow>) => void;
  readonly onRemove: () => void;
}

const UseFields = ({ row, number, error, onSet, onRemove }: UseFieldsProps) => {
  const intl = useIntl();
  const name = row.use
    ? intl.formatMessage(deviceUseLabels[row.use])
    : intl.formatMessage({ id: 'device.uses.row', defaultMessage: 'Use {number}' }, { number });
  const anywhere = intl.formatMessage({ id: 'device.uses.anywhere', defaultMessage: 'Anywhere on the body' });
  const here = intl.formatMessage({ id: 'device.uses.here', defaultMessage: 'Where the practice is' });
  return (
    <fieldset className={styles.use} aria-label={name}>
      <div className={styles.useHead}>
        <ComboBox
          label={intl.formatMessage({ id: 'device.uses.what', defaultMessage: 'Use' })}
          options={deviceUses.map((value) => ({ value, label: intl.formatMessage(deviceUseLabels[value]) }))}
          value={row.use}
          onChange={(use) => onSet({ use })}
          error={row.use === null ? error : undefined}
          reserveLine={false}
        />
        <Button
          kind="bare"
          icon={X}
          label={intl.formatMessage({ id: 'device.uses.remove', defaultMessage: 'Remove {name}' }, { name })}
          onPress={onRemove}
        />
      </div>
      <div className={styles.two}>
        <ComboBox
          label={intl.formatMessage({ id: 'device.uses.part', defaultMessage: 'Part of the body' })}
          options={[
            { value: 'any' as const, label: anywhere },
            ...regionGroups.map((value) => ({
              value,
              label: intl.formatMessage(regionGroupMessages[value]),
            })),
          ]}
          value={row.group}
          onChange={(group) => onSet({ group: group ?? 'any' })}
          reserveLine={false}
        />
        <ComboBox
          label={intl.formatMessage({ id: 'device.uses.country', defaultMessage: 'Country' })}
          options={[
            { value: 'any' as const, label: here },
            ...countries.map((value) => ({ value, label: intl.formatMessage(countryLabels[value]) })),
          ]}
          value={row.country}
          onChange={(country) => onSet({ country: country ?? 'any' })}
          reserveLine={false}
        />
      </div>
      <Segmented
        label={intl.formatMessage({ id: 'device.uses.answer', defaultMessage: 'What was found' })}
        options={answers.map((value) => ({ value, label: intl.formatMessage(useAnswerLabels[value]) }))}
        value={row.answer}
        onChange={(answer) => onSet({ answer })}
        error={row.answer === null ? error : undefined}
        tick
      />
      <div className={styles.two}>
        <TextInput
          label={intl.formatMessage({ id: 'device.uses.authority', defaultMessage: 'Authority' })}
          value={row.authority}
          onChange={(authority) => onSet({ authority })}
          reserveLine={false}
        />
        <TextInput
          label={intl.formatMessage({ id: 'device.uses.source', defaultMessage: 'Where it was read' })}
          value={row.source}
          onChange={(source) => onSet({ source })}
          reserveLine={false}
        />
      </div>
    </fieldset>
  );
};
