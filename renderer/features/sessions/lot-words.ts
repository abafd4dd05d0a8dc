import { useIntl } from 'react-intl';
import { daysBetween } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { soonDays } from '../../../shared/products/lot-choice.ts';
import type { Lot } from '../../../shared/products/product.ts';
import { useSessionForm } from './form-context.ts';

/** What has to be known before a lot is chosen: called back, expired, ends within 30 days. Empty where nothing is. */
export const useLotWords = () => {
  const intl = useIntl();
  const { today } = useSessionForm();
  return ({ expiry, recalledOn }: Pick<Lot, 'expiry' | 'recalledOn'>): readonly string[] => {
    const left = expiry === null ? null : daysBetween(today, expiry);
    const date = expiry === null ? '' : formatDate(expiry);
    return [
      ...(recalledOn === null
        ? []
        : [
            intl.formatMessage(
              { id: 'sessions.lot.recalled', defaultMessage: 'called back {date}' },
              { date: formatDate(recalledOn) },
            ),
          ]),
      ...(left !== null && left < 0
        ? [intl.formatMessage({ id: 'sessions.lot.expired', defaultMessage: 'expired {date}' }, { date })]
        : []),
      ...(left !== null && left >= 0 && left <= soonDays
        ? [
            intl.formatMessage(
              {
                id: 'sessions.lot.soon',
                defaultMessage: 'expires {date}, {days, plural, =0 {today} one {in # day} other {in # days}}',
              },
              { date, days: left },
            ),
          ]
        : []),
    ];
  };
};
