import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { z } from 'zod';
import { fieldProblemText } from './failure-messages.ts';

/** The fields of a form that hold typed text, and not one of some words. */
type TextKey<Values> = {
  [Key in keyof Values]: string extends Values[Key] ? Key : never;
}[keyof Values];

/** What a field of typed text is shown with. */
interface TypedText {
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly onCommit: () => void;
  readonly error: string | undefined;
}

/** The values of a small form, kept as typed, with a problem shown only after a field was left or a save was tried. */
export interface Fields<Values extends object, Output = Values> {
  readonly values: Values;
  readonly set: <Key extends keyof Values>(key: Key, value: Values[Key]) => void;
  /** The field was left: its problem may be shown now. */
  readonly leave: (key: keyof Values) => void;
  readonly errorOf: (key: keyof Values) => string | undefined;
  /** A field of typed text: what stands in it, and its problem. */
  readonly text: (key: TextKey<Values>) => TypedText;
  /** Shows every problem; answers what the schema reads if there is none, else the first bad field gets the focus. */
  readonly check: () => Output | null;
  readonly reset: (values: Values) => void;
  readonly changed: boolean;
  /** What stands in the form at this moment, also where the screen has not caught up yet. */
  readonly newest: () => Values;
}

/** Field → message id of its first problem; the last one set for a key wins, so the list is read backwards. */
const problemsOf = (error: z.ZodError | undefined): ReadonlyMap<string, string> =>
  new Map(
    error?.issues
      .toReversed()
      .map((issue) => [String(issue.path[0]), issue.code === 'custom' ? issue.message : issue.code]),
  );

/** A bad group (chips, radios) takes no focus itself: its first choice does. */
const focusFirstBadField = (): void => {
  requestAnimationFrame(() => {
    const bad = document.querySelector<HTMLElement>('[aria-invalid="true"]');
    const field = bad?.matches('input, textarea, button')
      ? bad
      : bad?.querySelector<HTMLElement>('input, button');
    field?.focus();
  });
};

/**
 * Holds a form that is checked with a schema; `changed` when the first values are already other than the record's.
 * `onChange` hears each change as the whole form.
 */
export const useFields = <Values extends object, Output>(
  schema: z.ZodType<Output>,
  initial: Values,
  changedBefore = false,
  onChange?: (values: Values) => void,
): Fields<Values, Output> => {
  const intl = useIntl();
  const [values, setValues] = useState(initial);
  const newest = useRef(initial);
  const [changed, setChanged] = useState(changedBefore);
  const [shown, setShown] = useState<ReadonlySet<keyof Values> | 'all'>(new Set<keyof Values>());
  const parsed = schema.safeParse(values);
  const problems = problemsOf(parsed.error);
  const set: Fields<Values>['set'] = (key, value) => {
    newest.current = { ...newest.current, [key]: value };
    setValues(newest.current);
    setChanged(true);
    onChange?.(newest.current);
  };
  const leave = (key: keyof Values): void =>
    setShown((before) => (before === 'all' ? before : new Set([...before, key])));
  const errorOf = (key: keyof Values): string | undefined => {
    const problem = problems.get(String(key));
    if (problem === undefined || (shown !== 'all' && !shown.has(key))) return undefined;
    return fieldProblemText(intl, problem);
  };
  return {
    values,
    set,
    leave,
    errorOf,
    text: (key) => ({
      value: String(values[key]),
      onChange: (typed) => set(key, typed as Values[typeof key]),
      onCommit: () => leave(key),
      error: errorOf(key),
    }),
    check: () => {
      setShown('all');
      if (parsed.success) return parsed.data;
      focusFirstBadField();
      return null;
    },
    reset: (next) => {
      newest.current = next;
      setValues(next);
      setShown(new Set<keyof Values>());
      setChanged(false);
    },
    changed,
    newest: () => newest.current,
  };
};
