import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import type { FirstBadEntry } from '../../../shared/checks/check.ts';
import { checkFaultLabels } from '../../../shared/labels/check-labels.ts';
import { useHome } from '../vault/home-context.tsx';

/** Which entry does not hold, why, and between which times that is. */
export const useBadWords = (): ((bad: FirstBadEntry) => string) => {
  const intl = useIntl();
  const { timeZone } = useHome();
  const when = (at: number): string =>
    `${formatDate(dateOfInstant(at, timeZone))} ${formatTime(at, timeZone)}`;
  return ({ seq, why, from, until }) =>
    intl.formatMessage(
      {
        id: 'checks.bad',
        defaultMessage:
          '{why, select, schema {{what}} other {Entry {seq}: {what}}}. {about, select, file {Everything else holds; a backup may still have this file.} other {What was written {from, select, none {until {until}} other {between {from} and {until}}} is not sure.}}',
      },
      {
        why,
        about: why === 'file-missing' || why === 'file-changed' ? 'file' : 'entries',
        seq: String(seq),
        what: intl.formatMessage(checkFaultLabels[why]),
        from: from === null ? 'none' : when(from),
        until: until === null ? '' : when(until),
      },
    );
};
