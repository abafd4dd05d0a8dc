/** English labels of the report of outcomes. */
import { adverseEventKinds } from '../adverse-events/adverse-event.ts';
import {
  ratedBy,
  type EventMeasure,
  type ImprovementMeasure,
  type Measure,
  type SignMeasure,
} from '../outcomes/measures.ts';
import type { CasePlan, CaseStriae, DepthBand, Dimension, SessionCount } from '../outcomes/outcome.ts';
import type { OutcomeViewKey, ViewGroup } from '../outcomes/views.ts';
import { regionMessages } from '../regions/region-messages.ts';
import { otherReactions, reactionSigns, type ReactionSign } from '../sessions/values.ts';
import { adverseEventKindLabels, eventGradeLabels } from './adverse-event-labels.ts';
import { answerLabels } from './assessment-labels.ts';
import { striaeTypeLabels } from './concern-labels.ts';
import { courseStateLabels } from './course-labels.ts';
import type { Message } from './message.ts';
import { skinTypeLabels } from './patient-labels.ts';
import { otherReactionLabels, reactionGradeLabels, reactionSignLabels } from './session-labels.ts';

export const dimensionLabels = {
  striae: { id: 'outcomes.by.striae', defaultMessage: 'Type of striae' },
  skin: { id: 'outcomes.by.skin', defaultMessage: 'Skin type' },
  region: { id: 'outcomes.by.region', defaultMessage: 'Region' },
  depth: { id: 'outcomes.by.depth', defaultMessage: 'Greatest depth' },
  sessions: { id: 'outcomes.by.sessions', defaultMessage: 'Number of sessions' },
  plan: { id: 'outcomes.by.plan', defaultMessage: 'Course' },
} satisfies Record<Dimension, Message>;

const notRecorded: Message = { id: 'outcomes.not-recorded', defaultMessage: 'Not recorded' };

export const caseStriaeLabels = {
  ...striaeTypeLabels,
  several: { id: 'outcomes.striae.several', defaultMessage: 'Several types' },
  'not-recorded': notRecorded,
} satisfies Record<CaseStriae, Message>;

export const depthBandLabels = {
  'under-0.5': { id: 'outcomes.depth.under-0.5', defaultMessage: 'Under 0.50\u202fmm' },
  'from-0.5': { id: 'outcomes.depth.from-0.5', defaultMessage: '0.50 to under 1.00\u202fmm' },
  'from-1.0': { id: 'outcomes.depth.from-1.0', defaultMessage: '1.00 to under 1.50\u202fmm' },
  'from-1.5': { id: 'outcomes.depth.from-1.5', defaultMessage: '1.50 to under 2.00\u202fmm' },
  'from-2.0': { id: 'outcomes.depth.from-2.0', defaultMessage: '2.00 to 2.50\u202fmm' },
  'over-2.5': { id: 'outcomes.depth.over-2.5', defaultMessage: 'Over 2.50\u202fmm' },
  'not-recorded': notRecorded,
} satisfies Record<DepthBand, Message>;

export const sessionCountLabels = {
  one: { id: 'outcomes.sessions.1', defaultMessage: '1 session' },
  two: { id: 'outcomes.sessions.2', defaultMessage: '2 sessions' },
  three: { id: 'outcomes.sessions.3', defaultMessage: '3 sessions' },
  four: { id: 'outcomes.sessions.4', defaultMessage: '4 sessions' },
  five: { id: 'outcomes.sessions.5', defaultMessage: '5 sessions' },
  'six-or-more': { id: 'outcomes.sessions.6', defaultMessage: '6 sessions or more' },
} satisfies Record<SessionCount, Message>;

export const casePlanLabels = {
  course: { id: 'outcomes.plan.course', defaultMessage: 'Course' },
  maintenance: { id: 'outcomes.plan.maintenance', defaultMessage: 'Maintenance' },
  none: { id: 'outcomes.plan.none', defaultMessage: 'No course' },
} satisfies Record<CasePlan, Message>;

/** The words of each row of each table. */
export const rowLabels: Readonly<Record<Dimension, Readonly<Record<string, Message>>>> = {
  striae: caseStriaeLabels,
  skin: skinTypeLabels,
  region: regionMessages,
  depth: depthBandLabels,
  sessions: sessionCountLabels,
  plan: casePlanLabels,
};

const lower: Message = { id: 'outcomes.change.lower', defaultMessage: 'Lower than before' };
const same: Message = { id: 'outcomes.change.same', defaultMessage: 'The same' };
const higher: Message = { id: 'outcomes.change.higher', defaultMessage: 'Higher than before' };

const ratingLabels = Object.fromEntries(
  ratedBy.flatMap(({ as, levels }) => levels.map((level) => [`${as}-${level}`, answerLabels[level]])),
) as Record<
  Exclude<
    ImprovementMeasure,
    'quartile-not-better' | 'quartile-blind' | `davey-${string}` | `colour-${string}`
  >,
  Message
>;

const signs = Object.keys(reactionSigns) as readonly ReactionSign[];

/** The head of a column, in which the unit stays beside its number where the words break. */
export const withUnit = (words: string): string => words.replaceAll(' %', '\u00a0%');

