import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import type { Merge } from '../../../shared/merges/merge.ts';
import { call } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFullName } from '../patients/person-name.tsx';

/** Asks before two charts are parted again, and says what goes where. */
export const UndoDialog = ({ merge, onClose }: { readonly merge: Merge; readonly onClose: () => void }) => {
  const intl = useIntl();
  const queries = useQueryClient();
  const fullName = useFullName();
  const [failure, setFailure] = useState<Failure | null>(null);
  const undo = async (): Promise<void> => {
    const done = await call('merges:undo', { id: merge.id });
    setFailure(done.ok ? null : done.error);
    if (!done.ok) return;
    await queries.invalidateQueries();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage(
        { id: 'merges.undo.title', defaultMessage: 'Part chart no. {number} of {name} again?' },
        { number: merge.other.number, name: fullName(merge.other) },
      )}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'merges.undo.keep', defaultMessage: 'Keep them merged' })}
          </Button>
          <Button kind="primary" onPress={undo}>
            {intl.formatMessage({ id: 'merges.undo.do', defaultMessage: 'Undo the merge' })}
          </Button>
        </>
      }
    >
      {failure && <FailureNotice failure={failure} />}
      <p>
        {intl.formatMessage(
          {
            id: 'merges.undo.back',
            defaultMessage:
              '{records, plural, =0 {Nothing was recorded in that chart, so nothing goes back but its details.} one {# record goes back to that chart: everything that was written there, and what was added to it since.} other {# records go back to that chart: everything that was written there, and what was added to those records since.}}',
          },
          { records: merge.records },
        )}
      </p>
      <p>
        {intl.formatMessage({
          id: 'merges.undo.stays',
          defaultMessage:
            'Visits since the merge stay in this chart. Details that the merge changed go back to what they were; those changed since stay. Papers and copies made meanwhile stay as they are.',
        })}
      </p>
    </Dialog>
  );
};
