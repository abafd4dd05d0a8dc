/** The cases of one patient: computed from the records each time one of them changes, the same for every program. */
import { regions, type Region, type RegionSide } from '../regions/regions.ts';
import { otherReactions, reactionSigns, type ReactionSign } from '../sessions/values.ts';
import type { CaseEvent, CaseFacts, TreatedPart } from './case-facts.ts';
import { improvementMeasures, placeRatings } from './case-ratings.ts';
import {
  eventGradeMeasures,
  eventKindMeasure,
  measures,
  signMeasures,
  type CourseState,
  type Measure,
} from './measures.ts';
import { depthBandOf, noDevice, several, type CaseStriae, type OutcomeCase } from './outcome.ts';
import { partsAbout } from './place-in-cases.ts';

type FactsCourse = CaseFacts['courses'][number];

/** A case with the areas that were treated in it. */
interface Treated {
  readonly course: FactsCourse | null;
  readonly region: Region;
  readonly parts: readonly TreatedPart[];
}

const signs = Object.keys(reactionSigns) as readonly ReactionSign[];
const sameArea = (a: RegionSide, b: RegionSide): boolean => a.region === b.region && a.side === b.side;
const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** As the course's own page counts: from its first day until it ended, in the areas that it plans. */
const belongs = ({ startedOn, ended, regions: planned }: FactsCourse, part: TreatedPart): boolean =>
  part.day >= startedOn &&
  (ended === null || part.at <= ended.at) &&
  planned.some((area) => sameArea(area, part));

const byRegion = (course: FactsCourse | null, parts: readonly TreatedPart[]): readonly Treated[] => {
  const treated = Map.groupBy(parts, ({ region }) => region);
  return regions.flatMap((region) => {
    const found = treated.get(region);
    return found === undefined ? [] : [{ course, region, parts: found }];
  });
};

const treatedIn = ({ courses, parts }: CaseFacts): readonly Treated[] => [
  ...courses.flatMap((course) =>
    byRegion(
      course,
      parts.filter((part) => belongs(course, part)),
    ),
  ),
  ...byRegion(
    null,
    parts.filter((part) => !courses.some((course) => belongs(course, part))),
  ),
];

const striaeOf = (concerns: CaseFacts['concerns'], parts: readonly TreatedPart[]): CaseStriae => {
  const types = unique(
    concerns
      .filter(({ areas }) => areas.some((area) => parts.some((part) => sameArea(area, part))))
      .map(({ striaeType }) => striaeType),
  );
  const [type] = types;
  if (type === undefined) return 'not-recorded';
  return types.length > 1 ? several : type;
};

const highest = (grades: readonly (number | null)[]): number | null => {
  const known = grades.filter((grade) => grade !== null);
  return known.length === 0 ? null : Math.max(...known);
};

const reactionMeasures = (parts: readonly TreatedPart[]): readonly Measure[] => {
  const graded = signs.flatMap((sign): Measure[] => {
    const grade = highest(parts.map(({ grades }) => grades[sign]));
    return grade === null ? [] : signMeasures(sign).slice(grade, grade + 1);
  });
  const states = parts.map(({ other }) => other);
  const seen = unique(parts.flatMap(({ otherKinds }) => otherKinds));
  if (states.includes('some')) {
    const kinds = otherReactions.filter((kind) => seen.includes(kind));
    return [...graded, 'other-some', ...kinds.map((kind): Measure => `other-kind-${kind}`)];
  }
  return states.includes('none') ? [...graded, 'other-none'] : graded;
};

/** The parts of a patient's sessions to which each event belongs. */
const placedEvents = ({
  events,
  parts,
}: CaseFacts): readonly {
  readonly event: CaseEvent;
  readonly parts: ReadonlySet<TreatedPart>;
}[] =>
  events.map((event) => ({
    event,
    parts: new Set(partsAbout({ session: event.session, on: event.beganOn, areas: event.areas }, parts)),
  }));

const eventMeasures = (events: readonly CaseEvent[]): readonly Measure[] => {
  if (events.length === 0) return [];
  const grade = highest(events.map((event) => event.grade));
  return [
    'event',
    ...(events.some(({ serious }) => serious.state === 'yes') ? (['event-serious'] as const) : []),
    ...(grade === null ? (['event-grade-none'] as const) : eventGradeMeasures.slice(grade - 1, grade)),
    ...unique(events.map(({ kind }) => eventKindMeasure(kind))),
  ];
};

const stateOf = ({ ended }: FactsCourse): CourseState => (ended === null ? 'running' : ended.outcome);

const oneOf = (values: readonly string[]): string => {
  const [value, ...others] = unique(values);
  return value === undefined || others.length > 0 ? several : value;
};

/** A case with its sessions, oldest first. */
export interface MadeCase extends OutcomeCase {
  readonly of: readonly { readonly id: string; readonly on: string }[];
}

/** The cases of a patient, by course and region; empty while nothing was sealed. */
export const makeCases = (facts: CaseFacts): readonly MadeCase[] => {
  const placed = placedEvents(facts);
  const ratings = placeRatings(facts);
  return treatedIn(facts).map(({ course, region, parts }) => {
    const day = parts.map((part) => part.day).reduce((first, each) => (each < first ? each : first));
    const events = placed.filter((one) => parts.some((part) => one.parts.has(part)));
    const found = new Set<Measure>([
      ...(course === null ? [] : [stateOf(course)]),
      ...reactionMeasures(parts),
      ...eventMeasures(events.map(({ event }) => event)),
      ...improvementMeasures({ course: course?.id ?? null, region, day, parts }, ratings),
    ]);
    const sessions = [...new Map(parts.map(({ session: id, day: on }) => [id, { id, on }])).values()];
    return {
      patient: facts.patient,
      course: course?.id ?? '',
      region,
      day,
      person: oneOf(parts.map(({ person }) => person)),
      device: oneOf(parts.map(({ device }) => device ?? noDevice)),
      plan: course?.kind ?? 'none',
      striae: striaeOf(facts.concerns, parts),
      skin: facts.skin,
      depth: depthBandOf(highest(parts.map(({ depthUm }) => depthUm))),
      sessions: sessions.length,
      measures: measures.filter((measure) => found.has(measure)),
      of: sessions,
    };
  });
};
