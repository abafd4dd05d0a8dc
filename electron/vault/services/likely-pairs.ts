import type { InputOf } from '../../../shared/ipc/contract.ts';
import { type LikelyPair, type Likeness, mostLikelyPairs, pairKey } from '../../../shared/merges/merge.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { phoneDigits } from '../../../shared/text/fold.ts';
import { haveWordInCommon, type NameWord, nameWords } from '../../../shared/text/look-alike.ts';
import type { Far } from '../../../shared/works/long-work.ts';
import { selectIdentitiesAfter, type Identity } from '../db/identities.ts';
import { countPatients } from '../db/patients.ts';
import type { Db } from '../db/run.ts';
import type { Steps } from '../slices.ts';
import { apartNow } from './apart-pairs.ts';
import { mergeSide } from './merge-sides.ts';
import type { Work } from './work.ts';
import { longAnswer } from './works.ts';

/** Digits at the end of a telephone number that are compared, so that a country code makes no difference. */
const comparedDigits = 8;

/** The end of a telephone number that tells people apart; empty for one that is too short to. */
export const phoneTail = (phone: string): string => {
  const digits = phoneDigits(phone);
  return digits.length < comparedDigits ? '' : digits.slice(-comparedDigits);
};
/** An e-mail address as it is compared. */
export const mailKey = (email: string): string => email.trim().normalize('NFKC').toLowerCase();

const givenOf = ({ given, family }: Pick<Identity, 'given' | 'family'>): string =>
  given.trim() === '' ? family : given;

/** Somebody as they are compared with others; the words of their names are made when they are first asked for. */
export interface Comparable {
  readonly born: string;
  readonly tail: string;
  readonly mail: string;
  readonly names: () => readonly NameWord[];
  readonly given: () => readonly NameWord[];
}

export const comparable = (person: Omit<Identity, 'id'>): Comparable => {
  const { family, given, born, phone, email } = person;
  let names: readonly NameWord[] | undefined;
  let own: readonly NameWord[] | undefined;
  return {
    born,
    tail: phoneTail(phone),
    mail: mailKey(email),
    names: () => (names ??= nameWords(`${family} ${given}`)),
    given: () => (own ??= nameWords(givenOf(person))),
  };
};

/** By what two people may be one: a birth date and any name, or a telephone number or an address and a given name. */
export const likenessesOf = (one: Comparable, other: Comparable): readonly Likeness[] => {
  const reached = [
    ...(one.tail !== '' && one.tail === other.tail ? (['phone'] as const) : []),
    ...(one.mail !== '' && one.mail === other.mail ? (['email'] as const) : []),
  ];
  return [
    ...(one.born === other.born && haveWordInCommon(one.names(), other.names()) ? (['born'] as const) : []),
    ...(reached.length > 0 && haveWordInCommon(one.given(), other.given()) ? reached : []),
  ];
};

const keysOf = ({ born, phone, email }: Identity): readonly string[] => {
  const [tail, mail] = [phoneTail(phone), mailKey(email)];
  return [
    `born ${born}`,
    ...(tail === '' ? [] : [`phone ${tail}`]),
    ...(mail === '' ? [] : [`mail ${mail}`]),
  ];
};

/** Most people with one birth date, number or address that are compared with each other. */
const mostAlike = 200;
/** People read, and groups looked through, in one step. */
const atOnce = 100;

interface Pair {
  readonly one: string;
  readonly other: string;
  readonly by: readonly Likeness[];
}

/** Everybody who shares a birth date, a number or an address with somebody. */
function* groupsOf(db: Db): Steps<readonly (readonly Identity[])[]> {
  const total = 2 * countPatients(db);
  const groups = new Map<string, Identity[]>();
  for (let after = '', read = 0; ;) {
    const people = selectIdentitiesAfter(db, after, atOnce);
    for (const person of people)
      for (const key of keysOf(person)) {
        const group = groups.get(key);
        if (group) group.push(person);
        else groups.set(key, [person]);
      }
    read += people.length;
    const last = people.at(-1);
    if (!last || people.length < atOnce) return [...groups.values()];
    after = last.id;
    yield { done: read, total };
  }
}

/** The likeliest pairs, each once, those with most in common first; of as much in common those registered first. */
function* pairsIn(db: Db): Steps<readonly Pair[]> {
  const groups = yield* groupsOf(db);
  const apart = apartNow(db);
  const found = new Map<number, Map<string, Pair>>();
  const far = (index: number): Far => ({ done: groups.length + index, total: 2 * groups.length });
  for (const [index, group] of groups.entries()) {
    const people = group.slice(0, mostAlike).map((person) => ({ id: person.id, as: comparable(person) }));
    for (const [at, one] of people.entries()) {
      for (const other of people.slice(at + 1)) {
        const by = likenessesOf(one.as, other.as);
        if (by.length === 0) continue;
        const alike = found.get(by.length) ?? new Map<string, Pair>();
        if (alike.size >= mostLikelyPairs || apart.has(pairKey(one.id, other.id))) continue;
        found.set(by.length, alike.set(`${one.id} ${other.id}`, { one: one.id, other: other.id, by }));
      }
      if (people.length > 1) yield far(index);
    }
    if (index % atOnce === 0) yield far(index);
  }
  const likeliest = [...found].toSorted(([one], [other]) => other - one);
  return likeliest.flatMap(([, pairs]) => [...pairs.values()]).slice(0, mostLikelyPairs);
}

function* likelySteps(db: Db): Steps<Result<readonly LikelyPair[]>> {
  const pairs = yield* pairsIn(db);
  const shown: LikelyPair[] = [];
  for (const { one, other, by } of pairs) {
    const [left, right] = [mergeSide(db, one), mergeSide(db, other)];
    if (left && right) shown.push({ one: left, other: right, by });
    yield { done: pairs.length, total: pairs.length };
  }
  return ok(shown);
}

/** The likeliest pairs, with both charts, without those of which somebody said that they are of two people. */
export const listLikely = (
  work: Work,
  input: InputOf<'merges:likely'>,
): Promise<Result<readonly LikelyPair[]>> =>
  longAnswer(work, 'merges:likely', input, () => likelySteps(work.vault.db));
