import { adverseEventKinds, type AdverseEventKind } from '../adverse-events/adverse-event.ts';
import { otherReactions, reactionSigns, type OtherReaction, type ReactionSign } from '../sessions/values.ts';

const signs = Object.keys(reactionSigns) as readonly ReactionSign[];
const upTo = (highest: number): readonly number[] => Array.from({ length: highest + 1 }, (_, grade) => grade);

/** How the course of a case stands; a case outside of any course has none of it. */
export const courseStates = ['running', 'finished', 'stopped'] as const;
export type CourseState = (typeof courseStates)[number];

/** A case in which this was the highest grade of a sign; 0 is "none seen". */
export type SignMeasure = `${ReactionSign}-${number}`;
/** Whether something else was seen, and what: a case may have several kinds. */
export type OtherMeasure = `other-${'none' | 'some'}` | `other-kind-${OtherReaction}`;
/** A case with an adverse event, the highest grade among them, and of which kinds. */
export type EventMeasure =
  'event' | 'event-serious' | 'event-grade-none' | `event-grade-${number}` | `event-kind-${AdverseEventKind}`;

/** What is true of a case or not: each is counted in a column of its own. Codes are permanent: a table has them. */
export type Measure = CourseState | SignMeasure | OtherMeasure | EventMeasure;

/** The measures of one sign, grade 0 first. */
export const signMeasures = (sign: ReactionSign): readonly SignMeasure[] =>
  upTo(reactionSigns[sign]).map((grade): SignMeasure => `${sign}-${grade}`);

/** The measures of the kinds of other reactions. */
export const otherKindMeasures: readonly OtherMeasure[] = otherReactions.map(
  (kind): OtherMeasure => `other-kind-${kind}`,
);

/** The measures of the highest grade of adverse events, 1 to 5, and of events that nobody graded. */
export const eventGradeMeasures: readonly EventMeasure[] = [
  ...[1, 2, 3, 4, 5].map((grade): EventMeasure => `event-grade-${grade}`),
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
];
