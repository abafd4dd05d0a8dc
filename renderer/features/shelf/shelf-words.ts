import {
  Ban,
  CalendarClock,
  CircleAlert,
  CircleSlash,
  FileCheck,
  FileText,
  type LucideIcon,
  PenLine,
} from 'lucide-react';
import type { ShelfKind, ShelfNeed, ShelfState } from '../../../shared/documents/shelf-entry.ts';
import type { Message } from '../../../shared/labels/message.ts';

interface StateWords {
  readonly icon: LucideIcon;
  readonly tone: 'plain' | 'ok' | 'caution';
  readonly label: Message;
}

/** How a document stands, in a word. */
export const shelfStateWords: Readonly<Record<ShelfState, StateWords>> = {
  needed: {
    icon: CircleAlert,
    tone: 'caution',
    label: { id: 'shelf-state.needed', defaultMessage: 'Needed' },
  },
  offered: {
    icon: CalendarClock,
    tone: 'caution',
    label: { id: 'shelf-state.offered', defaultMessage: 'Offered, not signed' },
  },
  signed: { icon: PenLine, tone: 'ok', label: { id: 'shelf-state.signed', defaultMessage: 'Signed' } },
  expired: {
    icon: FileCheck,
    tone: 'plain',
    label: { id: 'shelf-state.expired', defaultMessage: 'No longer holds' },
  },
  withdrawn: {
    icon: CircleSlash,
    tone: 'plain',
    label: { id: 'shelf-state.withdrawn', defaultMessage: 'Withdrawn' },
  },
  kept: { icon: FileText, tone: 'plain', label: { id: 'shelf-state.kept', defaultMessage: 'Kept' } },
  'not-valid': {
    icon: Ban,
    tone: 'caution',
    label: { id: 'shelf-state.not-valid', defaultMessage: 'Not valid' },
  },
};

/** What a document is. */
export const shelfKindLabels = {
  treatment: { id: 'shelf-kind.treatment', defaultMessage: 'Consent to treatment' },
  photo: { id: 'shelf-kind.photo', defaultMessage: 'Consent to photos' },
  anaesthetic: { id: 'shelf-kind.anaesthetic', defaultMessage: 'Consent to numbing' },
  guardian: { id: 'shelf-kind.guardian', defaultMessage: 'Consent of a guardian' },
  refusal: { id: 'shelf-kind.refusal', defaultMessage: 'Refusal' },
  addendum: { id: 'shelf-kind.addendum', defaultMessage: 'Addendum to a consent' },
  withdrawal: { id: 'shelf-kind.withdrawal', defaultMessage: 'Withdrawal' },
  screening: { id: 'shelf-kind.screening', defaultMessage: 'Screening' },
  'session-record': { id: 'shelf-kind.session-record', defaultMessage: 'Session record' },
  'course-summary': { id: 'shelf-kind.course-summary', defaultMessage: 'Summary of a course' },
  aftercare: { id: 'shelf-kind.aftercare', defaultMessage: 'Aftercare sheet' },
  plan: { id: 'shelf-kind.plan', defaultMessage: 'Treatment plan' },
  letter: { id: 'shelf-kind.letter', defaultMessage: 'Letter' },
  leaflet: { id: 'shelf-kind.leaflet', defaultMessage: 'Leaflet' },
  'treatment-sheet': { id: 'shelf-kind.treatment-sheet', defaultMessage: 'Sheet to write on' },
  scan: { id: 'shelf-kind.scan', defaultMessage: 'Scan or attached document' },
  other: { id: 'shelf-kind.other', defaultMessage: 'Other' },
} satisfies Record<ShelfKind, Message>;

/** Why something is needed, in a sentence. */
export const shelfNeedLabels = {
  'no-consent': {
    id: 'shelf-need.no-consent',
    defaultMessage: 'A treatment is planned, and no consent was signed.',
  },
  declined: {
    id: 'shelf-need.declined',
    defaultMessage: 'A treatment is planned, and consent was declined.',
  },
  withdrawn: {
    id: 'shelf-need.withdrawn',
    defaultMessage: 'A treatment is planned, and the consent was withdrawn.',
  },
  expired: {
    id: 'shelf-need.expired',
    defaultMessage: 'A treatment is planned, and the consent no longer holds.',
  },
  'new-text': {
    id: 'shelf-need.new-text',
    defaultMessage: 'A treatment is planned, and the consent was signed on an older text.',
  },
  scope: {
    id: 'shelf-need.scope',
    defaultMessage: 'Areas or a depth are planned that no signed consent covers.',
  },
  'photos-without-consent': {
    id: 'shelf-need.photos',
    defaultMessage: 'There are photos in the record, and no consent to them.',
  },
  minor: {
    id: 'shelf-need.minor',
    defaultMessage: 'The patient is under 18, and no guardian signed.',
  },
  prescribed: {
    id: 'shelf-need.prescribed',
    defaultMessage: 'A prescribed numbing medicine is planned, and no consent to it was signed.',
  },
  'no-screening': {
    id: 'shelf-need.no-screening',
    defaultMessage: 'A treatment is planned, and the screening questions were not answered.',
  },
} satisfies Record<ShelfNeed, Message>;
