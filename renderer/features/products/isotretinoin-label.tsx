import { useIntl } from 'react-intl';
import { isotretinoinWords, type IsotretinoinWord } from '../../../shared/devices/isotretinoin-label.ts';
import { isotretinoinLabels } from '../../../shared/labels/device-labels.ts';
import { deviceFieldLabels } from '../../../shared/labels/register-labels.ts';
import { labelMonthsSpec } from '../../../shared/quantity/specs.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import type { LabelRow } from './isotretinoin-fields.ts';
import styles from './products-page.module.css';
import { QuantityText } from './quantity-text.tsx';

interface Props {
  readonly row: LabelRow;
  readonly onChange: (row: LabelRow) => void;
  readonly onLeave: () => void;
  /** Its problem may be shown now. */
  readonly wrong: boolean;
}

/** What the device's own label says about isotretinoin: nothing, a wait of months, or never; and where it was read. */
export const IsotretinoinLabel = ({ row, onChange, onLeave, wrong }: Props) => {
  const intl = useIntl();
  return (
    <>
      <Segmented<IsotretinoinWord>
        label={intl.formatMessage(deviceFieldLabels.isotretinoin)}
        help={intl.formatMessage({
          id: 'device.isotretinoin-help',
          defaultMessage:
            'Where the label says to wait, a session with this device stops until that time is over.',
        })}
        options={isotretinoinWords.map((value) => ({
          value,
          label: intl.formatMessage(isotretinoinLabels[value]),
        }))}
        value={row.says}
        onChange={(says) => onChange({ ...row, says })}
        tick
      />
      {row.says !== 'not-looked-up' && (
        <div className={styles.two}>
          {row.says === 'wait' && (
            <QuantityText
              label={intl.formatMessage({
                id: 'device.isotretinoin-months',
                defaultMessage: 'Months after the last dose',
              })}
              spec={labelMonthsSpec}
              text={row.months}
              onChange={(months) => onChange({ ...row, months })}
              onLeave={onLeave}
              wrong={wrong}
            />
          )}
          <TextInput
            label={intl.formatMessage({
              id: 'device.isotretinoin-source',
              defaultMessage: 'Where it says so',
            })}
            value={row.source}
            onChange={(source) => onChange({ ...row, source })}
          />
        </div>
      )}
    </>
  );
};
