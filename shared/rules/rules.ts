import type { Rule } from './rule.ts';
import { anaestheticRules } from './rows/anaesthetic.ts';
import { eventRules, followUpRules } from './rows/events.ts';
import { lawRules } from './rows/law.ts';
import { productRules } from './rows/products.ts';
import { recordRules } from './rows/record.ts';
import { screeningRules } from './rows/screening.ts';
import { treatmentRules } from './rows/treatment.ts';

const shipped = [
  ...screeningRules,
  ...treatmentRules,
  ...productRules,
  ...anaestheticRules,
  ...recordRules,
  ...eventRules,
  ...followUpRules,
  ...lawRules,
] as const;

export type RuleId = (typeof shipped)[number]['id'];
/** The rules as shipped: editable defaults of the practice, each with its source. */
export const rules: readonly Rule[] = shipped;
/** The same by what they are about, in the order of an appointment. */
export const ruleGroups = {
  screening: screeningRules,
  record: recordRules,
  anaesthetic: anaestheticRules,
  treatment: treatmentRules,
  products: productRules,
  events: [...eventRules, ...followUpRules],
  law: lawRules,
} satisfies Record<string, readonly Rule[]>;
export type RuleGroup = keyof typeof ruleGroups;
/** The rules about the patient alone, which the banner shows before any session begins. */
export const patientRules: readonly Rule[] = [...screeningRules, ...eventRules];
/** The rules about what was told some days after a session. */
export const rulesAfter: readonly Rule[] = followUpRules;
