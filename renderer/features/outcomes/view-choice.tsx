import { useIntl } from 'react-intl';
import { outcomeViewLabels, viewGroupLabels } from '../../../shared/labels/outcome-labels.ts';
import { viewGroups, viewOf, viewsOf, type OutcomeViewKey } from '../../../shared/outcomes/views.ts';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { Segmented } from '../../ui/segmented.tsx';

interface ViewChoiceProps {
  readonly view: OutcomeViewKey;
  readonly onChange: (view: OutcomeViewKey) => void;
}

/** Which of the tables is shown. */
export const ViewChoice = ({ view, onChange }: ViewChoiceProps) => {
  const intl = useIntl();
  const { group } = viewOf[view];
  return (
    <>
      <Segmented
        label={intl.formatMessage({ id: 'outcomes.what', defaultMessage: 'What came of it' })}
        hideLabel
        options={viewGroups.map((value) => ({ value, label: intl.formatMessage(viewGroupLabels[value]) }))}
        value={group}
        onChange={(next) => {
          const [first] = viewsOf(next);
          if (first !== undefined && next !== group) onChange(first);
        }}
      />
      <SingleChipGroup
        label={intl.formatMessage(viewGroupLabels[group])}
        hideLabel
        options={viewsOf(group).map((value) => ({
          value,
          label: intl.formatMessage(outcomeViewLabels[value]),
        }))}
        value={view}
        onChange={onChange}
      />
    </>
  );
};
