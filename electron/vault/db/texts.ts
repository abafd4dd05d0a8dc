import { prepared } from './prepared.ts';
import { type Db, statement } from './run.ts';
import type { TextsTable } from './search-tables.ts';

/** 01-Jan-2020, ms: what the rows are numbered from. */
const firstMoment = Date.UTC(2020, 0, 1);
/** Numbers kept for the records of one millisecond. */
const inOneMs = 4096;
/** Numbers stay below 2^53, so that they are exact everywhere. */
const lastMs = 2 ** 41 - 1;

/**
 * The number of a record's row, from its random id: the time in it first, so that newer records have higher numbers and the
 * newest are found without reading all. It follows from the id alone, so a replay, and one without an erased patient, has the
 * same. A number that is taken moves on by one; when it is free again, what moved on comes back (`closeGaps`).
 */
const wantedRow = (id: string): number => {
  const hex = id.replaceAll('-', '');
  const ms = Number.parseInt(hex.slice(0, 12), 16) - firstMoment;
  const noise = Number.parseInt(hex.slice(-12), 16) % inOneMs;
  return (
    Math.min(Math.max(Number.isNaN(ms) ? 0 : ms, 0), lastMs) * inOneMs + (Number.isNaN(noise) ? 0 : noise)
  );
};

/** The record that a row is of. */
export type TextKey = Pick<TextsTable, 'kind' | 'id'>;
/** What a hit shows of a record, beside its words. */
export type Typed = Pick<TextsTable, 'typed' | 'shown'>;

const known = prepared((query, v: TextKey) =>
  query.selectFrom('texts').selectAll().where('kind', '=', v.kind).where('id', '=', v.id),
);
const standing = prepared((query, v: { rowid: number }) =>
  query.selectFrom('texts').selectAll().where('rowid', '=', v.rowid),
);
const taken = prepared((query, v: { rowid: number }) =>
  query.selectFrom('texts').select('rowid').where('rowid', '=', v.rowid),
);
const add = prepared((query, v: TextsTable) =>
  query.insertInto('texts').values({
    rowid: v.rowid,
    kind: v.kind,
    id: v.id,
    patient: v.patient,
    at: v.at,
    words: v.words,
    who: v.who,
    typed: v.typed,
    shown: v.shown,
  }),
);
const change = prepared((query, v: Pick<TextsTable, 'rowid' | 'at' | 'words' | 'who' | 'typed' | 'shown'>) =>
  query
    .updateTable('texts')
    .set({ at: v.at, words: v.words, who: v.who, typed: v.typed, shown: v.shown })
    .where('rowid', '=', v.rowid),
);
const untypedText = `typed = '' or (kind = 'session' and shown = '')`;
const setTyped = prepared((query, v: Typed & { rowid: number }) =>
  query.updateTable('texts').set({ typed: v.typed, shown: v.shown }).where('rowid', '=', v.rowid),
);
const ofPatient = prepared((query, v: { patient: string }) =>
  query.selectFrom('texts').selectAll().where('patient', '=', v.patient).orderBy('rowid'),
);

function index(tx: Db, { rowid, words, who }: Pick<TextsTable, 'rowid' | 'words' | 'who'>): void {
  statement(tx, 'insert into text_index (rowid, words, who) values (?, ?, ?)').run(BigInt(rowid), words, who);
}

function unindex(tx: Db, rowid: number): void {
  statement(tx, 'delete from text_index where rowid = ?').run(BigInt(rowid));
}

/** Stands between what was typed in one field and in the next. */
const unit = '\u001f';

/** The title and the texts of a record in one, as `texts` keeps them. */
export const typedOf = (title: string, texts: readonly string[]): string =>
  [title, ...texts].map((text) => text.replaceAll(unit, ' ')).join(unit);

/** The title and the texts of a record, of what `typedOf` made. */
export function typedTexts(typed: string): { readonly title: string; readonly texts: readonly string[] } {
  const [title = '', ...texts] = typed.split(unit);
  return { title, texts };
}

/** Puts a record's indexed words into the index, in place of what was there. */
export function putText(tx: Db, text: Omit<TextsTable, 'rowid'>): void {
  const before = known.first(tx, text);
  if (before !== undefined) {
    const sameWords = before.words === text.words && before.who === text.who;
    const sameTyped = before.typed === text.typed && before.shown === text.shown;
    if (sameWords && sameTyped && before.at === text.at) return;
    change.run(tx, { ...text, rowid: before.rowid });
    if (sameWords) return;
    unindex(tx, before.rowid);
    return index(tx, { ...text, rowid: before.rowid });
  }
  place(tx, text);
}

