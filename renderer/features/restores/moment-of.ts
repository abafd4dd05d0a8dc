import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';

/** A moment as date and time on this computer: the practice's time zone is not known before it is opened. */
export const momentOf = (at: number): string => `${formatDate(dateOfInstant(at))} ${formatTime(at)}`;
