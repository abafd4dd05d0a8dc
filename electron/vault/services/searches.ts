import { type NotedType, noteRules } from '../../../shared/corrections/correction.ts';
import { dayBounds } from '../../../shared/dates/day-bounds.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import {
  asksForSessions,
  type FoundPatient,
  type FoundSession,
  narrows,
  type SearchFilter,
  type SearchHit,
  type SearchKind,
  searchKinds,
  type SearchPage,
} from '../../../shared/searches/search.ts';
import { snippetOf } from '../../../shared/text/snippet.ts';
import { askedWords } from '../../../shared/text/text-words.ts';
import type { BodyOf } from '../bodies.ts';
import { selectAreasOf } from '../db/areas.ts';
import { selectBodyVersions } from '../db/entry-bodies.ts';
import { selectNotValid } from '../db/not-valid.ts';
import { selectPatientRow } from '../db/patients.ts';
import type { Db } from '../db/run.ts';
import { selectSessionFacts, selectSessionsByFacts } from '../db/session-facts.ts';
import { selectSessionHead } from '../db/sessions.ts';
import { selectTexts, textMatch } from '../db/texts.ts';
import { selectUser } from '../db/users.ts';
import type { Json } from '../ledger/canonical.ts';
import { upcast } from '../ledger/projection.ts';
import { projection } from '../projectors.ts';
import { searchedTexts, type SearchedText } from '../searched-texts.ts';
import { localZone } from './local-zone.ts';
import type { Work } from './work.ts';

type Asked = readonly (readonly string[])[];

const isKind = (kind: string): kind is SearchKind => searchKinds.some((known) => known === kind);

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

const patientOf = (db: Db, id: string | null): FoundPatient | null => {
  const row = id === null ? undefined : selectPatientRow(db, id);
  return row
    ? { id: row.id, number: row.number, family: row.family, given: row.given, born: row.born }
    : null;
};

const sessionOf = (db: Db, id: string): FoundSession | null => {
  const facts = selectSessionFacts(db, id);
  const head = selectSessionHead(db, id);
  if (!facts || !head) return null;
  const grades = [facts.erythema, facts.oedema, facts.bleeding, facts.bruising].filter(
    (grade) => grade !== null,
  );
  return {
    ordinal: head.ordinal,
    by: selectUser(db, head.sealed_by)?.name ?? '',
    areas: selectAreasOf(db, facts),
    worst: grades.length === 0 ? null : Math.max(...grades),
  };
};

interface Found {
  readonly kind: SearchKind;
  readonly id: string;
  readonly patient: string | null;
  readonly at: number;
}

const isInvalid = (db: Db, kind: SearchKind, id: string): boolean => {
  const type = Object.keys(noteRules).find((known): known is NotedType => known === kind);
  return type !== undefined && selectNotValid(db, { type, id }) !== null;
};

const hitOf = (db: Db, { kind, id, patient, at }: Found, asked: Asked): SearchHit => {
  const text = textsOf(db, kind, id);
  const title = text?.title.trim() ?? '';
  return {
    kind,
    id,
    patient: patientOf(db, patient),
    at,
    title: kind === 'patient' ? '' : title,
    snippet: snippetOf(text?.texts ?? [], asked),
    session: kind === 'session' ? sessionOf(db, id) : null,
    invalid: isInvalid(db, kind, id),
  };
};

/** The span of a filter as instants, in the time zone of this computer. */
const spanOf = ({
  from,
  until,
}: SearchFilter): { readonly from: number | null; readonly until: number | null } => ({
  from: from === null ? null : dayBounds(from, localZone()).from,
  until: until === null ? null : dayBounds(until, localZone()).to,
});

type Rows = { readonly rows: readonly Found[]; readonly next: string | null };

const nothingFound: Rows = { rows: [], next: null };

/** Any kind of record, the newest first. */
const findTexts = (db: Db, asked: Asked, { filter, after, limit }: InputOf<'searches:run'>): Rows => {
  const before = after === null ? Number.MAX_SAFE_INTEGER : Number(after);
  if (!Number.isSafeInteger(before)) return nothingFound;
  // A patient's own name finds the patient, not each of their records; beside another word it narrows these.
  const match = asked.length === 0 ? null : textMatch(asked, true);
  const query = { match, kind: filter.kind, ...spanOf(filter), before };
  const rows = selectTexts(db, query, limit + 1);
  const shown = rows.slice(0, limit);
  return {
    rows: shown.flatMap(({ kind, ...row }) => (isKind(kind) ? [{ kind, ...row }] : [])),
    next: rows.length > limit ? String(shown.at(-1)?.rowid ?? '') : null,
  };
};

/** Sessions that the filter fits, and that have the words or a patient of that name. */
const findSessions = (db: Db, asked: Asked, { filter, after, limit }: InputOf<'searches:run'>): Rows => {
  const [at = '', session = ''] = after?.split('|') ?? [];
  const before = after === null ? { at: Number.MAX_SAFE_INTEGER, session: '' } : { at: Number(at), session };
  if (!Number.isSafeInteger(before.at)) return nothingFound;
  const { person, device, depth, region, striae, skin, grade } = filter;
  const query = {
    match: asked.length === 0 ? null : textMatch(asked, false),
    person,
    device,
    lot: filter.lot.trim(),
    cartridge: filter.cartridge.trim(),
    depthMin: depth?.minUm ?? null,
    depthMax: depth?.maxUm ?? null,
    region: region?.region ?? null,
    side: region?.side ?? null,
    striae,
    skin,
    sign: grade?.sign ?? null,
    atLeast: grade?.atLeast ?? null,
    ...spanOf(filter),
    before,
  };
  const rows = selectSessionsByFacts(db, query, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => ({ kind: 'session', id: row.session, patient: row.patient, at: row.at })),
    next: rows.length > limit && last ? `${last.at}|${last.session}` : null,
  };
};

/**
 * Everything that was written and has the words, narrowed by what is asked, a page at a time, newest first. A word is met by
 * any word that begins with it; accents, case and punctuation do not matter. Nothing is found where nothing is asked. A hit
 * that is shown is no entry of the ledger: opening the record is.
 */
export const runSearch = ({ vault: { db } }: Work, input: InputOf<'searches:run'>): Result<SearchPage> => {
  const asked = askedWords(input.text);
  if (asked.length === 0 && (input.text.trim() !== '' || !narrows(input.filter)))
    return ok({ hits: [], next: null });
  if (input.filter.from !== null && input.filter.until !== null && input.filter.from > input.filter.until)
    return fail('invalid', 'search.dates-reversed');
  const { rows, next } = asksForSessions(input.filter)
    ? findSessions(db, asked, input)
    : findTexts(db, asked, input);
  return ok({ hits: rows.map((row) => hitOf(db, row, asked)), next });
};
