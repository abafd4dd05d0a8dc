/** English words of the rules and of the table of laws. */
import type { LawFields, LawPlace, LawTopic } from '../laws/law.ts';
import type { RuleGroup } from '../rules/rules.ts';
import type { Level } from '../rules/finding.ts';
import type { IntimateAnswer } from '../rules/intimate-areas.ts';
import type { Message } from './message.ts';
import { countryLabels } from './practice-labels.ts';

/** What a level does, beside its word (`LEVEL_WORDS` of the page). */
export const levelLabels = {
  info: { id: 'rule-level.info', defaultMessage: 'Info: it is said' },
  caution: { id: 'rule-level.caution', defaultMessage: 'Caution: it is said, and stands out' },
  ask: { id: 'rule-level.ask', defaultMessage: 'Reason needed: why one goes on is written down' },
  stop: { id: 'rule-level.stop', defaultMessage: 'Stop: an owner lets it pass, with a reason' },
} satisfies Record<Level, Message>;

export const ruleFieldLabels = {
  inUse: { id: 'rule-field.in-use', defaultMessage: 'In use' },
  level: { id: 'rule-field.level', defaultMessage: 'Level' },
  limits: { id: 'rule-field.limits', defaultMessage: 'Limits' },
  asShipped: { id: 'rule-field.as-shipped', defaultMessage: 'as shipped' },
} satisfies Record<string, Message>;

export const ruleGroupLabels = {
  screening: { id: 'rule-group.screening', defaultMessage: 'Patient and screening' },
  record: { id: 'rule-group.record', defaultMessage: 'Consent and record' },
  anaesthetic: { id: 'rule-group.anaesthetic', defaultMessage: 'Numbing' },
  treatment: { id: 'rule-group.treatment', defaultMessage: 'Depth, device and interval' },
  products: { id: 'rule-group.products', defaultMessage: 'Products and allergies' },
  events: { id: 'rule-group.events', defaultMessage: 'After a session' },
  law: { id: 'rule-group.law', defaultMessage: 'When local law is shown' },
} satisfies Record<RuleGroup, Message>;

/** The names of limits, by their name in the row. */
export const limitLabels: Readonly<Record<string, Message>> = {
  years: { id: 'rule-limit.years', defaultMessage: 'Youngest age' },
  months: { id: 'rule-limit.months', defaultMessage: 'Time' },
  days: { id: 'rule-limit.days', defaultMessage: 'Time' },
  underDays: { id: 'rule-limit.under-days', defaultMessage: 'Fewer days than' },
  overUm: { id: 'rule-limit.over', defaultMessage: 'Deeper than' },
  minUm: { id: 'rule-limit.min', defaultMessage: 'Shallower than' },
  maxUm: { id: 'rule-limit.max', defaultMessage: 'Deeper than' },
  painFrom: { id: 'rule-limit.pain-from', defaultMessage: 'From' },
  from: { id: 'rule-limit.from', defaultMessage: 'From' },
  overMs: { id: 'rule-limit.over-time', defaultMessage: 'Later than' },
  slackMs: { id: 'rule-limit.slack', defaultMessage: 'Behind by more than' },
};

/** A limit of one region: "Calf, from", "Calf, to", "Calf". */
export const regionLimitLabel: Message = {
  id: 'rule-limit.region',
  defaultMessage: '{region}{end, select, minUm {, from} maxUm {, to} other {}}',
};

/** Whether a region counts as intimate in the sense of local law. */
export const intimateLabels = {
  unknown: { id: 'intimate.unknown', defaultMessage: 'Not read' },
  counts: { id: 'intimate.counts', defaultMessage: 'Counts' },
  'does-not': { id: 'intimate.does-not', defaultMessage: 'Does not' },
} satisfies Record<IntimateAnswer, Message>;

export const lawTopicLabels = {
  depth: { id: 'law-topic.depth', defaultMessage: 'Depth' },
  radiofrequency: { id: 'law-topic.radiofrequency', defaultMessage: 'Radiofrequency' },
  'intimate-area': { id: 'law-topic.intimate-area', defaultMessage: 'Intimate areas' },
  'prescribed-anaesthetic': {
    id: 'law-topic.prescribed-anaesthetic',
    defaultMessage: 'Prescribed anaesthetic',
  },
  substance: { id: 'law-topic.substance', defaultMessage: 'Products in open channels' },
  general: { id: 'law-topic.general', defaultMessage: 'In general' },
} satisfies Record<LawTopic, Message>;

export const lawPlaceLabels: Readonly<Record<LawPlace, Message>> = {
  ...countryLabels,
  EU: { id: 'law-place.eu', defaultMessage: 'European Union' },
};

export const lawFieldLabels = {
  inUse: { id: 'law-field.in-use', defaultMessage: 'In use' },
  text: { id: 'law-field.text', defaultMessage: 'What the source says' },
  fromUm: { id: 'law-field.from', defaultMessage: 'From depth' },
  appliesTo: { id: 'law-field.applies-to', defaultMessage: 'Applies to' },
  source: { id: 'law-field.source', defaultMessage: 'Source' },
  on: { id: 'law-field.on', defaultMessage: 'Date of the source' },
} satisfies Record<keyof LawFields, Message>;
