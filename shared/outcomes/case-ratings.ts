/** What the assessments of a patient say about one case: the last rating, and the last score against the first. */
import type { ItemId } from '../assessments/instruments.ts';
import { daveyOf } from '../assessments/score.ts';
import { daveyTotal } from '../scores/davey.ts';
import type { Region } from '../regions/regions.ts';
import type { CaseFacts, CaseRating, TreatedPart } from './case-facts.ts';
import {
  changeMeasures,
  ratedBy,
  ratingMeasures,
  ratedVersion,
  type ComparedScore,
  type Measure,
  type Rated,
} from './measures.ts';
import { partsAbout } from './place-in-cases.ts';

/** The case as far as its assessments are told from others. */
export interface RatedCase {
  /** Null outside of any course. */
  readonly course: string | null;
  readonly region: Region;
  /** The day of the first session. */
  readonly day: string;
  readonly parts: readonly TreatedPart[];
}

/** A patient's ratings with the treated areas that each is about. */
export interface PlacedRatings extends Pick<CaseFacts, 'ratings' | 'parts'> {
  readonly about: ReadonlyMap<CaseRating, ReadonlySet<TreatedPart>>;
}

/** Finds once for all cases of a patient what each rating is about. */
export const placeRatings = ({ ratings, parts }: CaseFacts): PlacedRatings => ({
  ratings,
  parts,
  about: new Map(ratings.map((rating) => [rating, new Set(partsAbout(rating, parts))])),
});

const aboutRegion = ({ areas }: Pick<CaseRating, 'areas'>, region: Region): boolean =>
  areas.length === 0 || areas.some((area) => area.region === region);

/** A rating that names a course is about it; any other is about the last session until its day, in its own areas. */
const isAbout = (rating: CaseRating, one: RatedCase, all: PlacedRatings): boolean => {
  if (!aboutRegion(rating, one.region) || rating.on <= one.day) return false;
  if (rating.course !== null) return rating.course === one.course;
  const about = all.about.get(rating);
  return about !== undefined && one.parts.some((part) => about.has(part));
};

/** Of the newest day; of several on that day, one for each side, the one that says least. */
const lastOf = <T extends { readonly on: string; readonly rank: number }>(
  found: readonly T[],
): T | undefined => {
  const last = found.map(({ on }) => on).reduce((newest, on) => (on > newest ? on : newest), '');
  return found
    .filter(({ on }) => on === last)
    .reduce<T | undefined>(
      (least, each) => (least === undefined || each.rank < least.rank ? each : least),
      undefined,
    );
};

const ratingOf = (rated: Rated, one: RatedCase, all: PlacedRatings): readonly Measure[] => {
  const answered = all.ratings.flatMap((rating) => {
    const { instrument, version, rater, since, on, method } = rating;
    const asked = instrument === rated.instrument && version === ratedVersion && rater === rated.rater;
    // What compares with a day during the treatment says nothing of the whole of it.
    if (!asked || (since !== null && since > one.day) || !isAbout(rating, one, all)) return [];
    const answerTo = (id: ItemId) => rating.answers.find(({ item }) => item === id)?.answer;
    const rank = rated.levels.findIndex((level) => level === answerTo(rated.item));
    const better = answerTo('better');
    // A blind pair without a better later photo has no quartile: passed over, an earlier and better rating would count.
    const worse = better === 'before' || better === 'neither';
    return rank < 0 && !worse ? [] : [{ on, rank, blind: method === 'blind' }];
  });
  const last = lastOf(answered);
  if (last === undefined) return [];
  const blind = rated.as === 'quartile-practitioner' && last.blind;
  const said = ratingMeasures(rated)[last.rank] ?? 'quartile-not-better';
  return [said, ...(blind ? (['quartile-blind'] as const) : [])];
};

interface Scored {
  readonly on: string;
  /** Higher is worse: of two on one day the higher one counts, which is the lower `rank`. */
  readonly value: number;
  readonly rank: number;
  /** Said of the case itself, not only of its region. */
  readonly own: boolean;
}

const valueIn = (score: ComparedScore, { instrument, version, answers }: CaseRating): number | null => {
  if (version !== ratedVersion) return null;
  if (score === 'davey') return instrument === 'davey' ? daveyTotal(daveyOf({ answers })) : null;
  const answer = answers.find(({ item }) => item === 'colour')?.answer;
  return instrument === 'measures' && typeof answer === 'number' ? answer : null;
};

const scoresOf = (score: ComparedScore, one: RatedCase, all: PlacedRatings): readonly Scored[] => {
  const assessed = all.ratings.flatMap((rating) => {
    const value = aboutRegion(rating, one.region) ? valueIn(score, rating) : null;
    return value === null ? [] : [{ on: rating.on, value, rank: -value, own: isAbout(rating, one, all) }];
  });
  const abdomen = one.region === 'abdomen-upper' || one.region === 'abdomen-lower';
  const inSessions = score !== 'davey' || !abdomen ? [] : all.parts;
  const seen = inSessions.flatMap(({ day: on, davey, session }) =>
    davey === null
      ? []
      : [{ on, value: davey, rank: -davey, own: one.parts.some((part) => part.session === session) }],
  );
  return [...assessed, ...seen];
};

const changeOf = (score: ComparedScore, one: RatedCase, all: PlacedRatings): readonly Measure[] => {
  const scored = scoresOf(score, one, all);
  const first = lastOf(scored.filter(({ on }) => on <= one.day));
  const last = lastOf(scored.filter(({ on, own }) => on > one.day && own));
  if (first === undefined || last === undefined) return [];
  return changeMeasures(score).filter((_, place) => place === 1 + Math.sign(last.value - first.value));
};

/** What was assessed of a case: nothing of what nobody assessed. */
export const improvementMeasures = (one: RatedCase, all: PlacedRatings): readonly Measure[] => [
  ...ratedBy.flatMap((rated) => ratingOf(rated, one, all)),
  ...changeOf('davey', one, all),
  ...changeOf('colour', one, all),
];
