import { CalendarClock, CircleSlash, FilePlus2, type LucideIcon, PenLine, RefreshCw } from 'lucide-react';
import type { ConsentNeed } from '../../../shared/consents/consent-state.ts';
import type { Message } from '../../../shared/labels/message.ts';

interface StateWords {
  readonly icon: LucideIcon;
  readonly tone: 'plain' | 'ok' | 'caution';
  readonly short: Message;
  /** What comes next; undefined where nothing has to. */
  readonly next?: Message;
}

/** How a patient's consent stands, and what comes next. */
export const consentStateWords: Readonly<Record<ConsentNeed, StateWords>> = {
  needed: {
    icon: CircleSlash,
    tone: 'caution',
    short: { id: 'consent-state.needed', defaultMessage: 'No signed consent' },
    next: { id: 'consent-state.needed.next', defaultMessage: 'Have one read and signed before a session.' },
  },
  offered: {
    icon: CalendarClock,
    tone: 'caution',
    short: { id: 'consent-state.offered', defaultMessage: 'Offered, not signed' },
    next: { id: 'consent-state.offered.next', defaultMessage: 'Go on with the open form.' },
  },
  signed: {
    icon: PenLine,
    tone: 'ok',
    short: { id: 'consent-state.signed', defaultMessage: 'Signed' },
  },
  extended: {
    icon: FilePlus2,
    tone: 'ok',
    short: { id: 'consent-state.extended', defaultMessage: 'Signed and extended' },
  },
  'withdrawn-in-part': {
    icon: PenLine,
    tone: 'ok',
    short: { id: 'consent-state.withdrawn-in-part', defaultMessage: 'Withdrawn in part' },
  },
  'new-text': {
    icon: RefreshCw,
    tone: 'caution',
    short: { id: 'consent-state.new-text', defaultMessage: 'Signed on an older text' },
    next: {
      id: 'consent-state.new-text.next',
      defaultMessage: 'Show what changed and have the new text signed before the next session.',
    },
  },
  expired: {
    icon: CalendarClock,
    tone: 'caution',
    short: { id: 'consent-state.expired', defaultMessage: 'No longer holds' },
    next: { id: 'consent-state.expired.next', defaultMessage: 'Have a new one read and signed.' },
  },
  declined: {
    icon: CircleSlash,
    tone: 'plain',
    short: { id: 'consent-state.declined', defaultMessage: 'Declined' },
    next: { id: 'consent-state.declined.next', defaultMessage: 'A new one can be read if the patient asks.' },
  },
  withdrawn: {
    icon: CircleSlash,
    tone: 'plain',
    short: { id: 'consent-state.withdrawn', defaultMessage: 'Withdrawn' },
    next: { id: 'consent-state.withdrawn.next', defaultMessage: 'A session needs a new signature.' },
  },
};
