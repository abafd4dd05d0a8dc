import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { isKeptOn } from '../../../shared/keeping/keep-until.ts';
import { keepReasonMessage } from '../../../shared/keeping/keep-words.ts';
import type { Keeping } from '../../../shared/keeping/review.ts';
import { keepLabels } from '../../../shared/labels/keeping-labels.ts';
import { useLocalDay } from '../patients/use-local-day.ts';

/** How long a record is kept and why, where the period comes from, and the hold on it, in words. */
export const useKeepWords = () => {
  const intl = useIntl();
  const { today, timeZone } = useLocalDay();
  return {
    keep: ({ keep }: Keeping): string => {
      const why = keepReasonMessage(keep.reason);
      if (why === undefined || keep.until === null) return intl.formatMessage(keepLabels.unknown);
      return intl.formatMessage(isKeptOn(keep, today) ? keepLabels.until : keepLabels.past, {
        until: formatDate(keep.until),
        why: intl.formatMessage(why.message, why.values).replace(/\.$/, ''),
      });
    },
    source: ({ keep }: Keeping): string =>
      keep.reason.why === 'period'
        ? intl.formatMessage(keepLabels.source, { source: keep.reason.row.source })
        : '',
    hold: ({ hold }: Keeping): string =>
      hold === null
        ? ''
        : intl.formatMessage(
            {
              id: 'hold.since',
              defaultMessage: 'On legal hold since {on}, by {by}: {reason}',
            },
            { on: formatDate(dateOfInstant(hold.at, timeZone)), by: hold.by, reason: hold.reason },
          ),
  };
};
