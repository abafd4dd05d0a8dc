import { useState } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Merge } from '../../../shared/merges/merge.ts';
import { Button } from '../../ui/button.tsx';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useGoToPatients } from '../patients/open-form.ts';
import { useFullName } from '../patients/person-name.tsx';
import { useHome } from '../vault/home-context.tsx';
import styles from './merges.module.css';
import { UndoDialog } from './undo-dialog.tsx';

interface MergedChartsProps {
  readonly merges: readonly Merge[];
  /** They stand in a list of the practice, not on the chart in which they are read. */
  readonly listed?: boolean;
}

/** Which charts are read in this one or, listed, in another, each with the way to part them again. */
export const MergedCharts = ({ merges, listed = false }: MergedChartsProps) => {
  const intl = useIntl();
  const fullName = useFullName();
  const go = useGoToPatients();
  const { timeZone } = useHome();
  const may = useRefusal()('merges:undo') === undefined;
  const [undoing, setUndoing] = useState<Merge | null>(null);
  return (
    <>
      {merges.map((merge) => (
        <div key={merge.id} className={styles.merged}>
          <p>
            <UnbrokenDates>
              {intl.formatMessage(
                listed
                  ? {
                      id: 'merges.read-there',
                      defaultMessage:
                        'Chart no. {number} of {name} is read in another one since {on}, merged by {by}.',
                    }
                  : {
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
          {(may || listed) && (
            <div className="row-wrap">
              {listed && (
                <Button
                  label={intl.formatMessage(
                    {
                      id: 'merges.open.name',
                      defaultMessage: 'Open the chart in which no. {number} is read',
                    },
                    { number: merge.other.number },
                  )}
                  onPress={() => go.patient(merge.kept)}
                >
                  {intl.formatMessage({ id: 'merges.open', defaultMessage: 'Open that chart' })}
                </Button>
              )}
              {may && (
                <Button
                  label={intl.formatMessage(
                    { id: 'merges.undo.name', defaultMessage: 'Undo the merge with no. {number}' },
                    { number: merge.other.number },
                  )}
                  onPress={() => setUndoing(merge)}
                >
                  {intl.formatMessage({ id: 'merges.undo', defaultMessage: 'Undo this merge' })}
                </Button>
              )}
            </div>
          )}
        </div>
      ))}
      {undoing && <UndoDialog merge={undoing} onClose={() => setUndoing(null)} />}
    </>
  );
};
