/** What a page of hits shows: everything comes in one statement, which reads a row of words and one of the index of patients for each. */
import type { FoundPatient, FoundSession } from '../../../shared/searches/search.ts';
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

const narrowedBy = ({ kind, from, until }: TextQuery): readonly string[] => [
  ...(kind === null ? [] : ['kind = @kind']),
  ...(from === null ? [] : ['at >= @from']),
  ...(until === null ? [] : ['at < @until']),
];

const whereAll = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;

/** Without words the rows are numbered first: sorting whole rows would read them all. */
const unworded = (query: TextQuery): string => {
  const where = whereAll([...(query.before === null ? [] : ['rowid < @before']), ...narrowedBy(query)]);
  const newest = `select rowid as number from texts ${where} order by rowid desc limit @most`;
  return `${rowsFrom(`(${newest}) wanted cross join texts t on t.rowid = wanted.number`)} order by t.rowid desc`;
};

/** The index gives the newest first, and is read no further than the page. */
const worded = (query: TextQuery): string => {
  const where = whereAll([
    'text_index match @match',
    // A bound that excludes nothing would take the index a quarter of the time.
    ...(query.before === null ? [] : ['text_index.rowid < @before']),
    ...narrowedBy(query).map((condition) => `t.${condition}`),
  ]);
  const source = 'text_index cross join texts t on t.rowid = text_index.rowid';
  return `${rowsFrom(source)} ${where} order by text_index.rowid desc limit @most`;
};

/** The records that have the words, as a hit shows them, the newest first, by keyset. */
export function selectFoundTexts(db: Db, query: TextQuery, most: number): readonly FoundRecord[] {
  const text = query.match === null ? unworded(query) : worded(query);
  const before = query.before === null ? null : BigInt(query.before);
  return recordsOf(db, statement(db, text).all({ ...query, before, most }) as Row[]);
}
