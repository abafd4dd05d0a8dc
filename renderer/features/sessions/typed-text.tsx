import type { Ref } from 'react';
import { TextInput } from '../../ui/text-input.tsx';
import { useSessionForm } from './form-context.ts';

interface TypedTextProps {
  readonly label: string;
  readonly note?: string;
  readonly help?: string;
  readonly path: string;
  readonly text: string;
  readonly code?: boolean;
  readonly onText: (text: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** One line of words in the session, kept as typed, with its problem below once it was left. */
export const TypedText = ({
  label,
  note,
  help,
  path,
  text,
  code = false,
  onText,
  inputRef,
}: TypedTextProps) => {
  const { problemAt, leave, type } = useSessionForm();
  return (
    <TextInput
      inputRef={inputRef}
      label={label}
      paths={[path]}
      note={note}
      help={help}
      kind={code ? 'code' : 'text'}
      reserveLine={false}
      value={text}
      error={problemAt([path])}
      onChange={(next) => {
        type([path]);
        onText(next);
      }}
      onCommit={() => leave([path])}
    />
  );
};
