/** What a page of hits shows: everything comes in one statement, which reads a row of words and one of the index of patients for each. */
import type { FoundPatient, FoundSession } from '../../../shared/searches/search.ts';
import type { Steps } from '../slices.ts';
import { type Db, statement } from './run.ts';
import type { TextsTable } from './search-tables.ts';
import { shownSession } from './shown-session.ts';

/** A record that was found. */
export interface FoundRecord extends Pick<TextsTable, 'rowid' | 'kind' | 'id' | 'at' | 'typed'> {
  readonly patient: FoundPatient | null;
  readonly session: FoundSession | null;
  /** Marked as not valid. */
  readonly invalid: boolean;
}

interface Row extends Pick<TextsTable, 'rowid' | 'kind' | 'id' | 'patient' | 'at' | 'typed' | 'shown'> {
  readonly number: string | null;
  readonly family: string;
  readonly given: string;
  readonly born: string;
  readonly invalid: number;
}

// The index holds all that is shown of a patient; the rows of the table itself are ten times as large.
const rowsFrom = (source: string): string => `select t.rowid, t.kind, t.id, t.patient, t.at, t.typed, t.shown,
  p.number, p.family, p.given, p.born,
  exists (select 1 from not_valid n where n.of_type = t.kind and n.of_id = t.id) as invalid
  from ${source} left join patients p indexed by patients_to_call on p.id = t.patient`;

const bySession = rowsFrom(
  `json_each(?) wanted cross join texts t on t.kind = 'session' and t.id = wanted.value`,
);

const recordsOf = (db: Db, rows: readonly Row[]): readonly FoundRecord[] => {
  const names = new Map<string, string>();
  const nameOf = (user: string): string => {
    const known = names.get(user);
    if (known !== undefined) return known;
    const name = statement(db, 'select name from users where id = ?').pluck().get(user) as string | undefined;
    names.set(user, name ?? '');
    return name ?? '';
  };
  return rows.map(
    ({ rowid, kind, id, patient, at, typed, shown, number, family, given, born, invalid }): FoundRecord => ({
      rowid,
      kind,
      id,
      at,
      typed,
      patient: patient === null || number === null ? null : { id: patient, number, family, given, born },
      session: shownSession(shown, nameOf),
      invalid: invalid === 1,
    }),
  );
};

/** Sessions as a hit shows them, in the order in which they are asked for. */
export function selectFoundSessions(db: Db, sessions: readonly string[]): readonly FoundRecord[] {
  return recordsOf(db, statement(db, bySession).all(JSON.stringify(sessions)) as Row[]);
}

/** What narrows the records; times are UTC ms, `until` is not included. */
export interface TextQuery {
  readonly match: string | null;
  readonly kind: string | null;
  readonly from: number | null;
  readonly until: number | null;
  /** Only rows with a lower number; null for every row. */
  readonly before: number | null;
}

/** Most rows of words that one step reads; each may be a page of its own to decrypt. */
const mostRows = 200;
/** Most numbers that are read from the index of words at once: for long words it is gone through anew each time. */
const mostNumbers = 5000;
/** So many of the newest are looked at before the records of a rare kind are taken from the index of kinds, as many at a time. */
const newestFirst = 1000;

const whereAll = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;

/** The numbers of the rows that have the words, or of all, the newest first. A bound that excludes nothing would cost a quarter. */
const numbersBefore = (
  db: Db,
  match: string | null,
  before: number | null,
  most: number,
): readonly number[] => {
  const table = match === null ? 'texts' : 'text_index';
  const where = whereAll([
    ...(match === null ? [] : ['text_index match @match']),
    ...(before === null ? [] : ['rowid < @before']),
  ]);
  const text = `select rowid from ${table} ${where} order by rowid desc limit @most`;
  const place = before === null ? null : BigInt(before);
  return statement(db, text).pluck().all({ match, before: place, most }) as number[];
};

/** Numbers of rows in pieces, the newest first; each piece is one step. */
type Numbers = Generator<readonly number[], void>;

