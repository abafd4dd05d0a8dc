import { useState } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Merge } from '../../../shared/merges/merge.ts';
import { Button } from '../../ui/button.tsx';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useFullName } from '../patients/person-name.tsx';
import { useHome } from '../vault/home-context.tsx';
import { UndoDialog } from './undo-dialog.tsx';

/** Which charts are read in this one, each with the way to part them again. */
export const MergedCharts = ({ merges }: { readonly merges: readonly Merge[] }) => {
  const intl = useIntl();
  const fullName = useFullName();
  const { timeZone } = useHome();
  const may = useRefusal()('merges:undo') === undefined;
  const [undoing, setUndoing] = useState<Merge | null>(null);
  return (
    <>
      {merges.map((merge) => (
        <div key={merge.id}>
          <p>
            <UnbrokenDates>
              {intl.formatMessage(
                {
                  id: 'merges.read-here',
                  defaultMessage:
                    'Chart no. {number} of {name} is read in this one since {on}, merged by {by}.',
                },
                {
                  number: merge.other.number,
                  name: fullName(merge.other),
                  on: formatDate(dateOfInstant(merge.at, timeZone)),
                  by: merge.by,
                },
              )}
            </UnbrokenDates>
          </p>
          {may && (
            <div className="row-wrap">
              <Button
                label={intl.formatMessage(
                  { id: 'merges.undo.name', defaultMessage: 'Undo the merge with no. {number}' },
                  { number: merge.other.number },
                )}
                onPress={() => setUndoing(merge)}
              >
                {intl.formatMessage({ id: 'merges.undo', defaultMessage: 'Undo this merge' })}
              </Button>
            </div>
          )}
        </div>
      ))}
      {undoing && <UndoDialog merge={undoing} onClose={() => setUndoing(null)} />}
    </>
  );
};