/** The head of each column; a view says of what it is a grade. */
export const measureLabels: Readonly<Record<Measure, Message>> = {
  ...courseStateLabels,
  ...ratingLabels,
  'quartile-not-better': {
    id: 'outcomes.not-better',
    defaultMessage: 'Later photo not better',
  },
  'quartile-blind': { id: 'outcomes.blind', defaultMessage: 'Of these, rated blind' },
  'davey-lower': lower,
  'davey-same': same,
  'davey-higher': higher,
  'colour-lower': lower,
  'colour-same': same,
  'colour-higher': higher,
  ...(Object.fromEntries(
    signs.flatMap((sign) => reactionGradeLabels[sign].map((label, grade) => [`${sign}-${grade}`, label])),
  ) as Record<SignMeasure, Message>),
  'other-none': { id: 'outcomes.other.none', defaultMessage: 'None' },
  'other-some': { id: 'outcomes.other.some', defaultMessage: 'Something seen' },
  ...(Object.fromEntries(
    otherReactions.map((kind) => [`other-kind-${kind}`, otherReactionLabels[kind]]),
  ) as Record<`other-kind-${keyof typeof otherReactionLabels}`, Message>),
  event: { id: 'outcomes.event', defaultMessage: 'With an event' },
  'event-serious': { id: 'outcomes.event.serious', defaultMessage: 'Serious' },
  ...(Object.fromEntries(
    eventGradeLabels.map((label, index) => [`event-grade-${index + 1}`, label]),
  ) as Record<Exclude<EventMeasure & `event-grade-${number}`, 'event-grade-none'>, Message>),
  'event-grade-none': { id: 'outcomes.event.not-graded', defaultMessage: 'Not graded' },
  ...(Object.fromEntries(
    adverseEventKinds.map((kind) => [`event-kind-${kind}`, adverseEventKindLabels[kind]]),
  ) as Record<`event-kind-${keyof typeof adverseEventKindLabels}`, Message>),
};

export const viewGroupLabels = {
  improvement: { id: 'outcomes.group.improvement', defaultMessage: 'Improvement' },
  reactions: { id: 'outcomes.group.reactions', defaultMessage: 'Reactions' },
  events: { id: 'outcomes.group.events', defaultMessage: 'Adverse events' },
} satisfies Record<ViewGroup, Message>;

export const outcomeViewLabels = {
  'quartile-practitioner': {
    id: 'outcomes.view.quartile-practitioner',
    defaultMessage: 'Quartiles, practitioner',
  },
  'quartile-patient': { id: 'outcomes.view.quartile-patient', defaultMessage: 'Quartiles, patient' },
  'gais-practitioner': { id: 'outcomes.view.gais-practitioner', defaultMessage: 'GAIS, practitioner' },
  'gais-patient': { id: 'outcomes.view.gais-patient', defaultMessage: 'GAIS, patient' },
  satisfaction: { id: 'outcomes.view.satisfaction', defaultMessage: 'Satisfaction' },
  davey: { id: 'outcomes.view.davey', defaultMessage: 'Davey score' },
  colour: { id: 'outcomes.view.colour', defaultMessage: 'Colour' },
  ...reactionSignLabels,
  other: { id: 'outcomes.view.other', defaultMessage: 'Anything else' },
  events: { id: 'outcomes.view.events', defaultMessage: 'By grade' },
  'event-kinds': { id: 'outcomes.view.event-kinds', defaultMessage: 'By kind' },
} satisfies Record<OutcomeViewKey, Message>;

const rated: Message = {
  id: 'outcomes.means.rated',
  defaultMessage:
    'The last rating after the day of the first session, also while a course still runs. Of two sides that were rated on one day, the lower rating counts. A rating that compares with a later day than the first session is left out. A case that nobody rated is in no figure.',
};
const scored: Message = {
  id: 'outcomes.means.scored',
  defaultMessage:
    'The last score after the day of the first session against the last one until that day. Of two sides that were scored on one day, the higher score counts. A case without both is in no figure.',
};
const grades: Message = {
  id: 'outcomes.means.grades',
  defaultMessage:
    'The highest grade seen in a case, over all of its sessions and both looks. A case in which nobody recorded it is in no figure.',
};
const ofEvents: Message = {
  id: 'outcomes.means.events',
  defaultMessage:
    'Adverse events that were recorded, whatever was thought of their cause. Nothing recorded does not mean that there was none. An event that names no session counts for the last one before it began.',
};

/** What a table counts, in the words that stand over it on the screen and on paper. */
export const viewMeanings: Readonly<Record<OutcomeViewKey, Message>> = {
  'quartile-practitioner': rated,
  'quartile-patient': rated,
  'gais-practitioner': rated,
  'gais-patient': rated,
  satisfaction: rated,
  davey: scored,
  colour: scored,
  erythema: grades,
  oedema: grades,
  bleeding: grades,
  bruising: grades,
  other: {
    id: 'outcomes.means.other',
    defaultMessage:
      'What else was seen in any session of a case. It is recorded for a session, so it counts for every area that was treated in it; a case may have several.',
  },
  events: ofEvents,
  'event-kinds': ofEvents,
};

/** What holds for every figure of the report. */
export const outcomeNotes: Readonly<Record<'case' | 'few' | 'now' | 'own', Message>> = {
  case: {
    id: 'outcomes.note.case',
    defaultMessage:
      'One case is one region of one patient in one course, right and left together; what was treated outside of any course is one case for each patient and region. One patient may be several cases. Days are those of the first session.',
  },
  few: {
    id: 'outcomes.note.few',
    defaultMessage: 'Grey: out of fewer than {few} cases, so no share is given.',
  },
  now: {
    id: 'outcomes.note.now',
    defaultMessage:
      'Type of striae and skin type are those on record now. Courses that still run are counted as far as they are. Sessions that lie open are not in it.',
  },
  own: {
    id: 'outcomes.note.own',
    defaultMessage:
      'These are counts of this practice’s own records. Nobody was assigned to a group, so a difference between rows does not say what caused it.',
  },
};
