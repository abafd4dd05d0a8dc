/** English labels of the report of outcomes. */
import { adverseEventKinds } from '../adverse-events/adverse-event.ts';
import type { Measure } from '../outcomes/measures.ts';
import type { CasePlan, CaseStriae, DepthBand, Dimension, SessionCount } from '../outcomes/outcome.ts';
import type { OutcomeViewKey, ViewGroup } from '../outcomes/views.ts';
import { regionMessages } from '../regions/region-messages.ts';
import { otherReactions, reactionSigns, type ReactionSign } from '../sessions/values.ts';
import { adverseEventKindLabels, eventGradeLabels } from './adverse-event-labels.ts';
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
  1: { id: 'outcomes.sessions.1', defaultMessage: '1 session' },
  2: { id: 'outcomes.sessions.2', defaultMessage: '2 sessions' },
  3: { id: 'outcomes.sessions.3', defaultMessage: '3 sessions' },
  4: { id: 'outcomes.sessions.4', defaultMessage: '4 sessions' },
  5: { id: 'outcomes.sessions.5', defaultMessage: '5 sessions' },
  '6-or-more': { id: 'outcomes.sessions.6', defaultMessage: '6 sessions or more' },
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

const signs = Object.keys(reactionSigns) as readonly ReactionSign[];

/** The head of each column; a view says of what it is a grade. */
export const measureLabels: Readonly<Record<Measure, Message>> = {
  ...courseStateLabels,
  ...(Object.fromEntries(
    signs.flatMap((sign) => reactionGradeLabels[sign].map((label, grade) => [`${sign}-${grade}`, label])),
  ) as Record<`${ReactionSign}-${number}`, Message>),
  'other-none': { id: 'outcomes.other.none', defaultMessage: 'None' },
  'other-some': { id: 'outcomes.other.some', defaultMessage: 'Something seen' },
  ...(Object.fromEntries(
    otherReactions.map((kind) => [`other-kind-${kind}`, otherReactionLabels[kind]]),
  ) as Record<`other-kind-${keyof typeof otherReactionLabels}`, Message>),
  event: { id: 'outcomes.event', defaultMessage: 'With an event' },
  'event-serious': { id: 'outcomes.event.serious', defaultMessage: 'Serious' },
  ...(Object.fromEntries(
    eventGradeLabels.map((label, index) => [`event-grade-${index + 1}`, label]),
  ) as Record<`event-grade-${number}`, Message>),
  'event-grade-none': { id: 'outcomes.event.not-graded', defaultMessage: 'Not graded' },
  ...(Object.fromEntries(
    adverseEventKinds.map((kind) => [`event-kind-${kind}`, adverseEventKindLabels[kind]]),
  ) as Record<`event-kind-${keyof typeof adverseEventKindLabels}`, Message>),
};

export const viewGroupLabels = {
  reactions: { id: 'outcomes.group.reactions', defaultMessage: 'Reactions' },
  events: { id: 'outcomes.group.events', defaultMessage: 'Adverse events' },
} satisfies Record<ViewGroup, Message>;

export const outcomeViewLabels = {
  ...reactionSignLabels,
  other: { id: 'outcomes.view.other', defaultMessage: 'Anything else' },
  events: { id: 'outcomes.view.events', defaultMessage: 'By grade' },
  'event-kinds': { id: 'outcomes.view.event-kinds', defaultMessage: 'By kind' },
} satisfies Record<OutcomeViewKey, Message>;

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
