import { dateOfInstant, type CalendarDate } from '../../../shared/dates/calendar.ts';
import type { Work } from './work.ts';

/** ms for which the answer is kept: asking takes as long as a tenth of the rules, and one save asks several times. */
const keptFor = 1000;
let known = { zone: '', until: -Infinity };

/** The time zone of this computer, in which documents print their times. It may change while the program runs. */
export const localZone = (): string => {
  const now = performance.now();
  if (now >= known.until)
    known = { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, until: now + keptFor };
  return known.zone;
};

/** The day it is here. */
export const dayOf = (work: Pick<Work, 'now'>): CalendarDate => dateOfInstant(work.now().at, localZone());
