import { type Db, statement } from './run.ts';
import { prefixQuery, termQuery } from './search.ts';

interface Term {
  readonly term: string;
  /** How many records have it. */
  readonly doc: number;
}

/**
 * The full-text indexes, each with the longest beginning that it keeps lists of; a longer one is looked up among the words
 * themselves.
 */
const indexes = { search: 8, text_index: 5 } as const;
export type FullTextIndex = keyof typeof indexes;
/** Their names, for the check that compares them. */
export const fullTextIndexes = Object.keys(indexes) as readonly FullTextIndex[];
/** Records found that are compared in one step. */
const hitsAtOnce = 500;

const termsAfter = (db: Db, index: FullTextIndex, term: string, most: number): readonly Term[] =>
  statement(db, `select term, doc from ${index}_terms where term > ? order by term limit ?`).all(
    term,
    most,
  ) as Term[];

const hitsAfter = (db: Db, index: FullTextIndex, match: string, rowid: number): readonly number[] =>
  statement(db, `select rowid from ${index} where ${index} match ? and rowid > ? order by rowid limit ?`)
    .pluck()
    .all(match, BigInt(rowid), hitsAtOnce) as number[];

/**
 * Queries for the beginnings of a term, letter by letter, that the term before it has not. A term that is longer than what lists are
 * kept of comes last, by itself: its beginnings would be put together anew for every step.
 */
function newQueries(term: string, before: string, longestPrefix: number): readonly string[] {
  const [letters, others] = [Array.from(term), Array.from(before)];
  const differs = letters.findIndex((letter, index) => letter !== others[index]);
  const from = Math.min(differs, longestPrefix);
  const beginnings = letters
    .slice(from, longestPrefix)
    .map((_, at) => letters.slice(0, from + at + 1).join(''));
  const whole = letters.length > longestPrefix ? [termQuery(term)] : [];
  return [...beginnings.map((beginning) => prefixQuery([[beginning]])), ...whole];
}

/** Whether a query finds the same records in both, `hitsAtOnce` at a time. */
function* sameHits(one: Db, other: Db, index: FullTextIndex, match: string): Generator<void, boolean> {
  for (let rowid = 0; ;) {
    const [hits, others] = [hitsAfter(one, index, match, rowid), hitsAfter(other, index, match, rowid)];
    if (hits.length !== others.length || hits.some((hit, at) => hit !== others[at])) return false;
    const last = hits.at(-1);
    if (last === undefined || hits.length < hitsAtOnce) return true;
    rowid = last;
    yield;
  }
}

/** The same words, each in as many records, and for each of their beginnings the same records; yields how many words are done. */
function* sameTerms(one: Db, other: Db, index: FullTextIndex, most: number): Generator<number, boolean> {
  let done = 0;
  for (let before = ''; ;) {
    const [terms, others] = [termsAfter(one, index, before, most), termsAfter(other, index, before, most)];
    if (terms.length !== others.length) return false;
    if (terms.some(({ term, doc }, at) => term !== others[at]?.term || doc !== others[at].doc)) return false;
    for (const { term } of terms) {
      for (const match of newQueries(term, before, indexes[index])) {
        for (const steps = sameHits(one, other, index, match); ;) {
          const step = steps.next();
          yield done;
          if (step.done === true && !step.value) return false;
          if (step.done === true) break;
        }
      }
      before = term;
      done += 1;
    }
    if (terms.length < most) return true;
    yield done;
  }
}

/** FTS5's own list of the words in an index; it is in memory and gone with the connection. */
function listTerms({ sqlite }: Db, index: FullTextIndex): void {
  sqlite.exec(`create virtual table if not exists temp.${index}_terms using fts5vocab(main, ${index}, row)`);
}

/** The lists of every index, for a connection that may not make them later. */
export const listAllTerms = (db: Db): void => {
  for (const index of fullTextIndexes) listTerms(db, index);
};

/** How many words are in an index, `most` of them a step. One that cannot be read has none: comparing it says so. */
export function* countTerms(db: Db, index: FullTextIndex, most: number): Generator<void, number> {
  try {
    listTerms(db, index);
    for (let [count, before] = [0, '']; ;) {
      const terms = termsAfter(db, index, before, most);
      count += terms.length;
      const last = terms.at(-1);
      if (last === undefined || terms.length < most) return count;
      before = last.term;
      yield;
    }
  } catch (error) {
    if (isUnreadable(error)) return 0;
    throw error;
  }
}

const isUnreadable = (error: unknown): boolean =>
  (error as { readonly code?: unknown }).code === 'SQLITE_CORRUPT_VTAB';

/**
 * Whether the search finds the same in both databases, for every beginning of every word in it; `most` words a step, yields how
 * many of them are done. Both may be written between two steps. False also for an index that cannot be read although its pages hold.
 */
export function* compareSearch(
  one: Db,
  other: Db,
  index: FullTextIndex,
  most: number,
): Generator<number, boolean> {
  try {
    for (const db of [one, other]) listTerms(db, index);
    return yield* sameTerms(one, other, index, most);
  } catch (error) {
    if (isUnreadable(error)) return false;
    throw error;
  }
}
