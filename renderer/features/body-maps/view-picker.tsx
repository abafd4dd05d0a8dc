import { useIntl } from 'react-intl';
import type { DetailId } from '../../../shared/body-map/details.ts';
import { views, type View } from '../../../shared/body-map/landmarks.ts';
import { detailLabels } from '../../../shared/labels/detail-labels.ts';
import { Segmented } from '../../ui/segmented.tsx';

/** The four views by name. */
const useViewNames = (): Readonly<Record<View, string>> => {
  const intl = useIntl();
  return {
    front: intl.formatMessage({ id: 'sessions.map.front', defaultMessage: 'Front' }),
    back: intl.formatMessage({ id: 'sessions.map.back', defaultMessage: 'Back' }),
    right: intl.formatMessage({ id: 'sessions.map.right', defaultMessage: 'Right' }),
    left: intl.formatMessage({ id: 'sessions.map.left', defaultMessage: 'Left' }),
  };
};

/** The name of the map for a screen reader: "Body map, front", with the part of the body that is looked at. */
export const useMapLabel = (view: View, detail?: DetailId): string => {
  const intl = useIntl();
  return intl.formatMessage(
    {
      id: 'sessions.map.label',
      defaultMessage: 'Body map, {view}{close, select, yes {, {detail}} other {}}',
    },
    {
      view: useViewNames()[view].toLowerCase(),
      close: detail ? 'yes' : 'no',
      detail: detail ? intl.formatMessage(detailLabels[detail]).toLowerCase() : '',
    },
  );
};

interface ViewPickerProps {
  readonly view: View;
  readonly onChange: (view: View) => void;
}

/** From where the body is looked at. */
export const ViewPicker = ({ view, onChange }: ViewPickerProps) => {
  const intl = useIntl();
  const names = useViewNames();
  return (
    <Segmented
      label={intl.formatMessage({ id: 'sessions.map.view', defaultMessage: 'View of the body' })}
      hideLabel
      full
      value={view}
      options={views.map((value) => ({ value, label: names[value] }))}
      onChange={onChange}
    />
  );
};
