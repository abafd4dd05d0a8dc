/** A patient's name and birth as they stand on paper (NHS display: family name in capitals). */
import { ageYears, type CalendarDate } from '../../../shared/dates/calendar.ts';
import { dateWords } from './moment-words.ts';
import type { PatientFields } from '../../../shared/patients/patient.ts';
import { html, join, type Html } from './html.ts';
import { frameMessages } from './messages/frame-messages.ts';
import { oneLine, typed } from './typed-text.ts';
import { say } from './wording.ts';

type Named = Pick<PatientFields, 'family' | 'given'>;

/** In capitals; ß becomes ẞ, so that the spelling stays. */
const capitals = (name: string): string => oneLine(name).replaceAll('ß', 'ẞ').toUpperCase();

/** "FAMILY" and "Given" as plain text; only one of them when the other is empty. */
export const listNameParts = ({ family, given }: Named): readonly string[] =>
  [capitals(family), oneLine(given)].filter((part) => part !== '');

/** "FAMILY, Given" with the family name in bold. */
export const listNameHtml = ({ family, given }: Named): Html =>
  join(
    [
      ...(capitals(family) === '' ? [] : [html`<b>${typed(capitals(family))}</b>`]),
      ...(oneLine(given) === '' ? [] : [typed(given)]),
    ],
    html`, `,
  );

/** "Given Family", as a person signs. */
export const fullName = ({ family, given }: Named): string =>
  [oneLine(given), oneLine(family)].filter((part) => part !== '').join(' ');

/** "born 04-Mar-1991 (35 y)", the age on the given day. */
export const bornWords = (born: CalendarDate, on: CalendarDate): string =>
  say(frameMessages.born, { date: dateWords(born), age: ageYears(born, on) });
