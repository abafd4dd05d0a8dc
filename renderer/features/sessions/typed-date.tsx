import { parseDate } from '../../../shared/dates/parse.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { useSessionForm } from './form-context.ts';

interface TypedDateProps {
  readonly label: string;
  readonly note?: string;
  readonly help?: string;
  readonly path: string;
  /** A date as 'YYYY-MM-DD', or what was typed while it is none. */
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** A date of the session: the draft keeps the date, or the words while they are not one. */
export const TypedDate = ({ label, note, help, path, text, onText }: TypedDateProps) => {
  const { today, problemAt, leave, type } = useSessionForm();
  const read = parseDate(text, { today });
  return (
    <DateInput
      label={label}
      paths={[path]}
      note={note}
      help={help}
      today={today}
      value={read.ok ? read.value : null}
      draft={text}
      error={read.ok ? problemAt([path]) : undefined}
      onChange={(value, typed) => {
        type([path]);
        onText(value ?? typed.text);
      }}
      onCommit={() => leave([path])}
    />
  );
};
