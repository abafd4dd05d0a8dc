import { useIntl } from 'react-intl';
import {
  gloveLabel,
  gloveLabels,
  hairRemovalLabel,
  hairRemovalLabels,
  hygieneLabel,
  hygieneLabels,
} from '../../../shared/labels/session-labels.ts';
import {
  gloveMaterials,
  hairRemovals,
  hygieneSteps,
  type HairRemoval,
  type HygieneStep,
} from '../../../shared/sessions/values.ts';
import { ChipGroup, SingleChipGroup } from '../../ui/chip-group.tsx';
import { useSessionForm } from './form-context.ts';

/** Whether hair was removed and when, and what else was done for hygiene, one tap each; what is not tapped is not recorded. */
export const HygieneSteps = () => {
  const intl = useIntl();
  const { draft, change } = useSessionForm();
  const hair = intl.formatMessage(hairRemovalLabel);
  const label = intl.formatMessage(hygieneLabel);
  return (
    <>
      <SingleChipGroup<HairRemoval>
        label={hair}
        value={draft.hairRemoval}
        options={hairRemovals.map((value) => ({
          value,
          label: intl.formatMessage(hairRemovalLabels[value]),
        }))}
        onChange={(hairRemoval) =>
          change({ key: 'hairRemoval', label: hair.toLowerCase() }, (before) => ({ ...before, hairRemoval }))
        }
      />
      <ChipGroup<HygieneStep>
        label={label}
        values={draft.hygiene}
        options={hygieneSteps.map((value) => ({ value, label: intl.formatMessage(hygieneLabels[value]) }))}
        onChange={(values) =>
          change({ key: 'hygiene', label: label.toLowerCase() }, (before) => ({
            ...before,
            hygiene: [...values],
          }))
        }
      />
    </>
  );
};

/** What the gloves are made of, which an allergy to latex asks; nothing is chosen beforehand. */
export const GlovesWorn = () => {
  const intl = useIntl();
  const { draft, change } = useSessionForm();
  const label = intl.formatMessage(gloveLabel);
  return (
    <SingleChipGroup
      label={label}
      value={draft.gloves}
      options={gloveMaterials.map((value) => ({ value, label: intl.formatMessage(gloveLabels[value]) }))}
      onChange={(gloves) =>
        change({ key: 'gloves', label: label.toLowerCase() }, (before) => ({ ...before, gloves }))
      }
    />
  );
};
