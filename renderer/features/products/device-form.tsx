import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { deviceKinds, speedUnits, type Device } from '../../../shared/devices/device.ts';
import {
  authorisedUseLabels,
  deviceKindLabels,
  speedUnitLabels,
} from '../../../shared/labels/device-labels.ts';
import type { QuantitySpec } from '../../../shared/quantity/spec.ts';
import { pinsSpec, toleranceSpec } from '../../../shared/quantity/specs.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { deviceDraftSchema, draftOfDevice, emptyDevice, longestNeedleSpec } from './device-fields.ts';
import styles from './products-page.module.css';
import { QuantityText } from './quantity-text.tsx';
import { useRecordForm, type Unsaved } from './use-record-form.ts';

interface Props {
  /** Null: a new one. */
  readonly device: Device | null;
  readonly formId: string;
  readonly unsaved: Unsaved;
  readonly onSaved: (id: string) => void;
}

const answers = ['yes', 'no', 'unknown'] as const;

/** One device: what it is, how deep it can go, what its speed is counted in, what it is authorised for. */
export const DeviceForm = ({ device, formId, unsaved, onSaved }: Props) => {
  const intl = useIntl();
  const save = useChange('devices:save', ['devices:list']);
  const [id] = useState(() => device?.id ?? newId());
  const { fields, submit, failure } = useRecordForm({
    id: device?.id ?? 'new-device',
    schema: deviceDraftSchema,
    initial: device ? draftOfDevice(device, intl.locale) : emptyDevice,
    unsaved,
    save: (checked) => save.mutateAsync({ id, revision: device?.revision ?? 0, fields: checked }),
    onSaved: () => onSaved(id),
  });
  const { values, set, leave, errorOf } = fields;
  const text = (key: 'make' | 'model' | 'serial') => ({
    value: values[key],
    onChange: (typed: string) => set(key, typed),
    onCommit: () => leave(key),
    error: errorOf(key),
  });
  const quantity = (key: 'needleLengthUm' | 'pinCount' | 'toleranceUm', spec: QuantitySpec) => ({
    spec,
    text: values[key],
    onChange: (typed: string) => set(key, typed),
    onLeave: () => leave(key),
    wrong: errorOf(key) !== undefined,
  });

  return (
    <form id={formId} className={styles.form} onSubmit={submit} noValidate>
      {failure && <FailureNotice failure={failure} />}
      <SingleChipGroup
        label={intl.formatMessage({ id: 'device.kind', defaultMessage: 'What it is' })}
        options={deviceKinds.map((value) => ({ value, label: intl.formatMessage(deviceKindLabels[value]) }))}
        value={values.kind}
        onChange={(kind) => set('kind', kind)}
        error={errorOf('kind')}
      />
      <div className={styles.three}>
        <TextInput
          label={intl.formatMessage({ id: 'device.make', defaultMessage: 'Maker' })}
          required
          {...text('make')}
        />
        <TextInput
          label={intl.formatMessage({ id: 'device.model', defaultMessage: 'Model' })}
          {...text('model')}
        />
        <TextInput
          kind="code"
          label={intl.formatMessage({ id: 'device.serial', defaultMessage: 'Serial number' })}
          {...text('serial')}
        />
      </div>
      <div className={styles.three}>
        <QuantityText
          label={intl.formatMessage({ id: 'device.needle', defaultMessage: 'Longest needle' })}
          {...quantity('needleLengthUm', longestNeedleSpec)}
        />
        <QuantityText
          label={intl.formatMessage({ id: 'device.pins', defaultMessage: 'Needles' })}
          help={intl.formatMessage({
            id: 'device.pins-help',
            defaultMessage: 'Empty if it depends on the cartridge.',
          })}
          {...quantity('pinCount', pinsSpec)}
        />
        <QuantityText
          label={intl.formatMessage({ id: 'device.tolerance', defaultMessage: 'Depth tolerance' })}
          help={intl.formatMessage({
            id: 'device.tolerance-help',
            defaultMessage: 'Plus or minus, as its maker says.',
          })}
          {...quantity('toleranceUm', toleranceSpec)}
        />
      </div>
      <SingleChipGroup
        label={intl.formatMessage({ id: 'device.speed', defaultMessage: 'Speed is shown in' })}
        options={speedUnits.map((value) => ({ value, label: intl.formatMessage(speedUnitLabels[value]) }))}
        value={values.speedUnit}
        onChange={(speedUnit) => set('speedUnit', speedUnit)}
        error={errorOf('speedUnit')}
      />
      <SingleChipGroup
        label={intl.formatMessage({ id: 'device.use', defaultMessage: 'Authorised use, in your country' })}
        options={answers.map((value) => ({ value, label: intl.formatMessage(authorisedUseLabels[value]) }))}
        value={values.authorisedUse}
        onChange={(use) => set('authorisedUse', use)}
        error={errorOf('authorisedUse')}
      />
      <button type="submit" hidden tabIndex={-1} />
    </form>
  );
};
