import type { Message } from '../../../../shared/labels/message.ts';

/** Words of the summary of a course. */
export const courseMessages = {
  title: {
    id: 'course-document.title',
    defaultMessage: '{kind, select, maintenance {Maintenance} other {Course of treatment}}: summary',
  },
  shortTitle: { id: 'course-document.short-title', defaultMessage: 'Summary of a course, {date}' },
  foot: { id: 'course-document.foot', defaultMessage: 'Summary of a course, as of {date}' },
  stillRuns: {
    id: 'course-document.still-runs',
    defaultMessage: 'Planned on {planned} by {name}. It still runs: this is how it stands on {date}.',
  },
  finished: {
    id: 'course-document.finished',
    defaultMessage: 'Planned on {planned} by {name}. Finished on {date} by {endedBy}.',
  },
  stopped: {
    id: 'course-document.stopped',
    defaultMessage: 'Planned on {planned} by {name}. Stopped early on {date} by {endedBy}: {reason}',
  },
  plan: { id: 'course-document.plan', defaultMessage: 'Plan' },
  name: { id: 'course-document.name', defaultMessage: 'Name' },
  planWords: {
    id: 'course-document.plan-words',
    defaultMessage: '{sessions, plural, one {# session} other {up to # sessions}}, {every}, from {from}',
  },
  done: { id: 'course-document.done', defaultMessage: 'Planned and done' },
  area: { id: 'course-document.area', defaultMessage: 'Area' },
  sessionsDone: { id: 'course-document.sessions-done', defaultMessage: 'Sessions' },
  plannedDepth: { id: 'course-document.planned-depth', defaultMessage: 'Planned depth' },
  usedDepth: { id: 'course-document.used-depth', defaultMessage: 'Used depth' },
  dates: { id: 'course-document.dates', defaultMessage: 'Treated on' },
  never: { id: 'course-document.never', defaultMessage: 'not treated' },
  noBand: { id: 'course-document.no-band', defaultMessage: 'none planned' },
  band: { id: 'course-document.band', defaultMessage: '{from} to {to}' },
  plannedArea: {
    id: 'course-document.planned-area',
    defaultMessage:
      '{area}: {sessions, plural, one {# session} other {# sessions}}{band, select, none {} other {, {band}}}',
  },
  alsoTreated: {
    id: 'course-document.also-treated',
    defaultMessage: 'Also treated in this time, without being planned: {areas}.',
  },
  alsoArea: {
    id: 'course-document.also-area',
    defaultMessage: '{area} ({sessions, plural, one {once} other {# times}})',
  },
  figureNote: {
    id: 'course-document.figure-note',
    defaultMessage: 'Hatched: planned areas, with the sessions done of those planned.',
  },
  sessions: { id: 'course-document.sessions', defaultMessage: 'Sessions' },
  noSessions: {
    id: 'course-document.no-sessions',
    defaultMessage: 'No session of this course was sealed.',
  },
  session: { id: 'course-document.session', defaultMessage: 'Session' },
  treated: { id: 'course-document.treated', defaultMessage: 'Areas, depth, end point' },
  seen: { id: 'course-document.seen', defaultMessage: 'Most that was seen that day' },
  used: { id: 'course-document.used', defaultMessage: 'Products and lots' },
  noUsed: { id: 'course-document.no-used', defaultMessage: 'no product recorded' },
  treatedLine: {
    id: 'course-document.treated-line',
    defaultMessage: '{areas}: {depth}; end point {endPoint}',
  },
  sign: { id: 'course-document.sign', defaultMessage: '{sign}: {grade}' },
  noSigns: { id: 'course-document.no-signs', defaultMessage: 'no sign recorded' },
  cartridge: { id: 'course-document.cartridge', defaultMessage: 'Cartridge, {lot}' },
  note: { id: 'course-document.note', defaultMessage: 'Note: {note}' },
  before: { id: 'course-document.before', defaultMessage: 'Before the course' },
  noBefore: {
    id: 'course-document.no-before',
    defaultMessage: 'No concern of these areas was noted.',
  },
  noted: { id: 'course-document.noted', defaultMessage: '{areas}, noted on {date}' },
  scores: { id: 'course-document.scores', defaultMessage: 'Scores' },
  score: { id: 'course-document.score', defaultMessage: 'Session of {date}' },
  caution: { id: 'course-document.caution', defaultMessage: 'What to know' },
  cautionText: {
    id: 'course-document.caution-text',
    defaultMessage:
      'The skin goes on changing for three to six months after the last session. Results differ from person to person, and no result is guaranteed.',
  },
  finalPhotos: {
    id: 'course-document.final-photos',
    defaultMessage: 'Photos for comparison are due from {date}, three months after the last session.',
  },
  comes: { id: 'course-document.comes', defaultMessage: 'Still planned' },
  visit: {
    id: 'course-document.visit',
    defaultMessage: 'From {date}: {counts}.',
  },
  agreedVisit: {
    id: 'course-document.agreed-visit',
    defaultMessage: '{date}, as agreed: {counts}.',
  },
  /** One after the other where the areas of a session stand differently. */
  visitCount: {
    id: 'course-document.visit-count',
    defaultMessage: 'session {ordinal} of {planned}, {areas}',
  },
  conclusion: { id: 'course-document.conclusion', defaultMessage: 'Conclusion' },
  noConclusion: { id: 'course-document.no-conclusion', defaultMessage: 'No conclusion was written.' },
  writtenBy: { id: 'course-document.written-by', defaultMessage: 'Written by {name}, {at}.' },
  correctedBy: {
    id: 'course-document.corrected-by',
    defaultMessage: 'Corrected by {name}, {at}: {reason}',
  },
  stoodBefore: {
    id: 'course-document.stood-before',
    defaultMessage:
      '{outcome, select, stopped {It said before that it was stopped early: {reason}} other {It said before that it was finished:}}',
  },
  mapTitle: { id: 'course-document.map-title', defaultMessage: 'Planned areas, {view}' },
} as const satisfies Record<string, Message>;
