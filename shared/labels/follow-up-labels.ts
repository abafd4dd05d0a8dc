/** English labels of follow-ups. */
import type {
  FollowUpKind,
  FollowUpReach,
  GradedSign,
  PigmentChange,
  WarningSign,
} from '../follow-ups/follow-up.ts';
import type { Message } from './message.ts';

export const followUpKindLabels = {
  'first-days': { id: 'follow-up-kind.first-days', defaultMessage: 'Call on day 1 to 3' },
  'four-weeks': { id: 'follow-up-kind.four-weeks', defaultMessage: 'Check at 4 weeks' },
} satisfies Record<FollowUpKind, Message>;

export const followUpReachLabels = {
  reached: { id: 'follow-up-reach.reached', defaultMessage: 'Reached' },
  'no-answer': { id: 'follow-up-reach.no-answer', defaultMessage: 'No answer' },
  'message-left': { id: 'follow-up-reach.message-left', defaultMessage: 'Message left' },
  'not-wanted': { id: 'follow-up-reach.not-wanted', defaultMessage: 'Wants no calls' },
} satisfies Record<FollowUpReach, Message>;

export const gradedSignLabels = {
  redness: { id: 'follow-up-sign.redness', defaultMessage: 'Redness' },
  swelling: { id: 'follow-up-sign.swelling', defaultMessage: 'Swelling' },
  peeling: { id: 'follow-up-sign.peeling', defaultMessage: 'Peeling' },
  itch: { id: 'follow-up-sign.itch', defaultMessage: 'Itch' },
} satisfies Record<GradedSign, Message>;

/** Grades 0 to 3. */
export const signGradeLabels: readonly Message[] = [
  { id: 'follow-up-grade.0', defaultMessage: 'None' },
  { id: 'follow-up-grade.1', defaultMessage: 'Slight' },
  { id: 'follow-up-grade.2', defaultMessage: 'Moderate' },
  { id: 'follow-up-grade.3', defaultMessage: 'Marked' },
];

export const warningSignLabels = {
  'spreading-redness': { id: 'warning-sign.spreading-redness', defaultMessage: 'Redness that spreads' },
  pus: { id: 'warning-sign.pus', defaultMessage: 'Pus' },
  fever: { id: 'warning-sign.fever', defaultMessage: 'Fever' },
  blisters: { id: 'warning-sign.blisters', defaultMessage: 'Blisters' },
  lumps: { id: 'warning-sign.lumps', defaultMessage: 'Lumps' },
  'swollen-glands': { id: 'warning-sign.swollen-glands', defaultMessage: 'Swollen glands' },
  numbness: { id: 'warning-sign.numbness', defaultMessage: 'Numbness' },
} satisfies Record<WarningSign, Message>;

export const warningNone: Message = { id: 'warning-sign.none', defaultMessage: 'None of these' };
export const notAsked: Message = { id: 'follow-up.not-asked', defaultMessage: 'Not asked' };

export const pigmentLabels = {
  'not-asked': notAsked,
  none: { id: 'pigment.none', defaultMessage: 'No change' },
  darker: { id: 'pigment.darker', defaultMessage: 'Darker' },
  lighter: { id: 'pigment.lighter', defaultMessage: 'Lighter' },
} satisfies Record<PigmentChange, Message>;

/** The fields of a follow-up, as its card calls them. */
export const followUpFieldLabels = {
  kind: { id: 'follow-ups.kind', defaultMessage: 'Which look' },
  reach: { id: 'follow-ups.reach', defaultMessage: 'Reached' },
  at: { id: 'follow-ups.at', defaultMessage: 'When' },
  pain: { id: 'follow-ups.pain', defaultMessage: 'Pain now, 0 to 10' },
  warning: { id: 'follow-ups.warning', defaultMessage: 'Warning signs' },
  pigment: { id: 'follow-ups.pigment', defaultMessage: 'Colour of the skin' },
  note: { id: 'follow-ups.note', defaultMessage: 'Note' },
} as const satisfies Readonly<Record<string, Message>>;
