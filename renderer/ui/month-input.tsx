import type { Ref } from 'react';
import { useIntl } from 'react-intl';
import { formatMonth } from '../../shared/dates/format.ts';
import { ENGLISH_MONTHS, type MonthNames } from '../../shared/dates/month-names.ts';
import type { Unread } from '../../shared/dates/parse.ts';
import { parseMonth } from '../../shared/dates/parse-month.ts';
import type { FieldProps } from './field.tsx';
import { readAs } from './read-as.ts';
import { TextInput } from './text-input.tsx';
import { uiMessages } from './ui-messages.ts';
import { type Typed, useTypedValue } from './use-typed-value.ts';

type MonthInputProps = FieldProps & {
  /** 'YYYY-MM', or null when nothing that exists has been typed. */
  readonly value: string | null;
  readonly draft?: string;
  readonly onChange: (value: string | null, typed: Typed<Unread>) => void;
  readonly months?: MonthNames;
  readonly onCommit?: () => void;
  readonly required?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/** A month as on a pack's expiry, plain text: 03-2028, 3 2028, Mar 2028, 2028-03; kept exactly as typed. */
export function MonthInput({ months = ENGLISH_MONTHS, ...props }: MonthInputProps) {
  const intl = useIntl();
  const typed = useTypedValue<Unread>({
    value: props.value,
    draft: props.draft,
    read: (text) => parseMonth(text, months),
    write: (value) => formatMonth(value, months),
    onChange: props.onChange,
  });
  const messages = {
    incomplete: uiMessages.monthIncomplete,
    impossible: uiMessages.monthImpossible,
    unreadable: uiMessages.monthUnreadable,
  };
  const wrong = typed.left && typed.why !== null && typed.why !== 'empty' ? messages[typed.why] : null;
  return (
    <TextInput
      {...props}
      value={typed.text}
      onChange={typed.onTextChange}
      help={typed.reading.ok ? readAs(typed.text, formatMonth(typed.reading.value, months)) : props.help}
      error={props.error ?? (wrong ? intl.formatMessage(wrong) : undefined)}
      onCommit={() => {
        typed.onLeave();
        props.onCommit?.();
      }}
    />
  );
}
