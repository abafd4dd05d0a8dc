import { fold } from '../text/fold.ts';
import type { Snippet, SnippetField } from './snippet.ts';

/** A text with the caret in it, or what it becomes. */
export interface Typed {
  readonly text: string;
  /** Index in UTF-16 units, as a field counts. */
  readonly caret: number;
}

/** What is offered at a field: the own ones before those of the practice, each as ordered. */
export const offeredAt = (snippets: readonly Snippet[], field: SnippetField): readonly Snippet[] =>
  snippets
    .filter(({ fields }) => fields.length === 0 || fields.includes(field))
    .toSorted((a, b) => Number(a.shared) - Number(b.shared));

/** The text with a snippet at the caret, in the place of what is selected; a space is put where two words would touch. */
export const insertAt = (text: string, from: number, to: number, snippet: string): Typed => {
  const [before, after] = [text.slice(0, from), text.slice(to)];
  const left = before === '' || /\s$/u.test(before) ? '' : ' ';
  const right = after === '' || /^[\s.,;:!?)]/u.test(after) ? '' : ' ';
  const written = `${before}${left}${snippet}`;
  return { text: `${written}${right}${after}`, caret: written.length };
};

const typedAbbreviation = /(^|\s);([\p{L}\p{N}-]{1,20})(\s)$/u;

/**
 * A text just typed, expanded where ";abbreviation" and a space stand right before the caret; null where nothing is to be
 * written. Letters count without case and accents; the own snippet comes before one of the practice.
 */
export const expandTyped = ({ text, caret }: Typed, offered: readonly Snippet[]): Typed | null => {
  const before = text.slice(0, caret);
  const found = typedAbbreviation.exec(before);
  const wanted = found?.[2];
  if (!found || wanted === undefined) return null;
  const snippet = offered.find(
    ({ abbreviation }) => abbreviation !== '' && fold(abbreviation) === fold(wanted),
  );
  if (!snippet) return null;
  const written = `${before.slice(0, found.index)}${found[1] ?? ''}${snippet.text}${found[3] ?? ''}`;
  return { text: written + text.slice(caret), caret: written.length };
};
