import { datePartsOf, daysInMonth, toDate } from '../dates/calendar.ts';

/** The last day of so many months from a day on: 31 January and one month is the last day of February. */
export const monthsFrom = (date: string, months: number): string => {
  const { year, month, day } = datePartsOf(date);
  const count = year * 12 + (month - 1) + months;
  const [endYear, endMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return toDate(endYear, endMonth, Math.min(day, daysInMonth(endYear, endMonth)));
};
