/**
 * A blind rating: pairs of photos of the same view, before and after, in an order and on sides that follow from a stored number.
 * The number is kept with each rating, so that anybody can work the round out again.
 */
import type { Course } from '../courses/course.ts';
import { dateOfInstant } from '../dates/calendar.ts';
import type { Photo } from '../photos/photo.ts';
import { stepOf } from '../photos/view-packs.ts';
import { regionSideKey, sortAreas } from '../regions/region-side.ts';
import type { RegionSide } from '../regions/regions.ts';

/** Two photos of one view, the earlier one and a later one. */
export interface PhotoPair {
  readonly before: string;
  readonly after: string;
}

export interface PairOfView extends PhotoPair {
  readonly areas: readonly RegionSide[];
  /** The course between them; null where none ran. */
  readonly course: string | null;
}

/** A pair with the patient whose skin it shows. */
export interface PairOfPatient extends PairOfView {
  readonly patient: string;
}

export type BlindSide = 'before' | 'after';

export interface ShuffledPair<Pair extends PhotoPair> {
  readonly pair: Pair;
  /** Which of the two stands on the left. */
  readonly left: BlindSide;
}

/** Most pairs of one round, and of one patient in a round over several. */
export const mostPairs = 40;
export const mostOfOne = 2;

/** Numbers from 0 to below 1 that follow from a whole number (mulberry32). */
const numbersFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
};

const pairKey = ({ before, after }: PhotoPair): string => `${before} ${after}`;

/** The round of these pairs: the same for the same number, in whatever order the pairs come. */
export const blindRound = <Pair extends PhotoPair>(
  pairs: readonly Pair[],
  seed: number,
): readonly ShuffledPair<Pair>[] => {
  const next = numbersFrom(seed);
  const order = pairs.toSorted((one, other) => (pairKey(one) < pairKey(other) ? -1 : 1));
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    const [a, b] = [order[last], order[other]];
    if (a && b) [order[last], order[other]] = [b, a];
  }
  return order.map((pair) => ({ pair, left: next() < 0.5 ? 'before' : 'after' }));
};

/** The areas that a photo shows: those of its view and those that were named. */
export const areasShown = ({ view, areas }: Pick<Photo, 'view' | 'areas'>): readonly RegionSide[] => {
  const step = view && stepOf(view.pack, view.step);
  const all = [...(step?.areas ?? []), ...areas];
  return sortAreas([...new Map(all.map((area) => [regionSideKey(area), area])).values()]);
};

const overlaps = (one: readonly RegionSide[], other: readonly RegionSide[]): boolean => {
  const keys = new Set(one.map(regionSideKey));
  return other.some((area) => keys.has(regionSideKey(area)));
};

const usable = ({ attachment, view }: Photo): boolean =>
  view !== null && attachment.invalid === null && attachment.state === 'here';

const inTime = (one: Photo, other: Photo): number =>
  one.takenOn.localeCompare(other.takenOn) || one.attachment.at - other.attachment.at;

interface Span {
  readonly course: string | null;
  readonly from: string;
  readonly until: string;
}

const everything: Span = { course: null, from: '', until: '9999-12-31' };

/** Photos up to a year after its end still show what a course did (results change for 3 to 6 months: domain.md §2.13). */
const yearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

const spansFor = (
  areas: readonly RegionSide[],
  courses: readonly Course[],
  timeZone: string,
): readonly Span[] => {
  const own = courses.filter(({ regions }) => overlaps(regions, areas));
  if (own.length === 0) return [everything];
  return own.map(({ id, startedOn, ended }) => ({
    course: id,
    from: startedOn,
    until: ended === null ? everything.until : yearAfter(dateOfInstant(ended.at, timeZone)),
  }));
};

/** Of one view, oldest first: how it was when the span began, with each later day of it. */
const pairsIn = (photos: readonly Photo[], { course, from, until }: Span): readonly PairOfView[] => {
  const before = photos.findLast(({ takenOn }) => takenOn <= from) ?? photos[0];
  if (!before) return [];
  const later = photos.filter(({ takenOn }) => takenOn > before.takenOn && takenOn <= until);
  const lastOfDay = [...Map.groupBy(later, ({ takenOn }) => takenOn).values()].flatMap(
    (day) => day.at(-1) ?? [],
  );
  return lastOfDay.map((after) => ({
    before: before.attachment.id,
    after: after.attachment.id,
    areas: areasShown(after),
    course,
  }));
};

/** Every pair that can be rated of a patient: by view and course, else of all photos of the view; at most `mostPairs`, the newest. */
export const pairsToRate = (
  photos: readonly Photo[],
  courses: readonly Course[],
  timeZone: string,
): readonly PairOfView[] => {
  const views = Map.groupBy(
    photos.filter(usable).toSorted(inTime),
    ({ view }) => `${view?.pack ?? ''} ${view?.step ?? ''}`,
  );
  const all = [...views.values()].flatMap((same) => {
    const areas = same.flatMap(areasShown);
    const inCourses = spansFor(areas, courses, timeZone).flatMap((span) => pairsIn(same, span));
    return inCourses.length > 0 ? inCourses : pairsIn(same, everything);
  });
  return [...new Map(all.map((pair) => [pairKey(pair), pair])).values()].slice(-mostPairs);
};
