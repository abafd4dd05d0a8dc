import { type Db, statement } from './run.ts';
import { prefixQuery } from './search.ts';

interface Term {
  readonly term: string;
  /** How many records have it. */
  readonly doc: number;
}

/** Longest beginning that the index keeps lists of; a longer one is looked up among the words themselves. */
const longestPrefix = 8;
/** Records found that are compared in one step. */
const hitsAtOnce = 500;

const termsAfter = (db: Db, term: string, most: number): readonly Term[] =>
  statement(db, 'select term, doc from search_terms where term > ? order by term limit ?').all(
    term,
    most,
  ) as Term[];

const hitsAfter = (db: Db, match: string, rowid: number): readonly number[] =>
  statement(db, 'select rowid from search where search match ? and rowid > ? order by rowid limit ?')
    .pluck()
    .all(match, rowid, hitsAtOnce) as number[];

/** The beginnings of a term, letter by letter, that the term before it has not; the whole term is the last. */
function newPrefixes(term: string, before: string): string[] {
  const [letters, others] = [Array.from(term), Array.from(before)];
  const differs = letters.findIndex((letter, index) => letter !== others[index]);
  const from = Math.min(differs, longestPrefix);
  const prefixes = letters.slice(from, longestPrefix).map((_, index) => letters.slice(0, from + index + 1));
  return [...prefixes, ...(letters.length > longestPrefix ? [letters] : [])].map((part) => part.join(''));
}

/** Whether a beginning finds the same records in both, `hitsAtOnce` at a time. */
function* sameHits(one: Db, other: Db, prefix: string): Generator<void, boolean> {
  const match = prefixQuery([[prefix]]);
  for (let rowid = 0; ;) {
    const [hits, others] = [hitsAfter(one, match, rowid), hitsAfter(other, match, rowid)];
    if (hits.length !== others.length || hits.some((hit, index) => hit !== others[index])) return false;
    const last = hits.at(-1);
    if (last === undefined || hits.length < hitsAtOnce) return true;
    rowid = last;
    yield;
  }
}

/** The same words, each in as many records, and for each of their beginnings the same records. */
function* sameTerms(one: Db, other: Db, most: number): Generator<void, boolean> {
  for (let before = ''; ;) {
    const [terms, others] = [termsAfter(one, before, most), termsAfter(other, before, most)];
    if (terms.length !== others.length) return false;
    if (terms.some(({ term, doc }, index) => term !== others[index]?.term || doc !== others[index].doc))
      return false;
    for (const { term } of terms) {
      for (const prefix of newPrefixes(term, before)) {
        if (!(yield* sameHits(one, other, prefix))) return false;
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
export function* compareSearch(one: Db, other: Db, most: number): Generator<void, boolean> {
  try {
    // FTS5's own list of the words in an index; it is in memory and gone with the connection.
    for (const { sqlite } of [one, other])
      sqlite.exec('create virtual table if not exists temp.search_terms using fts5vocab(main, search, row)');
    return yield* sameTerms(one, other, most);
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'SQLITE_CORRUPT_VTAB') return false;
    throw error;
  }
}
