import { dayBounds } from '../../../shared/dates/day-bounds.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import {
  asksForSessions,
  narrows,
  type SearchFilter,
  type SearchPage,
} from '../../../shared/searches/search.ts';
import { askedWords } from '../../../shared/text/text-words.ts';
import { type FoundRecord, foundTexts, selectFoundSessions, selectFoundTexts } from '../db/found-records.ts';
import type { Db } from '../db/run.ts';
import { sessionsByFacts } from '../db/sessions-by-facts.ts';
import { textMatch } from '../db/texts.ts';
import { atOnce, type Steps } from '../slices.ts';
import { localZone } from './local-zone.ts';
import { hitsOf } from './search-hits.ts';
import type { Work } from './work.ts';
import { answerInSlices } from './works.ts';

type Asked = readonly (readonly string[])[];

/** The span of a filter as instants, in the time zone of this computer. */
const spanOf = ({
  from,
  until,
}: SearchFilter): { readonly from: number | null; readonly until: number | null } => ({
  from: from === null ? null : dayBounds(from, localZone()).from,
  until: until === null ? null : dayBounds(until, localZone()).to,
});

type Rows = { readonly found: readonly FoundRecord[]; readonly next: string | null };

const nothingFound: Rows = { found: [], next: null };

/** Any kind of record, the newest first. */
function* findTexts(db: Db, asked: Asked, { filter, after, limit }: InputOf<'searches:run'>): Steps<Rows> {
  const before = after === null ? null : Number(after);
  if (before !== null && !Number.isSafeInteger(before)) return nothingFound;
  // A patient's own name finds the patient, not each of their records; beside another word it narrows these.
  const match = asked.length === 0 ? null : textMatch(asked, true);
  const query = { match, kind: filter.kind, ...spanOf(filter), before };
  const rows = narrows(filter)
    ? yield* foundTexts(db, query, limit + 1)
    : selectFoundTexts(db, query, limit + 1);
  const found = rows.slice(0, limit);
  return { found, next: rows.length > limit ? String(found.at(-1)?.rowid ?? '') : null };
}

/** Sessions that the filter fits, and that have the words or a patient of that name. */
function* findSessions(db: Db, asked: Asked, { filter, after, limit }: InputOf<'searches:run'>): Steps<Rows> {
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
  const rows = yield* sessionsByFacts(db, query, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    found: selectFoundSessions(
      db,
      shown.map(({ session: id }) => id),
    ),
    next: rows.length > limit && last ? `${last.at}|${last.session}` : null,
  };
}

/** The hits of one page, a step at a time; what nothing narrows is found in one. */
export function* searchSteps(db: Db, input: InputOf<'searches:run'>): Steps<Result<SearchPage>> {
  const asked = askedWords(input.text);
  if (asked.length === 0 && (input.text.trim() !== '' || !narrows(input.filter)))
    return ok({ hits: [], next: null });
  if (input.filter.from !== null && input.filter.until !== null && input.filter.from > input.filter.until)
    return fail('invalid', 'search.dates-reversed');
  const { found, next } = asksForSessions(input.filter)
    ? yield* findSessions(db, asked, input)
    : yield* findTexts(db, asked, input);
  return ok({ hits: hitsOf(found, asked), next });
}

/** The newest search of an open vault, and the newest that asked for a first page. */
const newest = new WeakMap<Work, { first: object; any: object }>();

/** Notes a search as the newest; answers whether it still is. A further page does not take the place of a first one. */
const asNewest = (work: Work, isFirst: boolean): (() => boolean) => {
  const own = {};
  const known = newest.get(work) ?? { first: own, any: own };
  newest.set(work, known);
  known.any = own;
  if (isFirst) known.first = own;
  return () => (isFirst ? known.first : known.any) === own;
};

function* untilNewer(steps: Steps<Result<SearchPage>>, isNewest: () => boolean): Steps<Result<SearchPage>> {
  while (isNewest()) {
    const step = steps.next();
    if (step.done) return step.value;
    yield step.value;
  }
  return fail('busy', 'stopped');
}

/**
 * Everything that was written and has the words, narrowed by what is asked, a page at a time, newest first. A word is met by
 * any word that begins with it; accents, case and punctuation do not matter. Nothing is found where nothing is asked. A hit
 * that is shown is no entry of the ledger: opening the record is. What is narrowed is answered in slices, and an older search
 * ends with `busy` when a newer one is asked; what is not is answered in one go.
 */
export const runSearch = (
  work: Work,
  input: InputOf<'searches:run'>,
): Result<SearchPage> | Promise<Result<SearchPage>> => {
  const isNewest = asNewest(work, input.after === null);
  const { db } = work.vault;
  if (!narrows(input.filter)) return atOnce(searchSteps(db, input));
  return answerInSlices(work, () => untilNewer(searchSteps(db, input), isNewest));
};
