import { parseTime } from '../../../shared/dates/parse-time.ts';
import type { PaperTime } from '../../../shared/sessions/paper.ts';
import { TextInput } from '../../ui/text-input.tsx';
import { useSessionForm } from './form-context.ts';

interface TypedTimeProps {
  readonly label: string;
  readonly note?: string;
  readonly at: PaperTime;
}

/** A time of day as it stands on the paper, kept as typed; what it was read as stands below it. */
export const TypedTime = ({ label, note, at }: TypedTimeProps) => {
  const { draft, change, problemAt, leave, type } = useSessionForm();
  const paths = [`paper.${at}`];
  const text = draft.paper?.[at] ?? '';
  const read = parseTime(text);
  const two = (value: number): string => String(value).padStart(2, '0');
  return (
    <TextInput
      label={label}
      note={note}
      reserveLine={false}
      value={text}
      help={read.ok ? `${two(Math.floor(read.minutes / 60))}:${two(read.minutes % 60)}` : undefined}
      error={problemAt(paths)}
      onChange={(typed) => {
        type(paths);
        change({ key: `paper.${at}`, label: label.toLowerCase() }, (before) =>
          before.paper ? { ...before, paper: { ...before.paper, [at]: typed } } : before,
        );
      }}
      onCommit={() => leave(paths)}
    />
  );
};
