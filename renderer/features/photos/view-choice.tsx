import { useState } from 'react';
import { useIntl } from 'react-intl';
import { packLabels, stepLabels } from '../../../shared/labels/photo-labels.ts';
import type { PhotoView } from '../../../shared/photos/photo.ts';
import { type PackId, packIds, type StepId, viewPacks } from '../../../shared/photos/view-packs.ts';
import { SingleChipGroup } from '../../ui/chip-group.tsx';

interface ViewChoiceProps {
  readonly value: PhotoView | null;
  /** Which pack is open while none is chosen. */
  readonly first: PackId;
  readonly onChange: (view: PhotoView) => void;
}

/** The pack, then one of its views: two taps, one where the pack stays. */
export const ViewChoice = ({ value, first, onChange }: ViewChoiceProps) => {
  const intl = useIntl();
  const [pack, setPack] = useState<PackId>(value?.pack ?? first);
  return (
    <>
      <SingleChipGroup
        label={intl.formatMessage({ id: 'photos.pack', defaultMessage: 'Part of the body' })}
        options={packIds.map((id) => ({ value: id, label: intl.formatMessage(packLabels[id]) }))}
        value={pack}
        onChange={setPack}
      />
      <SingleChipGroup<StepId>
        key={pack}
        label={intl.formatMessage({ id: 'photos.view', defaultMessage: 'View' })}
        options={viewPacks[pack].map(({ id }) => ({ value: id, label: intl.formatMessage(stepLabels[id]) }))}
        value={value?.pack === pack ? value.step : null}
        onChange={(step) => onChange({ pack, step })}
      />
    </>
  );
};