/** Gives words that stand nowhere the first free number from the one that they want. */
function place(tx: Db, text: Omit<TextsTable, 'rowid'>): void {
  let rowid = wantedRow(text.id);
  while (taken.first(tx, { rowid }) !== undefined) rowid += 1;
  add.run(tx, { ...text, rowid });
  index(tx, { ...text, rowid });
}

const firstArrival = (db: Db, { kind, id }: TextKey): number =>
  statement(db, 'select min(arrival) from entries where type = ? and id = ?').pluck().get(kind, id) as number;

/** Numbers anew what had moved on past numbers that are free again, in the order in which it was written, as a replay does. */
function closeGaps(tx: Db, freed: readonly number[]): void {
  const gone = new Set(freed);
  const behind = new Map<number, TextsTable>();
  for (const start of freed)
    for (let rowid = start + 1; ; rowid += 1) {
      const row = standing.first(tx, { rowid });
      if (row !== undefined && rowid !== wantedRow(row.id)) behind.set(rowid, row);
      if (row === undefined && !gone.has(rowid)) break;
    }
  for (const rowid of behind.keys()) {
    unindex(tx, rowid);
    statement(tx, 'delete from texts where rowid = ?').run(BigInt(rowid));
  }
  const inOrder = [...behind.values()].map((row) => ({ row, arrival: firstArrival(tx, row) }));
  for (const { row } of inOrder.toSorted((one, other) => one.arrival - other.arrival)) place(tx, row);
}

/** How many rows there are beside which not all stands yet that a hit shows. */
export const countUntyped = (db: Db): number =>
  statement(db, `select count(*) from texts where ${untypedText}`).pluck().get() as number;

/** Rows of an older program after a number, beside which not all stands yet that a hit shows. */
export function selectUntyped(
  db: Db,
  after: number,
  most: number,
): readonly (TextKey & { readonly rowid: number })[] {
  const text = `select rowid, kind, id from texts where rowid > ? and (${untypedText}) order by rowid limit ?`;
  return statement(db, text).all(after, most) as (TextKey & { readonly rowid: number })[];
}

/** Puts what a hit shows beside the words of a row. */
export function putTyped(tx: Db, rowid: number, typed: Typed): void {
  setTyped.run(tx, { rowid, ...typed });
}

/** When the record whose words stand here happened or was first noted, UTC ms; undefined when it has none. */
export function selectTextAt(db: Db, kind: string, id: string): number | undefined {
  return known.first(db, { kind, id })?.at;
}

/** Writes a patient's new names beside the words of all their records, except the patient's own. */
export function renameTexts(tx: Db, patient: string, who: string): void {
  for (const row of ofPatient.all(tx, { patient })) {
    if (row.kind === 'patient' || row.who === who) continue;
    change.run(tx, { ...row, who });
    unindex(tx, row.rowid);
    index(tx, { ...row, who });
  }
}

/**
 * Takes every word of an erased patient out of the index. A deleted row's words stay in the index's own pages until its parts
 * are put together anew, which is done here and takes its time in a large practice.
 */
export function forgetTexts(tx: Db, patient: string): void {
  const rows = ofPatient.all(tx, { patient });
  if (rows.length === 0) return;
  for (const { rowid } of rows) unindex(tx, rowid);
  statement(tx, 'delete from texts where patient = ?').run(patient);
  closeGaps(
    tx,
    rows.map(({ rowid }) => rowid),
  );
  statement(tx, `insert into text_index (text_index) values ('optimize')`).run();
}

const quoted = (parts: readonly string[]): string => `"${parts.join(' ')}"*`;

/**
 * The full-text query for records that have, for each word asked, a word that begins with it, in their own words or in the
 * patient's names; at least one in their own when `own` is set. The words are folded, and quoted, never syntax.
 */
export function textMatch(asked: readonly (readonly string[])[], own: boolean): string {
  const all = asked.map(quoted).join(' AND ');
  if (own && asked.length === 1) return `{words} : ${all}`;
  return own ? `(${all}) AND {words} : (${asked.map(quoted).join(' OR ')})` : all;
}
