import type { RuleId } from '../../../../../shared/rules/rules.ts';
import { anaestheticCases } from './anaesthetic.ts';
import type { Case } from './case.ts';
import { eventCases } from './events.ts';
import { productsCases } from './products.ts';
import { recordCases } from './record.ts';
import { screeningCases } from './screening.ts';
import { lawCases, treatmentCases } from './treatment.ts';

/** Cases of every shipped rule; a rule without cases does not compile. */
export const cases: Readonly<Record<RuleId, readonly Case[]>> = {
  ...screeningCases,
  ...treatmentCases,
  ...productsCases,
  ...anaestheticCases,
  ...recordCases,
  ...eventCases,
  ...lawCases,
};
