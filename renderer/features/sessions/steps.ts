import type { Message } from '../../../shared/labels/message.ts';
import { sectionMessages } from '../../../shared/sessions/completeness-messages.ts';
import { sections } from '../../../shared/sessions/completeness.ts';

/** The parts of the form in the order of the appointment; the note belongs to none of the sections that can lack something. */
export const steps = [...sections, 'note'] as const;
export type Step = (typeof steps)[number];

export const stepNames: Readonly<Record<Step, Message>> = {
  ...sectionMessages,
  note: { id: 'sessions.step.note', defaultMessage: 'Note' },
};

/** The element of a part on the page; its heading button is this with `-head`. */
export const stepElementId = (step: Step): string => `session-${step}`;

const byHead: Readonly<Record<string, Step>> = {
  areas: 'treatment',
  session: 'treatment',
  concerns: 'screening',
  patient: 'screening',
  screening: 'screening',
  photos: 'consent',
  consent: 'consent',
  device: 'preparation',
  antiseptic: 'preparation',
  anaesthetic: 'anaesthetic',
  products: 'products',
  reactions: 'reaction',
  otherReaction: 'reaction',
  pain: 'reaction',
  nextDate: 'next',
  note: 'note',
};

/** Where a finding's subject or a problem's path stands ("areas.abdomen-lower/right" is in the treatment). */
export const stepOf = (subject: string): Step => byHead[subject.split('.')[0] ?? ''] ?? 'treatment';
