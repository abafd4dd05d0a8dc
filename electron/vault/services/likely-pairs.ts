import { type LikelyPair, type Likeness, mostLikelyPairs, pairKey } from '../../../shared/merges/merge.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { phoneDigits } from '../../../shared/text/fold.ts';
import { shareWord } from '../../../shared/text/look-alike.ts';
import { selectIdentities, type Identity } from '../db/identities.ts';
import { apartNow } from './apart-pairs.ts';
import { mergeSide } from './merge-sides.ts';
import type { Work } from './work.ts';

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

/** By what two people may be one: a birth date and any name, or a telephone number or an address and a given name. */
export const likenessesOf = (one: Identity, other: Identity): readonly Likeness[] => {
  const named = shareWord(`${one.family} ${one.given}`, `${other.family} ${other.given}`);
  const called = shareWord(givenOf(one), givenOf(other));
  const [phone, mail] = [phoneTail(one.phone), mailKey(one.email)];
  return [
    ...(named && one.born === other.born ? (['born'] as const) : []),
    ...(called && phone !== '' && phone === phoneTail(other.phone) ? (['phone'] as const) : []),
    ...(called && mail !== '' && mail === mailKey(other.email) ? (['email'] as const) : []),
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

/** Pairs of people who may be one, each once, those with most in common first. */
export const pairsAmong = (
  people: readonly Identity[],
): readonly { readonly one: string; readonly other: string; readonly by: readonly Likeness[] }[] => {
  const groups = new Map<string, Identity[]>();
  for (const person of people)
    for (const key of keysOf(person)) {
      const group = groups.get(key);
      if (group) group.push(person);
      else groups.set(key, [person]);
    }
  const found = new Map<string, { one: string; other: string; by: readonly Likeness[] }>();
  for (const group of groups.values())
    for (const [at, one] of group.slice(0, mostAlike).entries())
      for (const other of group.slice(at + 1, mostAlike)) {
        const key = `${one.id} ${other.id}`;
        const by = found.has(key) ? [] : likenessesOf(one, other);
        if (by.length > 0) found.set(key, { one: one.id, other: other.id, by });
      }
  return [...found.values()].toSorted((a, b) => b.by.length - a.by.length);
};

/** The likeliest pairs, with both charts, without those of which somebody said that they are of two people. */
export const listLikely = ({ vault: { db } }: Work): Result<readonly LikelyPair[]> => {
  const apart = apartNow(db);
  return ok(
    pairsAmong(selectIdentities(db))
      .filter(({ one, other }) => !apart.has(pairKey(one, other)))
      .slice(0, mostLikelyPairs)
      .flatMap(({ one, other, by }) => {
        const [left, right] = [mergeSide(db, one), mergeSide(db, other)];
        return left && right ? [{ one: left, other: right, by }] : [];
      }),
  );
};
