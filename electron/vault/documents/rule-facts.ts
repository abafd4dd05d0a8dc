/** What a practice chose about a rule or a law, as label and words, for its earlier versions. */
import {
  intimateLabels,
  lawFieldLabels,
  levelLabels,
  limitLabels,
  regionLimitLabel,
  ruleFieldLabels,
} from '../../../shared/labels/rule-labels.ts';
import { answerLabels } from '../../../shared/labels/answer-labels.ts';
import type { LawFields } from '../../../shared/laws/law.ts';
import { withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { regionMessages } from '../../../shared/regions/region-messages.ts';
import type { ChangeFields } from '../../../shared/rules/change.ts';
import { intimateAnswers } from '../../../shared/rules/intimate-areas.ts';
import { type Limit, limitsOf } from '../../../shared/rules/limits.ts';
import { regionOfLimit } from '../../../shared/rules/region-limits.ts';
import { rules } from '../../../shared/rules/rules.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { SessionFact } from './session-before.ts';
import { notRecorded } from './session-values.ts';
import { say } from './wording.ts';

const locale = 'en-GB';

/** A limit with its name: "Deeper than 2.25 mm", "Calf, from 0.75 mm", "Breast: counts". */
const limitWords = ({ name, spec }: Limit, value: number): string => {
  const of = regionOfLimit(name);
  const label = limitLabels[name];
  if (of === null) return `${label ? say(label) : name} ${withUnit(value, spec, locale)}`;
  const words = say(regionLimitLabel, { region: say(regionMessages[of.region]), end: of.end });
  if (of.end !== 'intimate') return `${words} ${withUnit(value, spec, locale)}`;
  return `${words}: ${say(intimateLabels[intimateAnswers[value] ?? 'unknown']).toLowerCase()}`;
};

/** Level, limits and whether the rule is in use. */
export const ruleFacts = (id: string, { level, off, limits }: ChangeFields): readonly SessionFact[] => {
  const rule = rules.find((each) => each.id === id);
  const numbers = (rule ? limitsOf(rule) : []).flatMap((limit) => {
    const value = limits[limit.name];
    return value === undefined ? [] : [limitWords(limit, value)];
  });
  const asShipped = say(ruleFieldLabels.asShipped);
  return [
    [say(ruleFieldLabels.inUse), say(answerLabels[off ? 'no' : 'yes'])],
    [say(ruleFieldLabels.level), level === null ? asShipped : say(levelLabels[level])],
    [say(ruleFieldLabels.limits), numbers.length === 0 ? asShipped : numbers.join('; ')],
  ];
};

/** Everything that a row of the table of laws says. */
export const lawFacts = (fields: LawFields): readonly SessionFact[] => [
  [say(lawFieldLabels.inUse), say(answerLabels[fields.inUse ? 'yes' : 'no'])],
  [say(lawFieldLabels.text), fields.text],
  [
    say(lawFieldLabels.fromUm),
    fields.fromUm === null ? notRecorded() : withUnit(fields.fromUm, depthSpec, locale),
  ],
  [say(lawFieldLabels.appliesTo), fields.appliesTo],
  [say(lawFieldLabels.source), fields.source],
  [say(lawFieldLabels.on), fields.on === null ? notRecorded() : formatDate(fields.on)],
];
