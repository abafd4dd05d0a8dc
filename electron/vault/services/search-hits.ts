import { type SearchHit, type SearchKind, searchKinds } from '../../../shared/searches/search.ts';
import { type SnippetPart, snippetOf } from '../../../shared/text/snippet.ts';
import type { FoundRecord } from '../db/found-records.ts';
import { typedTexts } from '../db/texts.ts';

type Asked = readonly (readonly string[])[];

const isKind = (kind: string): kind is SearchKind => searchKinds.some((known) => known === kind);

interface Words {
  readonly title: string;
  readonly snippet: readonly SnippetPart[];
}

/** A patient is shown by name, so theirs is no title. */
const wordsOf = ({ kind, typed }: FoundRecord, asked: Asked): Words => {
  const { title, texts } = typedTexts(typed);
  return { title: kind === 'patient' ? '' : title.trim(), snippet: snippetOf(texts, asked) };
};

/** What is shown of the records of a page, in their order. */
export const hitsOf = (found: readonly FoundRecord[], asked: Asked): readonly SearchHit[] =>
  found.flatMap((record): SearchHit[] => {
    const { kind, id, at, patient, session, invalid } = record;
    return isKind(kind) ? [{ kind, id, patient, at, ...wordsOf(record, asked), session, invalid }] : [];
  });
