import { CalendarDays, CircleDashed, CircleX, TriangleAlert } from 'lucide-react';
import { useIntl } from 'react-intl';
import { daysBetween } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { Tag } from '../../ui/tag.tsx';
import { expiryState } from './expiry.ts';

/** A lot's expiry in words with its date. */
export const ExpiryTag = ({ expiry, today }: { readonly expiry: string | null; readonly today: string }) => {
  const intl = useIntl();
  if (expiry === null) {
    return (
      <Tag icon={CircleDashed}>
        {intl.formatMessage({ id: 'lot.no-expiry', defaultMessage: 'No expiry noted' })}
      </Tag>
    );
  }
  const date = formatDate(expiry);
  switch (expiryState(expiry, today)) {
    case 'expired':
      return (
        <Tag icon={CircleX} tone="stop">
          {intl.formatMessage({ id: 'lot.expired', defaultMessage: 'Expired {date}' }, { date })}
        </Tag>
      );
    case 'soon':
      return (
        <Tag icon={TriangleAlert} tone="caution">
          {intl.formatMessage(
            {
              id: 'lot.soon',
              defaultMessage: 'Expires {date}, {days, plural, =0 {today} one {in # day} other {in # days}}',
            },
            { date, days: daysBetween(today, expiry) },
          )}
        </Tag>
      );
    default:
      return (
        <Tag icon={CalendarDays}>
          {intl.formatMessage({ id: 'lot.later', defaultMessage: 'Expires {date}' }, { date })}
        </Tag>
      );
  }
};
