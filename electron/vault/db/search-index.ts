import { type Db, statement } from './run.ts';
import { prefixQuery } from './search.ts';

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

/** The beginnings of a term, letter by letter, that the term before it has not; the whole term is the last. */
function newPrefixes(term: string, before: string, longestPrefix: number): string[] {
  const [letters, others] = [Array.from(term), Array.from(before)];
  const differs = letters.findIndex((letter, index) => letter !== others[index]);
  const from = Math.min(differs, longestPrefix);
  const prefixes = letters.slice(from, longestPrefix).map((_, index) => letters.slice(0, from + index + 1));
  return [...prefixes, ...(letters.length > longestPrefix ? [letters] : [])].map((part) => part.join(''));
}

/** Whether a beginning finds the same records in both, `hitsAtOnce` at a time. */
function* sameHits(one: Db, other: Db, index: FullTextIndex, prefix: string): Generator<void, boolean> {
  const match = prefixQuery([[prefix]]);
  for (let rowid = 0; ;) {
    const [hits, others] = [hitsAfter(one, index, match, rowid), hitsAfter(other, index, match, rowid)];
    if (hits.length !== others.length || hits.some((hit, at) => hit !== others[at])) return false;
    const last = hits.at(-1);
    if (last === undefined || hits.length < hitsAtOnce) return true;
    rowid = last;
    yield;
  }
}

/** The same words, each in as many records, and for each of their beginnings the same records. */
function* sameTerms(one: Db, other: Db, index: FullTextIndex, most: number): Generator<void, boolean> {
  for (let before = ''; ;) {
    const [terms, others] = [termsAfter(one, index, before, most), termsAfter(other, index, before, most)];
    if (terms.length !== others.length) return false;
    if (terms.some(({ term, doc }, at) => term !== others[at]?.term || doc !== others[at].doc)) return false;
    for (const { term } of terms) {
      for (const prefix of newPrefixes(term, before, indexes[index])) {
        if (!(yield* sameHits(one, other, index, prefix))) return false;
        yield;
      }
      before = term;
    }
    if (terms.length < most) return true;
    yield;
  }
}

/**
 * Whether the search finds the same in both databases, for every beginning of every word in it; `most` words a step.
 * Both may be written between two steps. False also for an index that cannot be read although its pages hold.
 */
export function* compareSearch(
  one: Db,
  other: Db,
  index: FullTextIndex,
  most: number,
): Generator<void, boolean> {
  try {
    // FTS5's own list of the words in an index; it is in memory and gone with the connection.
    for (const { sqlite } of [one, other])
      sqlite.exec(
        `create virtual table if not exists temp.${index}_terms using fts5vocab(main, ${index}, row)`,
      );
    return yield* sameTerms(one, other, index, most);
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'SQLITE_CORRUPT_VTAB') return false;
    throw error;
  }
}
