import { type FormEvent, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { deviceKinds, speedUnits, type Device } from '../../../shared/devices/device.ts';
import { deviceKindLabels, speedUnitLabels } from '../../../shared/labels/device-labels.ts';
import type { QuantitySpec } from '../../../shared/quantity/spec.ts';
import { pinsSpec, speedStepsSpec, toleranceSpec } from '../../../shared/quantity/specs.ts';
import { useAnswer, useChange } from '../../api.ts';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { keptFieldsSchema } from '../drafts/kept-fields.ts';
import { KeptFoot, KeptProblems } from '../drafts/kept-form.tsx';
import { useKeptFields } from '../drafts/use-kept-fields.ts';
import { RestoredNotice } from '../patients/restored-notice.tsx';
import { useDeviceDifferences } from './device-differences.ts';
import {
  deviceDraftSchema,
  deviceValuesSchema,
  draftOfDevice,
  emptyDevice,
  longestNeedleSpec,
  shortestNeedleSpec,
  type DeviceDraft,
} from './device-fields.ts';
import { DeviceUpkeep } from './device-upkeep.tsx';
import { IsotretinoinLabel } from './isotretinoin-label.tsx';
import { KeptStart, type RecordStart } from './kept-start.tsx';

import styles from './products-page.module.css';
import { QuantityText } from './quantity-text.tsx';
import { UsesField } from './uses-field.tsx';

interface Props {
  /** Null: a new one; with an id that of a draft, without it goes on with what was begun. */
  readonly id: string | null;
  readonly devices: readonly Device[];
  readonly formId: string;
  readonly today: string;
  readonly onSaved: (id: string) => void;
  readonly onShown: (shown: boolean) => void;
}

const keptSchema = keptFieldsSchema(deviceValuesSchema);

/**
 * One device: what it is, how deep it can go, what its speed is counted in, what it is authorised for; words kept earlier
 * are here again.
 */
export const DeviceForm = (props: Props) => (
  <KeptStart
    schema={keptSchema}
    kind="device"
    id={props.id}
    onShown={props.onShown}
    isBegun={(draft) => props.devices.every(({ id }) => id !== draft.id)}
  >
    {(start) => <FilledForm {...props} {...start} />}
  </KeptStart>
);

const useDeviceForm = ({ id, devices, today, stored }: Props & RecordStart<DeviceDraft>) => {
  const { locale } = useIntl();
  const save = useChange('devices:save', ['devices:list']);
  const list = useAnswer('devices:list', {});
  const device = devices.find((each) => each.id === id);
  const schema = useMemo(() => deviceDraftSchema(today), [today]);
  return useKeptFields({
    id,
    kind: 'device',
    schema,
    record: { revision: device?.revision ?? 0, values: device ? draftOfDevice(device, locale) : emptyDevice },
    stored,
    save: (fields, revision) => save.mutateAsync({ id, revision, fields }),
    newest: async () => {
      const now = await list.refetch();
      const found = now.isSuccess ? now.data.find((each) => each.id === id) : undefined;
      return found ? { revision: found.revision, values: draftOfDevice(found, locale) } : null;
    },
  });
};

type Quantity = 'shortestNeedleUm' | 'needleLengthUm' | 'pinCount' | 'toleranceUm' | 'speedSteps';

const FilledForm = (props: Props & RecordStart<DeviceDraft>) => {
  const { id, formId, onSaved } = props;
  const intl = useIntl();
  const form = useDeviceForm(props);
  const { values, set, leave, errorOf, text } = form.fields;
  const differences = useDeviceDifferences(values, form.newer?.values ?? null);
  const name = [values.make, values.model].join(' ').trim();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await form.save()) onSaved(id);
  };
  const quantity = (key: Quantity, spec: QuantitySpec) => ({
    spec,
    text: values[key],
    onChange: (typed: string) => set(key, typed),
    onLeave: () => leave(key),
    wrong: errorOf(key) !== undefined,
  });

  return (
    <form id={formId} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <KeptProblems form={form} differences={differences} />
      {form.restoredAt !== null && <RestoredNotice savedAt={form.restoredAt} />}
      <SingleChipGroup
        label={intl.formatMessage({ id: 'device.kind', defaultMessage: 'What it is' })}
        options={deviceKinds.map((value) => ({ value, label: intl.formatMessage(deviceKindLabels[value]) }))}
        value={values.kind}
        onChange={(kind) => set('kind', kind)}
        error={errorOf('kind')}
      />
      <div className={styles.two}>
        <TextInput
          label={intl.formatMessage({ id: 'device.make', defaultMessage: 'Maker' })}
          required
          {...text('make')}
        />
        <TextInput
          label={intl.formatMessage({ id: 'device.model', defaultMessage: 'Model' })}
          {...text('model')}
        />
      </div>
      <DeviceUpkeep form={form} today={props.today} />
      <div className={styles.two}>
        <QuantityText
          label={intl.formatMessage({ id: 'device.shortest', defaultMessage: 'Shortest needle' })}
          {...quantity('shortestNeedleUm', shortestNeedleSpec)}
        />
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
      {values.speedUnit === 'step' && (
        <QuantityText
          label={intl.formatMessage({ id: 'device.steps', defaultMessage: 'Steps of speed' })}
          help={intl.formatMessage({ id: 'device.steps-help', defaultMessage: 'How many there are.' })}
          {...quantity('speedSteps', speedStepsSpec)}
        />
      )}
      <UsesField rows={values.uses} onChange={(rows) => set('uses', [...rows])} error={errorOf('uses')} />
      <IsotretinoinLabel
        row={values.isotretinoin}
        onChange={(row) => set('isotretinoin', row)}
        onLeave={() => leave('isotretinoin')}
        wrong={errorOf('isotretinoin') !== undefined}
      />
      <button type="submit" hidden tabIndex={-1} />
      <KeptFoot
        form={form}
        what={intl.formatMessage({ id: 'devices.draft-of', defaultMessage: 'device {name}' }, { name })}
        onDiscard={form.discard}
      />
    </form>
  );
};
