import type { IntlShape } from 'react-intl';
import { datePartsOf, type CalendarDate } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** "20-Nov-2026"; in German "20.11.2026" (DIN 5008), as on the paper. */
export const patientDate = ({ locale }: Pick<IntlShape, 'locale'>, date: CalendarDate): string => {
  if (!locale.startsWith('de')) return formatDate(date);
  const { year, month, day } = datePartsOf(date);
  return `${twoDigits(day)}.${twoDigits(month)}.${year}`;
};
