import { useState } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import { useFresh } from '../patients/use-fresh.ts';
import { useHome } from '../vault/home-context.tsx';
import { ChangeKeyDialog } from './change-key-dialog.tsx';

/** The key of the vault: when it was changed last, and the change itself; for owners. */
export const KeySection = () => {
  const intl = useIntl();
  const { timeZone } = useHome();
  useFresh(['keys:status']);
  const status = useAnswer('keys:status', {});
  const [open, setOpen] = useState(false);
  const changedAt = status.data?.changedAt ?? null;
  return (
    <section aria-labelledby="practice-key">
      <h2 id="practice-key" className="heading">
        {intl.formatMessage({ id: 'keys.title', defaultMessage: 'Key of the vault' })}
      </h2>
      <p className="caption">
        {intl.formatMessage({
          id: 'keys.lead',
          defaultMessage:
            'Change it when somebody left on bad terms, or when a computer, a stick with backups or a recovery code was lost.',
        })}
      </p>
      {status.error && <FailureNotice failure={status.error.failure} />}
      <div className="row-wrap">
        <Button onPress={() => setOpen(true)}>
          {intl.formatMessage({ id: 'keys.change', defaultMessage: 'Change the key of the vault' })}
        </Button>
      </div>
      {changedAt !== null && (
        <p className="caption">
          <UnbrokenDates>
            {intl.formatMessage(
              {
                id: 'keys.changed',
                defaultMessage:
                  'Changed on {date}. {kept, select, true {The records as they were before are kept in the folder “old-key” beside them until the next good backup, and are then removed.} other {The records as they were before are removed; backups from before still hold them.}}',
              },
              {
                date: formatDate(dateOfInstant(changedAt, timeZone)),
                kept: String(status.data?.oldKept === true),
              },
            )}
          </UnbrokenDates>
        </p>
      )}
      {open && <ChangeKeyDialog onClose={() => setOpen(false)} />}
    </section>
  );
};
