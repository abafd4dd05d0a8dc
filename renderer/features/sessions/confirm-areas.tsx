import { Check } from 'lucide-react';
import { useIntl } from 'react-intl';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import { confirmCarried, isOpen } from '../../../shared/sessions/carry.ts';
import type { DraftArea } from '../../../shared/sessions/session-draft.ts';
import { Button } from '../../ui/button.tsx';
import { useSessionForm } from './form-context.ts';

/** Confirms what was carried over of the selected areas, or of all while none is selected. */
export const ConfirmAreas = ({ chosen }: { readonly chosen: readonly DraftArea[] }) => {
  const intl = useIntl();
  const { draft, change, select } = useSessionForm();
  const asked = chosen.length > 0 ? chosen : draft.areas;
  const open = asked.filter(isOpen);
  if (open.length === 0) return null;
  const label = intl.formatMessage({ id: 'sessions.carried.confirm', defaultMessage: 'Confirm' });
  const keys = new Set<string>(open.map(regionSideKey));
  return (
    <div className="row-wrap">
      <Button
        icon={Check}
        onPress={() => {
          change({ key: `carry.confirm.${[...keys].join(' ')}`, label: label.toLowerCase() }, (before) =>
            confirmCarried(before, { areas: keys }),
          );
          select(keys);
        }}
      >
        {intl.formatMessage(
          {
            id: 'sessions.carried.confirm-areas',
            defaultMessage:
              '{count, plural, one {Confirm # area as it stands} other {Confirm # areas as they stand}}',
          },
          { count: open.length },
        )}
      </Button>
    </div>
  );
};
