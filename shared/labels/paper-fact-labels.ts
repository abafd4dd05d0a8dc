/** English labels of what a paper is asked. */
import type { PaperFact } from '../papers/paper.ts';
import type { Message } from './message.ts';

export const paperFactLabels = {
  guardianName: { id: 'paper-fact.guardian-name', defaultMessage: 'Parent or guardian' },
  guardianRelation: { id: 'paper-fact.guardian-relation', defaultMessage: 'What they are to the patient' },
  goal: { id: 'paper-fact.goal', defaultMessage: 'What the plan aims at' },
  sessions: { id: 'paper-fact.sessions', defaultMessage: 'Sessions' },
  weeks: { id: 'paper-fact.weeks', defaultMessage: 'Weeks between two sessions' },
  firstDay: { id: 'paper-fact.first-day', defaultMessage: 'First session' },
  price: { id: 'paper-fact.price', defaultMessage: 'Price as told' },
  recipient: { id: 'paper-fact.recipient', defaultMessage: 'Who the letter goes to' },
  reason: { id: 'paper-fact.reason', defaultMessage: 'Why the patient is referred' },
  eventWhat: { id: 'paper-fact.event-what', defaultMessage: 'What happened' },
  eventBegan: { id: 'paper-fact.event-began', defaultMessage: 'Began on' },
  eventAreas: { id: 'paper-fact.event-areas', defaultMessage: 'Where' },
  eventSeverity: { id: 'paper-fact.event-severity', defaultMessage: 'How severe' },
  eventCourse: { id: 'paper-fact.event-course', defaultMessage: 'What was done since' },
  eventOutcome: { id: 'paper-fact.event-outcome', defaultMessage: 'How it stands' },
} satisfies Record<PaperFact, Message>;

/** The reason of a letter about treatments on certain days, which is no reason of a referral. */
export const visitReasonLabel = {
  id: 'paper-fact.visit-reason',
  defaultMessage: 'What they should know',
} satisfies Message;
