import type { Ref } from 'react';
import { useIntl } from 'react-intl';
import { weekdayOf } from '../../shared/dates/calendar.ts';
import { formatDate } from '../../shared/dates/format.ts';
import { ENGLISH_MONTHS, type MonthNames } from '../../shared/dates/month-names.ts';
import { type ParsedDate, parseDate, type Unread } from '../../shared/dates/parse.ts';
import type { FieldProps } from './field.tsx';
import { readAs } from './read-as.ts';
import { TextInput } from './text-input.tsx';
import { uiMessages } from './ui-messages.ts';
import { type Typed, useTypedValue } from './use-typed-value.ts';

type DateInputProps = FieldProps & {
  /** 'YYYY-MM-DD', or null when nothing that exists has been typed. */
  readonly value: string | null;
  /** The raw text of a draft that could not be read; shown while `value` is null. */
  readonly draft?: string;
  readonly onChange: (value: string | null, typed: Typed<Unread>) => void;
  readonly today: string;
  readonly months?: MonthNames;
  readonly onCommit?: () => void;
  readonly autoFocus?: boolean;
  readonly readOnly?: boolean;
  readonly required?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/**
 * A date as plain text, read leniently and day first (4 3 1991, 04/03/1991, 4 March 1991). The text is never rewritten:
 * what it was read as stands below it with its weekday (the weekday alone where the date was typed just so), and a text
 * that is no date stays with a sentence.
 */
export function DateInput({ months = ENGLISH_MONTHS, today, ...props }: DateInputProps) {
  const intl = useIntl();
  const typed = useTypedValue<Unread>({
    value: props.value,
    draft: props.draft,
    read: (text) => parseDate(text, { today, names: months }),
    write: (value) => formatDate(value, months),
    onChange: props.onChange,
  });
  const reading: ParsedDate = typed.reading;
  const problem = useProblem(reading, months);
  const echo = reading.ok
    ? [weekday(reading.value, intl.locale), readAs(typed.text, formatDate(reading.value, months)) ?? '']
        .join(' ')
        .trimEnd()
    : undefined;
  const shownError = typed.left && typed.why !== 'empty' ? problem : undefined;
  return (
    <TextInput
      {...props}
      value={typed.text}
      onChange={typed.onTextChange}
      help={echo ?? props.help}
      error={props.error ?? shownError}
      onCommit={() => {
        typed.onLeave();
        props.onCommit?.();
      }}
    />
  );
}

function weekday(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2023, 0, 1 + weekdayOf(date)),
  );
}

function useProblem(reading: ParsedDate, months: MonthNames): string | undefined {
  const intl = useIntl();
  if (reading.ok) return undefined;
  if (reading.monthDays) {
    const { year, month, days } = reading.monthDays;
    const name = `${months.long[month - 1] ?? ''} ${year}`;
    return intl.formatMessage(uiMessages.dateMonthDays, { month: name, days });
  }
  const messages = {
    incomplete: uiMessages.dateIncomplete,
    impossible: uiMessages.dateImpossible,
    unreadable: uiMessages.dateUnreadable,
  };
  return intl.formatMessage(messages[reading.why]);
}
