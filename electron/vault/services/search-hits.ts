import { type NotedType, noteRules } from '../../../shared/corrections/correction.ts';
import type { SearchHit, SearchKind } from '../../../shared/searches/search.ts';
import { type SnippetPart, snippetOf } from '../../../shared/text/snippet.ts';
import type { BodyOf } from '../bodies.ts';
import { selectBodyVersions } from '../db/entry-bodies.ts';
import { selectFoundPatients, selectFoundSessions, selectNotValidAmong } from '../db/found-records.ts';
import type { Db } from '../db/run.ts';
import type { Json } from '../ledger/canonical.ts';
import { upcast } from '../ledger/projection.ts';
import { projection } from '../projectors.ts';
import { searchedTexts, type SearchedText } from '../searched-texts.ts';

/** A record that was found, of whom it is and when it happened. */
export interface FoundRecord {
  readonly kind: SearchKind;
  readonly id: string;
  readonly patient: string | null;
  readonly at: number;
}

type Asked = readonly (readonly string[])[];

/** The words of a record as they are indexed: those of its newest version; of a withdrawal, of all of them. */
const textsOf = (db: Db, kind: SearchKind, id: string): SearchedText | undefined => {
  const written = selectBodyVersions(db, kind, id);
  const versions = written.flatMap(({ at, body, body_version: version }) =>
    body === null ? [] : [{ at, body, version }],
  );
  // As it was written and checked then: of a page of hits, checking it again took a fifth of the time.
  const wanted = (kind === 'withdrawal' ? versions : versions.slice(-1)).map(({ at, body, version }) => ({
    at,
    body: upcast(projection, kind, version, JSON.parse(body) as Json) as unknown as BodyOf<SearchKind>,
  }));
  const read = searchedTexts[kind] as (body: BodyOf<SearchKind>, entry: object) => SearchedText | undefined;
  const found = wanted.flatMap(({ body, at }) => read(body, { id, at }) ?? []);
  const newest = found.at(-1);
  return newest && { ...newest, texts: found.flatMap(({ texts }) => texts) };
};

interface Words {
  readonly title: string;
  readonly snippet: readonly SnippetPart[];
}

/** `note` is the first text of a session, which has no title: mostly the whole of it need not be read. */
const wordsOf = (db: Db, { kind, id }: FoundRecord, note: string, asked: Asked): Words => {
  const inNote = note === '' ? [] : snippetOf([note], asked);
  if (inNote.length > 0) return { title: '', snippet: inNote };
  const text = textsOf(db, kind, id);
  const title = kind === 'patient' ? '' : (text?.title.trim() ?? '');
  return { title, snippet: snippetOf(text?.texts ?? [], asked) };
};

const notedAs = (kind: SearchKind): NotedType | undefined =>
  (Object.keys(noteRules) as NotedType[]).find((known) => known === kind);

/** What is shown of the records of a page, in their order. */
export const hitsOf = (db: Db, found: readonly FoundRecord[], asked: Asked): readonly SearchHit[] => {
  const patients = selectFoundPatients(db, [...new Set(found.flatMap(({ patient }) => patient ?? []))]);
  const ofKind = (kind: SearchKind): string[] => found.flatMap((one) => (one.kind === kind ? [one.id] : []));
  const sessions = selectFoundSessions(db, ofKind('session'));
  const noted = found.flatMap(({ kind, id }) => {
    const type = notedAs(kind);
    return type === undefined ? [] : [{ type, id }];
  });
  const invalid = selectNotValidAmong(db, noted);
  return found.map((one): SearchHit => {
    const { kind, id, patient, at } = one;
    const { session = null, note = '' } = sessions.get(id) ?? {};
    return {
      kind,
      id,
      patient: (patient === null ? undefined : patients.get(patient)) ?? null,
      at,
      ...wordsOf(db, one, note, asked),
      session,
      invalid: invalid.has(id),
    };
  });
};
