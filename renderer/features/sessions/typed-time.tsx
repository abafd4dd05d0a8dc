import { parseTime } from '../../../shared/dates/parse-time.ts';
import type { PaperTime } from '../../../shared/sessions/paper.ts';
import { readAs } from '../../ui/read-as.ts';
import { TextInput } from '../../ui/text-input.tsx';
import { useSessionForm } from './form-context.ts';

interface TimeTextProps {
  readonly label: string;
  readonly note?: string | undefined;
  readonly text: string;
  /** Where the record holds it. */
  readonly path: string;
  readonly onText: (text: string) => void;
}

/** A time of day as it stands on the paper, kept as typed; what it was read as stands below it where it differs. */
export const TimeText = ({ label, note, text, path, onText }: TimeTextProps) => {
  const { problemAt, leave, type } = useSessionForm();
  const read = parseTime(text);
  const two = (value: number): string => String(value).padStart(2, '0');
  return (
    <TextInput
      label={label}
      paths={[path]}
      note={note}
      reserveLine={false}
      value={text}
      help={
        read.ok ? readAs(text, `${two(Math.floor(read.minutes / 60))}:${two(read.minutes % 60)}`) : undefined
      }
      error={problemAt([path])}
      onChange={(typed) => {
        type([path]);
        onText(typed);
      }}
      onCommit={() => leave([path])}
    />
  );
};

interface TypedTimeProps {
  readonly label: string;
  readonly note?: string;
  readonly at: PaperTime;
}

/** A time of the whole session. */
export const TypedTime = ({ label, note, at }: TypedTimeProps) => {
  const { draft, change } = useSessionForm();
  return (
    <TimeText
      label={label}
      note={note}
      text={draft.paper?.[at] ?? ''}
      path={`paper.${at}`}
      onText={(typed) =>
        change({ key: `paper.${at}`, label: label.toLowerCase() }, (before) =>
          before.paper ? { ...before, paper: { ...before.paper, [at]: typed } } : before,
        )
      }
    />
  );
};
