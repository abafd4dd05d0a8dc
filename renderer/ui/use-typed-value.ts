import { useRef, useState } from 'react';

/** What was typed into a field that stands for a value, and what it was read as; given to the form as it is. */
export type Typed<Why extends string> = { readonly text: string; readonly why: Why | 'empty' | null };

type Reading<Why extends string> =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly why: Why };

type Source<Why extends string> = {
  readonly value: string | null;
  /** The raw text of a draft, when it could not be read as a value. */
  readonly draft?: string;
  readonly read: (text: string) => Reading<Why>;
  readonly write: (value: string) => string;
  readonly onChange: (value: string | null, typed: Typed<Why>) => void;
};

/**
 * Keeps the text of a typed value exactly as typed and reports it with every change; it is replaced only when the
 * value changes from outside (an undo, another record).
 */
export function useTypedValue<Why extends string>(source: Source<Why>) {
  const initial = source.value === null ? (source.draft ?? '') : source.write(source.value);
  const [text, setText] = useState(initial);
  const [left, setLeft] = useState(initial !== '');
  const reported = useRef(source.value);

  let shown = text;
  if (source.value !== reported.current) {
    reported.current = source.value;
    shown = source.value === null ? (source.draft ?? '') : source.write(source.value);
    setText(shown);
  }

  const reading = source.read(shown);
  const why: Why | 'empty' | null = shown.trim() === '' ? 'empty' : reading.ok ? null : reading.why;

  function onTextChange(next: string): void {
    setText(next);
    setLeft(false);
    const now = source.read(next);
    const value = now.ok ? now.value : null;
    reported.current = value;
    source.onChange(value, {
      text: next,
      why: next.trim() === '' ? 'empty' : now.ok ? null : now.why,
    });
  }

  return { text: shown, why, reading, left, onTextChange, onLeave: () => setLeft(true) };
}
