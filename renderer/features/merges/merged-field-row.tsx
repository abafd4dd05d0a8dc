import { useIntl } from 'react-intl';
import { mergedFieldLabels } from '../../../shared/labels/keeping-labels.ts';
import type { MergedField } from '../../../shared/merges/merge.ts';
import { Picker } from '../../ui/picker.tsx';

interface MergedFieldRowProps {
  readonly field: MergedField;
  /** Whose value it is, the chart that stays first. */
  readonly sides: readonly [string, string];
  readonly values: readonly [string, string];
  readonly fromOther: boolean;
  readonly onChoose: (fromOther: boolean) => void;
}

/** One detail in which the charts differ, with both values to choose from. */
export const MergedFieldRow = ({ field, sides, values, fromOther, onChoose }: MergedFieldRowProps) => {
  const intl = useIntl();
  return (
    <Picker<'kept' | 'other'>
      label={intl.formatMessage(mergedFieldLabels[field])}
      rows={[
        { value: 'kept', label: values[0], detail: sides[0] },
        { value: 'other', label: values[1], detail: sides[1] },
      ]}
      value={fromOther ? 'other' : 'kept'}
      onChange={(value) => onChoose(value === 'other')}
    />
  );
};
