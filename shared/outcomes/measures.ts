import { adverseEventKinds, type AdverseEventKind } from '../adverse-events/adverse-event.ts';
import type { AnswerCode, InstrumentId, ItemId, Rater } from '../assessments/instruments.ts';
import { otherReactions, reactionSigns, type OtherReaction, type ReactionSign } from '../sessions/values.ts';

const signs = Object.keys(reactionSigns) as readonly ReactionSign[];
const upTo = (highest: number): readonly number[] => Array.from({ length: highest + 1 }, (_, grade) => grade);

/** How the course of a case stands; a case outside of any course has none of it. */
export const courseStates = ['running', 'finished', 'stopped'] as const;
export type CourseState = (typeof courseStates)[number];

interface UpTo {
  readonly 3: 0 | 1 | 2 | 3;
  readonly 4: 0 | 1 | 2 | 3 | 4;
}
/** A case in which this was the highest grade of a sign; 0 is "none seen". */
export type SignMeasure = {
  [Sign in ReactionSign]: `${Sign}-${UpTo[(typeof reactionSigns)[Sign]]}`;
}[ReactionSign];
/** Whether something else was seen, and what: a case may have several kinds. */
export type OtherMeasure = `other-${'none' | 'some'}` | `other-kind-${OtherReaction}`;
const eventGrades = [1, 2, 3, 4, 5] as const;
type EventGrade = (typeof eventGrades)[number];
/** A case with an adverse event, the highest grade among them, and of which kinds. */
export type EventMeasure =
  | 'event'
  | 'event-serious'
  | 'event-grade-none'
  | `event-grade-${EventGrade}`
  | `event-kind-${AdverseEventKind}`;

const gaisLevels = ['worse', 'no-change', 'improved', 'much-improved', 'very-much-improved'] as const;
const quartileLevels = ['under-25', '25-50', '51-75', 'over-75'] as const;
const satisfactionLevels = [
  'very-dissatisfied',
  'dissatisfied',
  'neither',
  'satisfied',
  'very-satisfied',
] as const;

/** A scale whose last rating is counted, and who rates. */
interface RatedScale {
  readonly instrument: InstrumentId;
  readonly item: ItemId;
  readonly rater: Rater;
  readonly as: string;
  /** From the lowest; those of the version below. */
  readonly levels: readonly AnswerCode[];
}
/** Versions of a scale are never joined: these are the levels of the first. */
export const ratedVersion = '1';
export const ratedBy = [
  {
    instrument: 'quartile',
    item: 'improvement',
    rater: 'practitioner',
    as: 'quartile-practitioner',
    levels: quartileLevels,
  },
  {
    instrument: 'quartile',
    item: 'improvement',
    rater: 'patient',
    as: 'quartile-patient',
    levels: quartileLevels,
  },
  {
    instrument: 'gais',
    item: 'rating',
    rater: 'practitioner',
    as: 'gais-practitioner',
    levels: gaisLevels,
  },
  { instrument: 'gais', item: 'rating', rater: 'patient', as: 'gais-patient', levels: gaisLevels },
  {
    instrument: 'satisfaction-words',
    item: 'satisfaction',
    rater: 'patient',
    as: 'satisfaction',
    levels: satisfactionLevels,
  },
] as const satisfies readonly RatedScale[];
export type Rated = (typeof ratedBy)[number];

/** Scores whose last value is compared with the first. */
export const comparedScores = ['davey', 'colour'] as const;
export type ComparedScore = (typeof comparedScores)[number];
const changes = ['lower', 'same', 'higher'] as const;

type RatingMeasure = { [R in Rated as R['as']]: `${R['as']}-${R['levels'][number]}` }[Rated['as']];
/** The last rating of a case, a blind pair whose later photo was not the better one, and what was rated blind; how the last score
 * stands to the first. */
export type ImprovementMeasure =
  RatingMeasure | 'quartile-not-better' | 'quartile-blind' | `${ComparedScore}-${(typeof changes)[number]}`;

/** The measures of a rating, the lowest level first. */
export const ratingMeasures = ({ as, levels }: Rated): readonly ImprovementMeasure[] =>
  levels.map((level) => `${as}-${level}` as RatingMeasure);

/** The measures of a score's change: lower, the same, higher. */
export const changeMeasures = (score: ComparedScore): readonly ImprovementMeasure[] =>
  changes.map((change): ImprovementMeasure => `${score}-${change}`);

/** What is true of a case or not: each is counted in a column of its own. Codes are permanent: a table has them. */
export type Measure = CourseState | ImprovementMeasure | SignMeasure | OtherMeasure | EventMeasure;

/** The measures of one sign, grade 0 first. */
export const signMeasures = (sign: ReactionSign): readonly SignMeasure[] =>
  upTo(reactionSigns[sign]).map((grade) => `${sign}-${grade}` as SignMeasure);

/** The measures of the kinds of other reactions. */
export const otherKindMeasures: readonly OtherMeasure[] = otherReactions.map(
  (kind): OtherMeasure => `other-kind-${kind}`,
);

/** The measures of the highest grade of adverse events, 1 to 5, and of events that nobody graded. */
export const eventGradeMeasures: readonly EventMeasure[] = [
  ...eventGrades.map((grade): EventMeasure => `event-grade-${grade}`),
  'event-grade-none',
];

/** The measure of one kind of adverse event. */
export const eventKindMeasure = (kind: AdverseEventKind): EventMeasure => `event-kind-${kind}`;

/** Every measure, in the order of the columns. */
export const measures: readonly Measure[] = [
  ...courseStates,
  ...signs.flatMap(signMeasures),
  'other-none',
  'other-some',
  ...otherKindMeasures,
  'event',
  'event-serious',
  ...eventGradeMeasures,
  ...adverseEventKinds.map(eventKindMeasure),
  ...ratedBy.flatMap(ratingMeasures),
  'quartile-not-better',
  'quartile-blind',
  ...comparedScores.flatMap(changeMeasures),
];
