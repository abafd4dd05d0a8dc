import type { Message } from '../labels/message.ts';

/** The pieces of the one-line summaries of folded sections. */
export const summaryMessages = {
  plain: { id: 'sessions.summary.plain', defaultMessage: '{text}' },
  pins: { id: 'sessions.summary.pins', defaultMessage: '{count, plural, one {# pin} other {# pins}}' },
  lot: { id: 'sessions.summary.lot', defaultMessage: 'lot {lot}' },
  massOnArea: { id: 'sessions.summary.mass-on-area', defaultMessage: '{mass} on {area}' },
  applications: {
    id: 'sessions.summary.applications',
    defaultMessage: '{count, plural, one {# application} other {# applications}}',
  },
  longest: { id: 'sessions.summary.longest', defaultMessage: 'longest {minutes}\u202Fmin' },
  onSince: { id: 'sessions.summary.on-since', defaultMessage: 'on since {on}' },
  onOff: { id: 'sessions.summary.on-off', defaultMessage: '{on}–{off} ({minutes}\u202Fmin)' },
  areas: { id: 'sessions.summary.areas', defaultMessage: '{count, plural, one {# area} other {# areas}}' },
  depth: { id: 'sessions.summary.depth', defaultMessage: '{depth}\u202Fmm' },
  passes: {
    id: 'sessions.summary.passes',
    defaultMessage: '{passes} {most, plural, one {pass} other {passes}}',
  },
  fromTo: { id: 'sessions.summary.from-to', defaultMessage: '{from}–{to}' },
  product: { id: 'sessions.summary.product', defaultMessage: '{name} {amount}\u202F{unit}' },
  pain: { id: 'sessions.summary.pain', defaultMessage: 'pain {pain} of 10' },
  nothingElse: { id: 'sessions.summary.nothing-else', defaultMessage: 'nothing else seen' },
  settled: {
    id: 'sessions.summary.settled',
    defaultMessage: '{state, select, yes {settled before leaving} other {not settled before leaving}}',
  },
  aftercare: { id: 'sessions.summary.aftercare', defaultMessage: 'Given and explained {time}' },
} as const satisfies Readonly<Record<string, Message>>;
