import type { Finding } from './finding.ts';
import { eventTexts } from './messages/events.ts';
import { anaestheticTexts, productTexts } from './messages/products.ts';
import { recordTexts } from './messages/record.ts';
import { screeningTexts } from './messages/screening.ts';
import type { RuleText } from './messages/text.ts';
import { lawTexts } from './messages/law.ts';
import { treatmentTexts } from './messages/treatment.ts';
import type { RuleId } from './rules.ts';

export interface RuleMessage {
  readonly id: string;
  readonly defaultMessage: string;
}

/** The words of one finding; the values are formatted with `displayValues` first. */
export interface FindingMessages {
  readonly what: RuleMessage;
  readonly why: RuleMessage;
  readonly do: RuleMessage;
}

const texts: Readonly<Record<RuleId, RuleText>> = {
  ...screeningTexts,
  ...treatmentTexts,
  ...productTexts,
  ...anaestheticTexts,
  ...recordTexts,
  ...eventTexts,
  ...lawTexts,
};
const textOf = new Map<string, RuleText>(Object.entries(texts));

/** For a rule that this program does not know: a record from a newer program or a practice's own rule. */
const foreign: RuleText = {
  what: 'A rule that this version of the program does not know applies here.',
  why: 'The record was made with other rules.',
  do: 'Read the record in the version it was made with.',
};

/** `rule.depth-over-region.what` for DEPTH_OVER_REGION. */
const messageId = (rule: string, part: keyof RuleText): string =>
  `rule.${rule.toLowerCase().replaceAll('_', '-')}.${part}`;

/** What a finding says: the fact, or which fact is missing; why; and what to do. */
export function findingMessages({ rule, unknown }: Pick<Finding, 'rule' | 'unknown'>): FindingMessages {
  const text = textOf.get(rule) ?? foreign;
  const name = textOf.has(rule) ? rule : 'foreign';
  const missing = unknown && text.unknown !== undefined;
  return {
    what: {
      id: messageId(name, missing ? 'unknown' : 'what'),
      defaultMessage: missing ? (text.unknown ?? text.what) : text.what,
    },
    why: { id: messageId(name, 'why'), defaultMessage: text.why },
    do: { id: messageId(name, 'do'), defaultMessage: text.do },
  };
}
