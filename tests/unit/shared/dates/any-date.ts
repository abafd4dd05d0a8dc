import fc from 'fast-check';
import { addDays } from '../../../../shared/dates/calendar.ts';

/** Any date from 1850 to 2199. */
export const anyDate = fc.integer({ min: 0, max: 127_834 }).map((days) => addDays('1850-01-01', days));
