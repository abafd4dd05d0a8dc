import { useIntl } from 'react-intl';
import { daysBetween } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { openTooLong, soonDays } from '../../../shared/products/lot-choice.ts';
import type { Lot } from '../../../shared/products/product.ts';
import { useSessionForm } from './form-context.ts';

/** Of a lot what has to be known before it is chosen; `openedOn` is left out where the register does not know the lot. */
type LotToChoose = Pick<Lot, 'expiry' | 'recalledOn'> & Partial<Pick<Lot, 'openedOn'>>;

/**
 * What has to be known before a lot is chosen: called back, expired, ends within 30 days, open for longer than its product is
 * kept (`keepDays`). Empty where nothing is.
 */
export const useLotWords = () => {
  const intl = useIntl();
  const { today } = useSessionForm();
  return (
    { expiry, recalledOn, openedOn = null }: LotToChoose,
    keepDays: number | null = null,
  ): readonly string[] => {
    const open = openTooLong({ openedOn }, keepDays, today);
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
      ...(open === null
        ? []
        : [
            intl.formatMessage(
              {
                id: 'sessions.lot.open-long',
                defaultMessage:
                  'open for {open, plural, one {# day} other {# days}}, kept {keep, plural, one {# day} other {# days}}',
              },
              { open, keep: keepDays },
            ),
          ]),
    ];
  };
};
