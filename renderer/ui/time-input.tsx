import type { Ref } from 'react';
import { useIntl } from 'react-intl';
import type { Unread } from '../../shared/dates/parse.ts';
import { parseTime } from '../../shared/dates/parse-time.ts';
import type { FieldProps } from './field.tsx';
import { TextInput } from './text-input.tsx';
import { uiMessages } from './ui-messages.ts';
import { type Typed, useTypedValue } from './use-typed-value.ts';

type TimeInputProps = FieldProps & {
  /** 'HH:MM', 24 h, or null when nothing that exists has been typed. */
  readonly value: string | null;
  readonly draft?: string;
  readonly onChange: (value: string | null, typed: Typed<Unread>) => void;
  readonly onCommit?: () => void;
  readonly required?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/** A time of day as plain text: 14:32, 14.32, 1432, 2:32 pm; kept exactly as typed, read as 24 h below. */
export function TimeInput(props: TimeInputProps) {
  const intl = useIntl();
  const typed = useTypedValue<Unread>({
    value: props.value,
    draft: props.draft,
    read: parseTime,
    write: (value) => value,
    onChange: props.onChange,
  });
  const messages = {
    incomplete: uiMessages.timeIncomplete,
    impossible: uiMessages.timeImpossible,
    unreadable: uiMessages.timeUnreadable,
  };
  const wrong = typed.left && typed.why !== null && typed.why !== 'empty' ? messages[typed.why] : null;
  const reads =
    typed.reading.ok && typed.reading.value !== typed.text.trim() ? typed.reading.value : undefined;
  return (
    <TextInput
      {...props}
      value={typed.text}
      onChange={typed.onTextChange}
      help={reads ?? props.help}
      error={props.error ?? (wrong ? intl.formatMessage(wrong) : undefined)}
      onCommit={() => {
        typed.onLeave();
        props.onCommit?.();
      }}
    />
  );
}
