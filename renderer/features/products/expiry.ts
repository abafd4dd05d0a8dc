import { daysBetween, type CalendarDate } from '../../../shared/dates/calendar.ts';
import { soonDays } from '../../../shared/products/lot-choice.ts';

/** How a lot's expiry stands to today; a lot may be used on its last day. */
export type Expiry = 'none' | 'expired' | 'soon' | 'later';

/** Where the expiry date lies; `none` when the pack names none. */
export const expiryState = (expiry: CalendarDate | null, today: CalendarDate): Expiry => {
  if (expiry === null) return 'none';
  const left = daysBetween(today, expiry);
  if (left < 0) return 'expired';
  return left <= soonDays ? 'soon' : 'later';
};
