/** English words of a patient's timeline, the same on the screen and on paper. */
import type { EventGroup, EventKind } from '../timelines/event-kinds.ts';
import type { Message } from './message.ts';

export const eventGroupLabels = {
  sessions: { id: 'event-group.sessions', defaultMessage: 'Sessions' },
  courses: { id: 'event-group.courses', defaultMessage: 'Courses' },
  consents: { id: 'event-group.consents', defaultMessage: 'Consents' },
  screenings: { id: 'event-group.screenings', defaultMessage: 'Screening' },
  findings: { id: 'event-group.findings', defaultMessage: 'Skin findings' },
  events: { id: 'event-group.events', defaultMessage: 'Adverse events and follow-up' },
  assessments: { id: 'event-group.assessments', defaultMessage: 'Assessments' },
  files: { id: 'event-group.files', defaultMessage: 'Photos and files' },
  keeping: { id: 'event-group.keeping', defaultMessage: 'Holds and merges' },
} satisfies Record<EventGroup, Message>;

/** What each event is called; `outcome` is asked of what may be agreed or declined, finished or stopped. */
export const eventTitles = {
  session: { id: 'event.session', defaultMessage: 'Session {number}' },
  course: {
    id: 'event.course',
    defaultMessage: '{kind, select, maintenance {Maintenance planned} other {Course planned}}',
  },
  'course-end': {
    id: 'event.course-end',
    defaultMessage: '{outcome, select, stopped {Course stopped early} other {Course finished}}',
  },
  consent: {
    id: 'event.consent',
    defaultMessage: '{outcome, select, declined {Consent declined} other {Consent signed}}',
  },
  addendum: {
    id: 'event.addendum',
    defaultMessage: '{outcome, select, declined {Addendum declined} other {Addendum signed}}',
  },
  withdrawal: {
    id: 'event.withdrawal',
    defaultMessage: '{whole, select, yes {Consent withdrawn} other {Use of photos withdrawn}}',
  },
  screening: { id: 'event.screening', defaultMessage: 'Screening' },
  concern: { id: 'event.concern', defaultMessage: 'Stretch marks noted' },
  zone: { id: 'event.zone', defaultMessage: 'Place to avoid marked' },
  'zone-end': { id: 'event.zone-end', defaultMessage: 'Place to avoid ended' },
  'adverse-event': { id: 'event.adverse-event', defaultMessage: 'Adverse event' },
  'follow-up': { id: 'event.follow-up', defaultMessage: 'Follow-up' },
  assessment: { id: 'event.assessment', defaultMessage: 'Assessment' },
  attachment: { id: 'event.attachment', defaultMessage: 'File attached' },
  registered: { id: 'event.registered', defaultMessage: 'Registered' },
  hold: { id: 'event.hold', defaultMessage: 'Put on legal hold' },
  'hold-end': { id: 'event.hold-end', defaultMessage: 'Legal hold lifted' },
  merge: { id: 'event.merge', defaultMessage: 'Another chart merged into this one' },
  unmerge: { id: 'event.unmerge', defaultMessage: 'Merge of two charts undone' },
} satisfies Record<EventKind, Message>;

export const timelineMessages = {
  depthOf: { id: 'timeline.depth-of', defaultMessage: '{area}: {depth}' },
  depthRange: { id: 'timeline.depth-range', defaultMessage: '{from} to {to}' },
  depthFrom: { id: 'timeline.depth-from', defaultMessage: 'from {from}, deepest not recorded' },
  depthUpTo: { id: 'timeline.depth-up-to', defaultMessage: 'up to {to}, least not recorded' },
  depthNotRecorded: { id: 'timeline.depth-none', defaultMessage: 'depth not recorded' },
  noAreas: { id: 'timeline.no-areas', defaultMessage: 'No area recorded' },
  gradeOf: { id: 'timeline.grade-of', defaultMessage: '{sign} {grade}' },
  noGrades: { id: 'timeline.no-grades', defaultMessage: 'Reaction not graded' },
  reaction: { id: 'timeline.reaction', defaultMessage: 'Reaction: {grades}' },
  pain: { id: 'timeline.pain', defaultMessage: 'Pain {pain} of 10' },
  amended: {
    id: 'timeline.amended',
    defaultMessage: '{count, plural, one {Amended once} other {Amended # times}}',
  },
  planned: {
    id: 'timeline.planned',
    defaultMessage: '{count, plural, one {# session planned} other {# sessions planned}}',
  },
  ofCourse: { id: 'timeline.of-course', defaultMessage: 'Course: {session}' },
  ofMaintenance: { id: 'timeline.of-maintenance', defaultMessage: 'Maintenance: {session}' },
  withdrawnSince: { id: 'timeline.withdrawn-since', defaultMessage: 'Withdrawn since' },
  photo: { id: 'timeline.photo', defaultMessage: 'Photo' },
  taken: { id: 'timeline.taken', defaultMessage: 'Taken {date}{time, select, none {} other {, {time}}}' },
  brought: { id: 'timeline.brought', defaultMessage: 'Brought in on {date}' },
  notValid: { id: 'timeline.not-valid', defaultMessage: 'Marked as not valid' },
  otherChart: { id: 'timeline.other-chart', defaultMessage: 'The other chart: no. {number}' },
  noChange: { id: 'timeline.no-change', defaultMessage: 'No change since the one before' },
  allNo: { id: 'timeline.all-no', defaultMessage: 'No question answered with yes' },
  yesTo: {
    id: 'timeline.yes-to',
    defaultMessage: '{count, plural, one {One question} other {# questions}} answered with yes',
  },
  picture: { id: 'timeline.picture', defaultMessage: 'Session {number}, {date}. {depths}. {reaction}' },
  invalidPicture: {
    id: 'timeline.picture.invalid',
    defaultMessage: 'Session {number}, {date}, marked as not valid. {depths}. {reaction}',
  },
} satisfies Record<string, Message>;
