import { type CalendarDate } from '../dates/calendar.ts';
import { parseDate } from '../dates/parse.ts';
import type { Message } from '../labels/message.ts';
import { formatQuantity, withUnit } from '../quantity/format.ts';
import { quantityProblemMessages, unusualMessages } from '../quantity/messages.ts';
import { parseQuantity } from '../quantity/parse.ts';
import type { QuantitySpec } from '../quantity/spec.ts';
import { draftMessages } from './draft-messages.ts';

/** One text of the form that is not in the record as typed; `path` as in the record ("areas.0.depthMaxUm"). */
export interface DraftProblem {
  readonly path: string;
  readonly message: Message;
  readonly values: Readonly<Record<string, string>>;
}

/** Reads the texts of one form and notes what could not be read. */
export interface DraftReader {
  readonly problems: DraftProblem[];
  /** Readable but unusual: kept, with a question beside the field. */
  readonly questions: DraftProblem[];
  readonly note: (path: string, message: Message, values?: Readonly<Record<string, string>>) => void;
  readonly quantity: (path: string, text: string, spec: QuantitySpec) => number | null;
  readonly date: (path: string, text: string) => CalendarDate | null;
  readonly text: (path: string, text: string, limit: number) => string;
}

const broken = (text: string): boolean => !text.isWellFormed() || text.includes('\u0000');

/** A reader for one form; `today` is what "tomorrow" and "+28" count from. */
export const draftReader = (today: CalendarDate, locale: string): DraftReader => {
  const problems: DraftProblem[] = [];
  const questions: DraftProblem[] = [];
  const note = (path: string, message: Message, values: Readonly<Record<string, string>> = {}): void => {
    problems.push({ path, message, values });
  };
  return {
    problems,
    questions,
    note,
    quantity: (path, text, spec) => {
      const parsed = parseQuantity(text, spec);
      if (!parsed.ok) {
        if (parsed.why === 'empty') return null;
        const range = { min: withUnit(spec.min, spec, locale), max: withUnit(spec.max, spec, locale) };
        note(path, quantityProblemMessages[parsed.why], range);
        return null;
      }
      if (parsed.unusual && spec.usual) {
        const { min, max, step } = spec.usual;
        questions.push({
          path,
          message: unusualMessages[parsed.unusual],
          values: {
            value: withUnit(parsed.value, spec, locale),
            min: withUnit(min, spec, locale),
            max: withUnit(max, spec, locale),
            step: formatQuantity(step, spec, locale),
          },
        });
      }
      return parsed.value;
    },
    date: (path, text) => {
      if (text.trim() === '') return null;
      const parsed = parseDate(text, { today });
      if (parsed.ok) return parsed.value;
      const messages = {
        incomplete: draftMessages.dateIncomplete,
        impossible: draftMessages.dateImpossible,
        unreadable: draftMessages.dateUnreadable,
      };
      note(path, messages[parsed.why]);
      return null;
    },
    text: (path, text, limit) => {
      if (text.length > limit) {
        note(path, draftMessages.textTooLong, {
          limit: limit.toLocaleString(locale),
          over: (text.length - limit).toLocaleString(locale),
        });
        return '';
      }
      if (!broken(text)) return text;
      note(path, draftMessages.textBroken);
      return '';
    },
  };
};