/** First few, since mostly a page is full with them, then more and more. */
export function* numberPieces(db: Db, match: string | null, from: number | null, first: number): Numbers {
  let before = from;
  for (let size = first; ; size = Math.min(size * 4, match === null ? mostRows : mostNumbers)) {
    const numbers = numbersBefore(db, match, before, size);
    for (let at = 0; at < numbers.length; at += mostRows) yield numbers.slice(at, at + mostRows);
    if (numbers.length < size) return;
    before = numbers.at(-1) ?? null;
  }
}

/** The numbers of one kind, read by its index, where they do not lie in order: pieces that are sorted are merged. */
function* numbersOfKind(db: Db, kind: string, before: number): Numbers {
  const next = statement(
    db,
    'select rowid, id from texts where kind = @kind and id > @after order by id limit @most',
  );
  const sorted: number[][] = [];
  for (let after = ''; ;) {
    const rows = next.all({ kind, after, most: newestFirst }) as { rowid: number; id: string }[];
    sorted.push(
      rows
        .map(({ rowid }) => rowid)
        .filter((rowid) => rowid < before)
        .toSorted((a, b) => a - b),
    );
    if (rows.length < newestFirst) break;
    after = rows.at(-1)?.id ?? '';
    yield [];
  }
  for (;;) {
    const piece: number[] = [];
    while (piece.length < mostRows) {
      let newest: number[] | undefined;
      for (const each of sorted) if ((each.at(-1) ?? -1) > (newest?.at(-1) ?? -1)) newest = each;
      const number = newest?.pop();
      if (number === undefined) break;
      piece.push(number);
    }
    if (piece.length === 0) return;
    yield piece;
  }
}

function* candidates(db: Db, { match, kind, before }: TextQuery, most: number): Numbers {
  let seen = 0;
  for (const piece of numberPieces(db, match, before, most)) {
    yield piece;
    seen += piece.length;
    const last = piece.at(-1);
    if (match === null && kind !== null && seen >= newestFirst && last !== undefined) {
      yield* numbersOfKind(db, kind, last);
      return;
    }
  }
}

const narrowedBy = ({ kind, from, until }: TextQuery): readonly string[] => [
  ...(kind === null ? [] : ['t.kind = @kind']),
  ...(from === null ? [] : ['t.at >= @from']),
  ...(until === null ? [] : ['t.at < @until']),
];

/**
 * The records that have the words and that the query fits, as a hit shows them, the newest first, by keyset. A step reads no more
 * than some hundred of them.
 */
export function* foundTexts(db: Db, query: TextQuery, most: number): Steps<readonly FoundRecord[]> {
  const source = rowsFrom('json_each(@piece) wanted cross join texts t on t.rowid = wanted.value');
  const text = `${source} ${whereAll(narrowedBy(query))} limit @most`;
  const { kind, from, until } = query;
  const rows: Row[] = [];
  for (const numbers of candidates(db, query, most)) {
    const piece = JSON.stringify(numbers);
    const asked = { kind, from, until, piece, most: most - rows.length };
    rows.push(...(statement(db, text).all(asked) as Row[]));
    if (rows.length === most) break;
    yield { done: rows.length, total: most };
  }
  return recordsOf(db, rows);
}

/** The newest records that have the words, in one go: the index is read no further than the page. */
export function selectFoundTexts(
  db: Db,
  { match, before }: Pick<TextQuery, 'match' | 'before'>,
  most: number,
): readonly FoundRecord[] {
  const where = whereAll([
    'text_index match @match',
    ...(before === null ? [] : ['text_index.rowid < @before']),
  ]);
  const source = 'text_index cross join texts t on t.rowid = text_index.rowid';
  const text = `${rowsFrom(source)} ${where} order by text_index.rowid desc limit @most`;
  const place = before === null ? null : BigInt(before);
  return recordsOf(db, statement(db, text).all({ match, before: place, most }) as Row[]);
}
